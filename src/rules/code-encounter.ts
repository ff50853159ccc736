import type { CodeSet } from '../code-sets/code-set.ts';
import type { AccessSiteReading, CodedClaim, CodedEncounter } from '../domain/coded-encounter.ts';
import type { ClaimLine } from '../domain/claim-line.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { AdministrationId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { Kinds } from './outcomes/kinks.ts';
import { classifyAdministrations, inOrder, readAdministration, surroundingsOf } from './classify/classify-administrations.ts';
import { finishFindings } from './documentation/finish-findings.ts';
import { drugLines } from './drugs/drug-lines.ts';
import { applyEdits } from './edits/apply-edits.ts';
import { checkBilledEdits } from './edits/check-billed-edits.ts';
import { checkBilled, checkDesignations } from './initial-service/check-named-initials.ts';
import { chooseInitial } from './initial-service/choose-initial.ts';
import { groupByAccessSite } from './initial-service/group-by-access-site.ts';
import { initialConceptOf, losingCandidatesOf } from './initial-service/losing-candidates.ts';
import { administrationReadings } from './lines/administration-readings.ts';
import { draftLines, finishLines } from './lines/assemble-lines.ts';
import type { DraftLine } from './lines/assemble-lines.ts';
import { emitIntraArterial, emitSubcutaneousInfusions } from './other-routes/emit-infusion-routes.ts';
import { emitInjections, emitPortFlushes, emitSpecial } from './other-routes/emit-point-services.ts';
import { assignInfusions } from './service-role/assign-infusions.ts';
import type { ConcurrentBid } from './service-role/assign-infusions.ts';
import { assignPushes, pushServices } from './service-role/assign-pushes.ts';
import { hydrationAtSite } from './service-role/hydration-at-site.ts';
import { emitHydration, emitPumpStarts } from './service-role/hydration-and-pumps.ts';
import type { Candidate } from './service-role/services.ts';
import { itemsOf } from './service-role/services.ts';
import { servicesAtSite } from './service-role/services-at-site.ts';
import { settleConcurrent } from './service-role/settle-concurrent.ts';
import { clockChangeNight } from './time/clock-change.ts';
import { flagMissingZone } from './time/flag-missing-zone.ts';
import { hydrationBesidePump } from './time/hydration-beside-pump.ts';
import { chosen, codeFor, leaveOut } from './work.ts';
import type { Item, Work } from './work.ts';
import { splitByRoute } from './classify/split-by-route.ts';

function startWork(encounter: Encounter, codeSet: CodeSet, policy: Policy): Work {
  const clock = clockChangeNight.decide(encounter);
  const work: Work = {
    encounter,
    codeSet,
    policy,
    isFacility: encounter.setting === 'facility',
    date: encounter.dateOfService,
    clockChange: clock.change,
    findings: [],
    notReported: [],
    units: [],
    readings: new Map(),
  };
  if (clock.isZoneMissing) flagMissingZone(work);
  return work;
}

/** The venous sites: initial, roles, hydration, pumps; one pass a valid site (S3). */
function codeVenousSites(work: Work, items: readonly Item[], otherInfusions: Parameters<typeof hydrationAtSite>[3]): readonly AccessSiteReading[] {
  const sites = groupByAccessSite(work, items).map((sequence) => servicesAtSite(work, sequence));
  const bids: ConcurrentBid[] = [];
  const readings: AccessSiteReading[] = [];
  for (const site of sites) {
    let hydration = hydrationAtSite(work, site, sites, otherInfusions);
    const drugs: readonly Candidate[] = [...site.infusions, ...pushServices(site)];
    if (hydration.service !== undefined && drugs.length === 0 && site.pumps.length > 0 && !hydrationBesidePump.decide(chosen(work, 'Q23'))) {
      for (const item of hydration.service.items) leaveOut(work, hydrationBesidePump, item.id, 'a pump start is the only other service; the policy reports nothing', 'hydration.initial');
      hydration = { discarded: hydration.discarded };
    }
    const candidates = hydration.service === undefined ? drugs : [...drugs, hydration.service];
    const choice = chooseInitial(work, site.sequence, candidates);
    const losers = choice === undefined ? [] : losingCandidatesOf(work, choice);
    bids.push(...assignInfusions(work, site, choice, losers));
    assignPushes(work, site, choice, losers);
    emitHydration(work, site, hydration, choice, losers);
    emitPumpStarts(work, site);
    checkDesignations(work, site.sequence, choice);
    readings.push({
      accessSiteIds: site.sequence.accessSiteIds,
      ...(choice === undefined
        ? {}
        : { initial: { code: codeFor(work, initialConceptOf(choice.initial)), administrationIds: itemsOf(choice.initial).map((item) => item.id) } }),
      losingCandidates: losers,
    });
  }
  settleConcurrent(work, bids);
  checkBilled(work, readings);
  return readings;
}

function codeUnits(work: Work, items: readonly Item[]): { accessSites: readonly AccessSiteReading[]; drafts: readonly DraftLine[] } {
  const byRoute = splitByRoute(work, items);
  const otherInfusions = [...emitSubcutaneousInfusions(work, byRoute.subcutaneous), ...emitIntraArterial(work, byRoute.intraArterial)];
  const accessSites = codeVenousSites(work, byRoute.venous, otherInfusions);
  emitInjections(work, byRoute.injections, byRoute.injectors);
  emitSpecial(work, byRoute.special);
  emitPortFlushes(work, byRoute.portFlushes);
  const drafts = draftLines(work);
  applyEdits(work, drafts);
  return { accessSites, drafts };
}

/** What each coded administration is, whatever its times: for the outcomes of unknown times. */
export const kindsOf = (encounter: Encounter, codeSet: CodeSet, policy: Policy): Kinds =>
  new Map(classifyAdministrations(startWork(encounter, codeSet, policy)).map(({ id, drugKey, category }) => [id, { drugKey, category }]));

/** The administration lines alone: for the outcomes of unknown times, where nothing else is read. */
export function codeLines(encounter: Encounter, codeSet: CodeSet, policy: Policy): readonly ClaimLine[] {
  const work = startWork(encounter, codeSet, policy);
  return finishLines(codeUnits(work, classifyAdministrations(work)).drafts);
}

/**
 * Codes one encounter again and again with other times of one administration: what the others are is read once.
 * The drafts of a trial are its lines before they are put in order (`finishLines`).
 */
export function trialsOf(encounter: Encounter, changing: AdministrationId, codeSet: CodeSet, policy: Policy): (trial: Encounter) => readonly DraftLine[] {
  const base = startWork(encounter, codeSet, policy);
  const surroundings = surroundingsOf(base);
  const others = encounter.administrations.flatMap((other) => (other.id === changing ? [] : (readAdministration(base, other, surroundings) ?? [])));
  return (trial) => {
    const work: Work = { ...base, encounter: trial, findings: [], notReported: [], units: [], readings: new Map() };
    const changed = trial.administrations.find(({ id }) => id === changing);
    const item = changed === undefined ? undefined : readAdministration(work, changed, surroundings);
    return codeUnits(work, inOrder(work, item === undefined ? [...others] : [...others, item])).drafts;
  };
}

function claimOf(work: Work, accessSites: readonly AccessSiteReading[], drafts: readonly DraftLine[]): CodedClaim {
  checkBilledEdits(work);
  return {
    id: work.encounter.id,
    release: work.codeSet.release,
    policyId: work.policy.id,
    lines: finishLines(drafts),
    drugLines: drugLines(work),
    notReported: work.notReported,
    findings: finishFindings(work),
    accessSites,
  };
}

/** As `codeEncounter`, without how the bars are read: for those who only want the claim. */
export function codeClaim(encounter: Encounter, codeSet: CodeSet, policy: Policy): CodedClaim {
  const work = startWork(encounter, codeSet, policy);
  const { accessSites, drafts } = codeUnits(work, classifyAdministrations(work));
  return claimOf(work, accessSites, drafts);
}

/**
 * Codes an encounter: administration lines, drug lines, what is not reported and why, findings, and how every bar
 * and site is read. Pure: equal input gives equal output, and the input is not changed.
 * @param codeSet the release that covers the date of service; the caller picks it and refuses other dates
 * @param policy every switch answered (`resolvePolicy`)
 */
export function codeEncounter(encounter: Encounter, codeSet: CodeSet, policy: Policy): CodedEncounter {
  const work = startWork(encounter, codeSet, policy);
  const items = classifyAdministrations(work);
  const { accessSites, drafts } = codeUnits(work, items);
  return { ...claimOf(work, accessSites, drafts), administrations: administrationReadings(work, items, drafts) };
}
