import { intersect, subtract, totalMinutes, union } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';
import type { Certainty } from '../../base/known.ts';
import type { DiscardedMinutes } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { namedIn } from '../proof/named-in.ts';
import { dosesOfOne } from '../time/doses.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { hydrationNetMinutes } from '../time/hydration-net-minutes.ts';
import type { HydrationTaking } from '../time/hydration-net-minutes.ts';
import { hydrationPieces } from '../time/hydration-pieces.ts';
import { hydrationVolume } from '../time/hydration-volume.ts';
import { addFinding, chosen, discard, leaveOut, minutesText } from '../work.ts';
import type { Item, OwnedStretch, RunTime, Work } from '../work.ts';
import type { HydrationService } from './services.ts';
import type { SiteServices } from './services-at-site.ts';

function takingAt(work: Work, site: SiteServices, all: readonly SiteServices[], otherInfusions: readonly Interval[]): HydrationTaking {
  const pushes: Interval[] = [];
  for (const events of site.pushes.values()) {
    for (const event of events) {
      if (event.dose !== undefined) pushes.push(...event.dose.stretches);
      else {
        const [item] = event.items;
        if (item?.start !== undefined && item.stop !== undefined && item.stop > item.start) pushes.push({ from: item.start, to: item.stop });
      }
    }
  }
  const elsewhere: Interval[] = [...otherInfusions];
  for (const other of all) if (other !== site) elsewhere.push(...other.drugMinutes);
  return {
    here: site.drugMinutes,
    elsewhere: union(elsewhere),
    pushes,
    isElsewhereAllowed: chosen(work, 'Q12') === 'allow',
  };
}

/** S16: a drug of unknown length may have run meanwhile. */
const mayHaveRunDuring = ({ start, stop }: Item, first: Interval, last: Interval): boolean =>
  start !== undefined ? start < last.to : stop === undefined || stop > first.from;

/** @param netMinutes beside no drug and no push  @param countedMinutes of those, in pieces that count by policy */
function reportTooShort(work: Work, items: readonly Item[], fluidMinutes: number, netMinutes: number, countedMinutes: number): void {
  const lost = fluidMinutes - netMinutes;
  const inShortPieces = netMinutes - countedMinutes;
  const least = String(hydrationHours.minimum.on(work.date));
  const reasons = [
    ...(lost > 0 ? [`${minutesText(lost)} of ${String(fluidMinutes)} ran during another drug`] : []),
    ...(inShortPieces > 0 ? [`${minutesText(inShortPieces)} are in pieces that do not count by policy`] : []),
  ];
  const why = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
  addFinding(
    work,
    hydrationHours,
    'info',
    `Hydration counts ${minutesText(countedMinutes)}${why}; it needs ${least} and is not reported.`,
    items.map((item) => administrationFact(item.id, 'stop')),
  );
  for (const item of items) {
    leaveOut(work, inShortPieces > 0 ? hydrationPieces : lost > 0 ? hydrationNetMinutes : hydrationHours, item.id, `${minutesText(countedMinutes)} of hydration count; ${least} are needed${why}`, 'hydration.initial');
  }
}

/** Net hydration of a site: fluid without drug and push minutes, in pieces by bag (R47–R56, S16); undefined when it earns nothing. */
export function hydrationAtSite(work: Work, site: SiteServices, all: readonly SiteServices[], otherInfusions: readonly Interval[]): HydrationService | undefined {
  const discarded = new Map<string, DiscardedMinutes[]>();
  const items = site.hydration;
  if (items.length === 0) return undefined;
  const minimum = hydrationHours.minimum.on(work.date);
  // Whatever the fluid: changing the bag or the fluid does not interrupt hydration.
  const runs = dosesOfOne(work, [...items]);
  const fluid = items.length === 1 ? ((items[0] as Item).run as RunTime).stretches : union(items.flatMap((item) => (item.run as RunTime).stretches));
  const taking = takingAt(work, site, all, otherInfusions);
  const { drug, push, net } = hydrationNetMinutes.decide(fluid, taking);
  const counted = hydrationPieces.decide(net, chosen(work, 'Q10'), minimum);
  const notCounted = counted === net ? [] : subtract(net, counted);
  const pieces: (readonly OwnedStretch[])[] = [];
  for (const run of runs) {
    const piece: OwnedStretch[] = [];
    for (const { id } of run.items) discarded.set(id, [...run.discardedOf(id)]);
    for (const stretch of run.stretches) {
      const list = discarded.get(stretch.id) as DiscardedMinutes[];
      for (const part of intersect([stretch], drug)) list.push(discard(work, part, hydrationNetMinutes, 'a drug infusion ran'));
      for (const part of intersect([stretch], push)) list.push(discard(work, part, hydrationNetMinutes, 'a push was given'));
      for (const part of intersect([stretch], notCounted)) list.push(discard(work, part, hydrationPieces, 'this piece does not count by policy'));
      for (const part of intersect([stretch], counted)) piece.push({ from: part.from, to: part.to, id: stretch.id });
    }
    if (piece.length > 0) pieces.push(piece);
  }
  const minutes = totalMinutes(counted);
  if (hydrationHours.decide(minutes, minimum) === 0) {
    reportTooShort(work, items, totalMinutes(fluid), totalMinutes(net), minutes);
    return undefined;
  }
  const facts = items.map((item) => administrationFact(item.id, 'stop'));
  if (hydrationPieces.isOnlyTheSumEnough(net, minimum)) {
    addFinding(work, hydrationPieces, 'warning', `No single piece of hydration reaches ${minutesText(minimum)}; together they are ${minutesText(minutes)}. Some payers refuse that.`, facts);
  }
  const volumeRule = chosen(work, 'Q20');
  const tooLittle = volumeRule === 'off' ? undefined : hydrationVolume.decide(items.map((item) => item.administration.volume ?? item.administration.dose), hydrationVolume.floor.on(work.date));
  if (tooLittle !== undefined) {
    addFinding(work, hydrationVolume, 'warning', `Hydration of ${String(tooLittle)} mL: ${volumeRule === 'block' ? 'this policy asks for more than 500 mL, so it is not reported.' : 'some policies ask for more than 500 mL.'}`, facts);
    if (volumeRule === 'block') {
      for (const item of items) leaveOut(work, hydrationVolume, item.id, `${String(tooLittle)} mL; the policy asks for more than 500 mL`, 'hydration.initial');
      return undefined;
    }
  }
  const unknown = all.flatMap((other) => other.unknownRuns).filter((item) => mayHaveRunDuring(item, fluid[0] as Interval, fluid.at(-1) as Interval));
  const isAssumed = unknown.length > 0 || items.some((item) => (item.run as RunTime).status === 'assumed');
  if (unknown.length > 0) {
    addFinding(
      work,
      hydrationNetMinutes,
      'info',
      `Hydration is assumed: ${unknown.map((item) => namedIn(work.encounter, item.administration)).join(', ')} may have run during it.`,
      unknown.map((item) => administrationFact(item.id, item.start === undefined ? 'start' : 'stop')),
    );
  }
  const status: Certainty = isAssumed ? 'assumed' : 'complete';
  const [first] = counted;
  return { kind: 'hydration', category: 'hydration', pieces, minutes, start: (first as Interval).from, items, discarded, status };
}
