import { nthMinute } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';

/** Which net minute of the service decides the date of a unit: `hourStart` begins it, `earned` completes its threshold. */
export interface UnitClock {
  readonly pieces: readonly (readonly Interval[])[];
  readonly hourStart: number;
  readonly earned: number;
}

/** The net minute `index` of the pieces laid end to end. */
export const minuteAt = (pieces: readonly (readonly Interval[])[], index: number): number | undefined => nthMinute(pieces.flat(), index);
