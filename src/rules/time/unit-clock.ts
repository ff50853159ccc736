import { nthMinute } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';

/** Which net minute of the service decides the date of a unit: `hourStart` begins it, `earned` completes its threshold. */
export interface UnitClock {
  readonly pieces: readonly (readonly Interval[])[];
  /** The pieces laid end to end. */
  readonly stretches: readonly Interval[];
  readonly hourStart: number;
  readonly earned: number;
}

/** The net minute `index` of the service. */
export const minuteAt = ({ stretches }: UnitClock, index: number): number | undefined => nthMinute(stretches, index);
