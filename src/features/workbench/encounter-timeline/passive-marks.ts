import { nthMinute, subtract, union } from '../../../base/interval.ts';
import { isInfusion } from '../../../domain/administration.ts';
import type { Administration, ChartedCategory } from '../../../domain/administration.ts';
import type { PassiveMark } from '../../../timeline/lane.ts';

/**
 * Minutes at which a count of running minutes is commonly read, for the eye only: nothing snaps to them, and the claim is made by the
 * rules, which hold their own dated numbers.
 */
const firstReading = { drug: 16, hydration: 31 } as const;
const secondReading = 91;
const hour = 60;
const most = 12;

/** Ticks to look at while the stop of an infusion is dragged, counted from its start without its pauses. */
export function passiveMarks(administration: Administration, category: ChartedCategory | undefined): readonly PassiveMark[] {
  const { start } = administration;
  if (start === undefined || !isInfusion(administration) || category === 'not-coded') return [];
  const pauses = union((administration.pauses ?? []).map((pause) => ({ from: pause.start, to: pause.stop })));
  const running = subtract([{ from: start, to: start + most * hour + secondReading + (pauses.at(-1)?.to ?? 0) - (pauses.at(0)?.from ?? 0) }], pauses);
  const readings: number[] = [category === 'hydration' ? firstReading.hydration : firstReading.drug];
  for (let n = 0; n < most; n++) readings.push(secondReading + n * hour);
  return readings.flatMap((minutes) => {
    const last = nthMinute(running, minutes - 1);
    return last === undefined ? [] : [{ minute: last + 1, label: `${String(minutes)} min` }];
  });
}
