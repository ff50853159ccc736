import { timeOfDay } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { timesAndMinutes } from '../encounter-timeline/describe-drag.ts';

/**
 * When what a step changed is given now, for a listener who cannot see it: the times of one administration, or by how much
 * several moved. Empty where no times changed, and where the name of the step says them already.
 * @param step its name. Example: "Set stop of ceftriaxone to 11:09"
 */
export function changedTimes(step: string, before: Encounter, after: Encounter): string {
  const known = new Map(before.administrations.map((one) => [one.id, one]));
  const changed = after.administrations.filter((one) => {
    const was = known.get(one.id);
    return was !== one && (was === undefined || timesAndMinutes(was) !== timesAndMinutes(one));
  });
  const [first, ...more] = changed;
  if (first === undefined) return '';
  if (more.length === 0) {
    const isSaid = [first.start, first.stop].some(
      (minute) => minute !== undefined && step.includes(timeOfDay(minute)),
    );
    return isSaid ? '' : timesAndMinutes(first);
  }
  const shifts = new Set(
    changed.map(
      ({ id, start, stop }) => (start ?? stop ?? 0) - (known.get(id)?.start ?? known.get(id)?.stop ?? NaN),
    ),
  );
  const [by = NaN, ...others] = shifts;
  if (others.length > 0 || Number.isNaN(by)) return '';
  return `${String(Math.abs(by))} min ${by < 0 ? 'earlier' : 'later'}`;
}
