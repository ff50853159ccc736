import { isInfusion } from '../../domain/administration.ts';
import type { Administration, ServiceCategory } from '../../domain/administration.ts';
import { minutesPerDay } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { clockChangeNight } from '../time/clock-change.ts';
import { derivedStop } from '../time/derived-stop.ts';
import { withTime } from './unknown-times.ts';
import type { UnknownTime } from './unknown-times.ts';

/** What each coded administration is, which no time changes, and the rule that read it. */
export type Kinds = ReadonlyMap<AdministrationId, { readonly drugKey: string; readonly category: ServiceCategory; readonly readBy?: string | undefined }>;

/** False only when the two are sure to be at valid sites of their own, whatever the times (S1). */
function mayShareSite(encounter: Encounter, a: Administration, b: Administration): boolean {
  if (a.accessSiteId === b.accessSiteId || a.accessSiteId === undefined || b.accessSiteId === undefined) return true;
  const reasoned = encounter.accessSites.filter((site) => site.separateSite !== undefined && (site.id === a.accessSiteId || site.id === b.accessSiteId));
  return reasoned.length < (encounter.accessSites.length === 2 ? 1 : 2);
}

/** Its stop as charted, else as the rules may derive it from rate and volume. */
function stopOf(administration: Administration): number | undefined {
  const { start, stop, evidence } = administration;
  if (stop !== undefined || start === undefined || evidence?.stop !== 'derived-from-volume' || !isInfusion(administration)) return stop;
  return derivedStop.stopOf(administration, start);
}

/**
 * Net lengths of the infusions of each drug that may compete with this one, the one itself left out.
 * @param isAtOtherSite true for what is sure to be at another valid site
 * @param end when an infusion ended; one that did not has no length
 */
function lengthsByDrug(encounter: Encounter, except: Administration, kinds: Kinds, isAtOtherSite: (other: Administration) => boolean, end: (other: Administration) => number | undefined): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  const category = kinds.get(except.id)?.category;
  for (const other of encounter.administrations) {
    const kind = kinds.get(other.id);
    const stop = end(other);
    if (!isInfusion(other) || other.start === undefined || stop === undefined || other.id === except.id) continue;
    if (isAtOtherSite(other)) continue;
    // The longer is placed first only among drugs of one rank.
    if (kind !== undefined && category !== undefined && kind.category !== category) continue;
    const paused = (other.pauses ?? []).reduce((sum, pause) => sum + pause.stop - pause.start, 0);
    const drugKey = kind?.drugKey ?? other.id;
    lengths.set(drugKey, (lengths.get(drugKey) ?? 0) + stop - other.start - paused);
  }
  return lengths;
}

const noneApart = (): ReadonlySet<AdministrationId> => new Set();

/**
 * Minutes at which some quantity of the claim may change its slope as an unknown time moves: the charted times of what
 * it can meet, those of the same drug with the reach of a push, stays, midnights, the change of clocks, and the places at which this infusion
 * is as long as another one.
 * @param atOtherSites what is sure to be at other valid sites, where the stop is unknown and that is known
 */
export function kinksOf(encounter: Encounter, unknown: UnknownTime, kinds: Kinds, atOtherSites: () => ReadonlySet<AdministrationId> = noneApart): readonly number[] {
  const { administration, edge, window } = unknown;
  const kinks: number[] = [];
  for (const end of [window.from, window.to]) {
    // Minutes run on another clock beyond the hour at which clocks change (R17).
    const { change } = clockChangeNight.decide(withTime(encounter, unknown, end));
    if (change === undefined) continue;
    for (const at of [change.at, change.at + Math.abs(change.by)]) kinks.push(at - 1, at, at + 1);
  }
  // Another clock beyond an hour may leave others out, and then other sites were first.
  const apart = edge === 'stop' && kinks.length === 0 ? atOtherSites() : noneApart();
  const isAtOtherSite = (other: Administration): boolean => apart.has(other.id) || !mayShareSite(encounter, administration, other);
  const own = kinds.get(administration.id);
  for (const other of encounter.administrations) {
    const kind = kinds.get(other.id);
    // What is not coded as charted may be once a time is known: then nothing is left out.
    const isSame = kind === undefined || kind.drugKey === own?.drugKey || own === undefined;
    // A later stop meets nothing at another valid site but fluid; a start also decides which site and overlap came first.
    const isFluidInIt = kind?.category === 'hydration' || own?.category === 'hydration';
    if (edge === 'stop' && !isSame && !isFluidInIt && isAtOtherSite(other)) continue;
    // Nor do two bags of one drug there, nor two fluids.
    if (apart.has(other.id) && kind !== undefined && own !== undefined && (kind.category === 'hydration') === (own.category === 'hydration')) continue;
    // Another drug's push or injection is at one minute, and takes none of an infusion's, nor an infusion any of it.
    if (edge === 'stop' && !isSame && !isInfusion(other) && other.stop === undefined) continue;
    // What two of them share grows and shrinks minute by minute; only doses of one drug, and fluids, also join or part.
    const isSmooth = edge === 'stop' && !isSame && !(kind?.category === 'hydration' && own?.category === 'hydration');
    // Its own charted times meet nothing of its own; its pauses, below, make it longer or not.
    for (const time of other.id === administration.id ? [] : [other.start, stopOf(other)]) {
      if (time === undefined) continue;
      if (isSmooth) kinks.push(time);
      else kinks.push(time - 1, time, time + 1);
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
    // A policy may forbid derived stops, and then such an infusion has no length.
    for (const end of [stopOf, (other: Administration) => other.stop]) {
      const lengths = lengthsByDrug(encounter, administration, kinds, isAtOtherSite, end);
      const ownLength = own === undefined ? 0 : (lengths.get(own.drugKey) ?? 0);
      for (const length of lengths.values()) {
        for (const wanted of [length, length - ownLength]) {
          const at = edge === 'stop' ? anchor + wanted : anchor - wanted;
          kinks.push(at - 1, at, at + 1);
        }
      }
    }
  }
  return kinks;
}
