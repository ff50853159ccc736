import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { minutesPerDay } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { UnknownTime } from './unknown-times.ts';

const nameOfDrug = ({ drug, id }: Administration): string => drug?.hcpcs ?? drug?.name ?? id;

/** Lengths of the infusions of each drug whose times are known, pauses taken out. */
function lengthsByDrug(encounter: Encounter, except: Administration): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const other of encounter.administrations) {
    if (!isInfusion(other) || other.start === undefined || other.stop === undefined || other.id === except.id) continue;
    const paused = (other.pauses ?? []).reduce((sum, pause) => sum + pause.stop - pause.start, 0);
    lengths.set(nameOfDrug(other), (lengths.get(nameOfDrug(other)) ?? 0) + other.stop - other.start - paused);
  }
  return lengths;
}

/**
 * Minutes at which some quantity of the claim may change its slope as an unknown time moves: every charted time, those
 * times with the reach of a push, midnights, and the places at which this infusion is as long as another one.
 */
export function kinksOf(encounter: Encounter, { administration, edge, window }: UnknownTime): readonly number[] {
  const kinks: number[] = [];
  for (const other of encounter.administrations) {
    for (const time of [other.start, other.stop]) {
      if (time !== undefined) kinks.push(time - 31, time - 30, time - 1, time, time + 1, time + 30, time + 31);
    }
    if (isInfusion(other)) for (const pause of other.pauses ?? []) kinks.push(pause.start, pause.stop);
  }
  for (const stay of encounter.stays) {
    for (const time of [stay.start, stay.stop]) if (time !== undefined) kinks.push(time - 1, time, time + 1);
  }
  for (let midnight = Math.ceil(window.from / minutesPerDay) * minutesPerDay; midnight <= window.to; midnight += minutesPerDay) kinks.push(midnight - 1, midnight);
  const own = encounter.administrations.find((other) => other.id === administration.id);
  const anchor = edge === 'stop' ? own?.start : own?.stop;
  if (anchor !== undefined) {
    const lengths = lengthsByDrug(encounter, administration);
    const ownLength = lengths.get(nameOfDrug(administration)) ?? 0;
    for (const length of lengths.values()) {
      for (const wanted of [length, length - ownLength]) {
        const at = edge === 'stop' ? anchor + wanted : anchor - wanted;
        kinks.push(at - 1, at, at + 1);
      }
    }
  }
  return kinks;
}
