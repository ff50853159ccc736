import { intersect, union } from '../base/interval.ts';
import type { Interval } from '../base/interval.ts';
import type { AccessSiteReading } from '../domain/coded-encounter.ts';
import { administrationFact } from '../domain/fact-path.ts';
import { checkBilled, checkDesignations } from './initial-service/check-named-initials.ts';
import { chooseInitial } from './initial-service/choose-initial.ts';
import { groupByAccessSite } from './initial-service/group-by-access-site.ts';
import { initialConceptOf, losingCandidatesOf } from './initial-service/losing-candidates.ts';
import { assignInfusions } from './service-role/assign-infusions.ts';
import type { ConcurrentBid } from './service-role/assign-infusions.ts';
import { assignPushes, pushServices } from './service-role/assign-pushes.ts';
import { emitHydration, emitPumpStarts } from './service-role/hydration-and-pumps.ts';
import { hydrationAtSite } from './service-role/hydration-at-site.ts';
import { itemsOf } from './service-role/services.ts';
import type { Candidate } from './service-role/services.ts';
import { servicesAtSite } from './service-role/services-at-site.ts';
import type { SiteServices } from './service-role/services-at-site.ts';
import { settleConcurrent } from './service-role/settle-concurrent.ts';
import { hydrationBesidePump } from './time/hydration-beside-pump.ts';
import { addFinding, chosen, codeFor, leaveOut } from './work.ts';
import type { Item, Sequence, ServiceUnit, Work } from './work.ts';

type OtherInfusions = Parameters<typeof hydrationAtSite>[3];

/** What one site of an encounter comes to. */
interface SiteResult {
  readonly units: readonly ServiceUnit[];
  readonly bids: readonly ConcurrentBid[];
  readonly reading: AccessSiteReading;
}

interface Remembered {
  readonly services: SiteServices;
  /** Every minute of fluid at the site. */
  readonly fluid: readonly Interval[];
  /** What it came to, and what of the rest of the encounter that rests on. */
  done?: { readonly result: SiteResult; readonly beside: string };
}

/**
 * What the sites of an encounter came to, for coding it again with another time at one of them. Of findings and of what
 * is not reported nothing is remembered: it is for callers that want the lines.
 */
export type SiteMemory = Map<string, Remembered>;

const isSameSequence = (a: Sequence, b: Sequence): boolean =>
  a.order === b.order && a.items.length === b.items.length && a.items.every((item, at) => item === b.items[at]);

/** The services of a site, those of before when nothing at it has changed. */
function rememberedAt(work: Work, sequence: Sequence, memory: SiteMemory): Remembered {
  const key = sequence.accessSiteId ?? '';
  const held = memory.get(key);
  if (held !== undefined && isSameSequence(held.services.sequence, sequence)) return held;
  const services = servicesAtSite(work, sequence);
  const fresh: Remembered = { services, fluid: union(services.hydration.flatMap(({ run }) => run?.stretches ?? [])) };
  memory.set(key, fresh);
  return fresh;
}

/** One site: initial, roles, hydration, pumps; what it earns goes into the work. */
function codeSite(work: Work, site: SiteServices, sites: readonly SiteServices[], otherInfusions: OtherInfusions): Omit<SiteResult, 'units'> {
  let hydration = hydrationAtSite(work, site, sites, otherInfusions);
  const drugs: readonly Candidate[] = [...site.infusions, ...pushServices(site)];
  if (hydration !== undefined && drugs.length === 0 && site.pumps.length > 0) {
    const { items } = hydration;
    if (hydrationBesidePump.decide(chosen(work, 'Q23'))) {
      addFinding(work, hydrationBesidePump, 'warning', 'A pump start is no primary of hydration hours: hydration is an initial of its own.', items.map(({ id }) => administrationFact(id, 'start')));
    } else {
      for (const { id } of items) leaveOut(work, hydrationBesidePump, id, 'a pump start is the only other service; the policy reports nothing', 'hydration.initial');
      hydration = undefined;
    }
  }
  const candidates = hydration === undefined ? drugs : [...drugs, hydration];
  const choice = chooseInitial(work, site.sequence, candidates);
  const losers = choice === undefined || work.isBrief ? [] : losingCandidatesOf(work, choice);
  const bids = assignInfusions(work, site, choice, losers);
  assignPushes(work, site, choice, losers);
  emitHydration(work, site, hydration, choice, losers);
  emitPumpStarts(work, site);
  checkDesignations(work, site.sequence, choice);
  return {
    bids,
    reading: {
      accessSiteIds: site.sequence.accessSiteIds,
      ...(choice === undefined
        ? {}
        : { initial: { code: codeFor(work, initialConceptOf(choice.initial)), administrationIds: itemsOf(choice.initial).map((item) => item.id) } }),
      losingCandidates: losers,
    },
  };
}

/** All that a site takes from the others: its fluid loses the minutes in which a drug ran anywhere, or may have run. */
function besideOf(held: Remembered, all: readonly Remembered[], otherInfusions: OtherInfusions): string {
  if (held.fluid.length === 0) return '';
  let text = '';
  const take = (stretches: readonly Interval[]): void => {
    for (const { from, to } of intersect(held.fluid, stretches)) text += `${String(from)}-${String(to)} `;
  };
  for (const other of all) {
    if (other !== held) take(other.services.drugMinutes);
    for (const { id, start, stop } of other.services.unknownRuns) text += `${id} ${String(start)} ${String(stop)} `;
  }
  take(union(otherInfusions));
  return text;
}

/** What a site comes to, or came to before when all it rests on is as it was. */
function resultAt(work: Work, held: Remembered, all: readonly Remembered[], sites: readonly SiteServices[], otherInfusions: OtherInfusions): Omit<SiteResult, 'units'> {
  const beside = besideOf(held, all, otherInfusions);
  if (held.done?.beside === beside) {
    work.units.push(...held.done.result.units);
    return held.done.result;
  }
  const from = work.units.length;
  const result = codeSite(work, held.services, sites, otherInfusions);
  held.done = { result: { ...result, units: work.units.slice(from) }, beside };
  return result;
}

/**
 * The venous sites, one pass a valid site (S3).
 * @param memory of earlier passes over the same encounter with another time of one administration
 */
export function codeVenousSites(work: Work, items: readonly Item[], otherInfusions: OtherInfusions, memory?: SiteMemory): readonly AccessSiteReading[] {
  const sequences = groupByAccessSite(work, items);
  const held = memory === undefined ? [] : sequences.map((sequence) => rememberedAt(work, sequence, memory));
  const sites = memory === undefined ? sequences.map((sequence) => servicesAtSite(work, sequence)) : held.map(({ services }) => services);
  const bids: ConcurrentBid[] = [];
  const readings: AccessSiteReading[] = [];
  for (const [at, site] of sites.entries()) {
    const result = memory === undefined ? codeSite(work, site, sites, otherInfusions) : resultAt(work, held[at] as Remembered, held, sites, otherInfusions);
    bids.push(...result.bids);
    readings.push(result.reading);
  }
  settleConcurrent(work, bids);
  checkBilled(work, readings);
  return readings;
}
