import { isInfusion } from '../../domain/administration.ts';
import type { Administration, ServiceCategory } from '../../domain/administration.ts';
import { minutesPerDay } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import type { UnknownTime } from './unknown-times.ts';

/** What each coded administration is, which no time changes. */
export type Kinds = ReadonlyMap<AdministrationId, { readonly drugKey: string; readonly category: ServiceCategory }>;

/** False only when the two are sure to be at valid sites of their own, whatever the times (S1). */
function mayShareSite(encounter: Encounter, a: Administration, b: Administration): boolean {
  if (a.accessSiteId === b.accessSiteId || a.accessSiteId === undefined || b.accessSiteId === undefined) return true;
  const reasoned = encounter.accessSites.filter((site) => site.separateSite !== undefined && (site.id === a.accessSiteId || site.id === b.accessSiteId));
  return reasoned.length < (encounter.accessSites.length === 2 ? 1 : 2);
}

/** Net lengths of the infusions of each drug that may compete with this one, the one itself left out. */
function lengthsByDrug(encounter: Encounter, except: Administration, kinds: Kinds): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const other of encounter.administrations) {
    const kind = kinds.get(other.id);
    if (!isInfusion(other) || other.start === undefined || other.stop === undefined || other.id === except.id) continue;
    if (!mayShareSite(encounter, except, other)) continue;
    const paused = (other.pauses ?? []).reduce((sum, pause) => sum + pause.stop - pause.start, 0);
    const drugKey = kind?.drugKey ?? other.id;
    lengths.set(drugKey, (lengths.get(drugKey) ?? 0) + other.stop - other.start - paused);
  }
  return lengths;
}

/**
 * Minutes at which some quantity of the claim may change its slope as an unknown time moves: the charted times of what
 * it can meet, those of the same drug with the reach of a push, stays, midnights, and the places at which this infusion
 * is as long as another one.
 */
export function kinksOf(encounter: Encounter, { administration, edge, window }: UnknownTime, kinds: Kinds): readonly number[] {
  const kinks: number[] = [];
  const own = kinds.get(administration.id);
  for (const other of encounter.administrations) {
    const kind = kinds.get(other.id);
    // What is not coded as charted may be once a time is known: then nothing is left out.
    const isSame = kind === undefined || kind.drugKey === own?.drugKey || own === undefined;
    // A later stop meets nothing at another valid site but fluid; a start also decides which site and overlap came first.
    if (edge === 'stop' && !isSame && kind?.category !== 'hydration' && own?.category !== 'hydration' && !mayShareSite(encounter, administration, other)) continue;
    for (const time of [other.start, other.stop]) {
      if (time === undefined) continue;
      kinks.push(time - 1, time, time + 1);
      if (isSame) kinks.push(time - 31, time - 30, time + 30, time + 31);
    }
    if (isInfusion(other)) for (const pause of other.pauses ?? []) kinks.push(pause.start - 1, pause.start, pause.start + 1, pause.stop - 1, pause.stop, pause.stop + 1);
  }
  for (const stay of encounter.stays) {
    for (const time of [stay.start, stay.stop]) if (time !== undefined) kinks.push(time - 1, time, time + 1);
  }
  for (let midnight = Math.ceil(window.from / minutesPerDay) * minutesPerDay; midnight <= window.to; midnight += minutesPerDay) kinks.push(midnight - 1, midnight);
  const present = encounter.administrations.find((other) => other.id === administration.id);
  const anchor = edge === 'stop' ? present?.start : present?.stop;
  if (anchor !== undefined && isInfusion(administration)) {
    const lengths = lengthsByDrug(encounter, administration, kinds);
    const ownLength = own === undefined ? 0 : (lengths.get(own.drugKey) ?? 0);
    for (const length of lengths.values()) {
      for (const wanted of [length, length - ownLength]) {
        const at = edge === 'stop' ? anchor + wanted : anchor - wanted;
        kinks.push(at - 1, at, at + 1);
      }
    }
  }
  return kinks;
}
