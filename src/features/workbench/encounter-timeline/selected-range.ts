import type { Interval } from '../../../base/interval.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { AdministrationId } from '../../../domain/ids.ts';

const leastMinutes = 30;

/** The stretch of time that shows the selected administrations with some air; undefined when none of them has a time. */
export function selectedRange(encounter: Encounter, selection: readonly AdministrationId[]): Interval | undefined {
  const selected = new Set(selection);
  const minutes = encounter.administrations
    .filter(({ id }) => selected.has(id))
    .flatMap(({ start, stop }) => [start, stop].filter((minute) => minute !== undefined));
  if (minutes.length === 0) return undefined;
  const from = Math.min(...minutes);
  const to = Math.max(...minutes);
  const air = Math.max((leastMinutes - (to - from)) / 2, (to - from) * 0.15, 5);
  return { from: Math.floor(from - air), to: Math.ceil(to + air) };
}
