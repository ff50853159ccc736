import { putInOrder } from '../base/order.ts';
import type { CodeSet } from '../code-sets/code-set.ts';
import type { AccessSiteReading, CodedClaim, CodedEncounter } from '../domain/coded-encounter.ts';
import type { ClaimLine } from '../domain/claim-line.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { AdministrationId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { Kinds } from './outcomes/kinks.ts';
import { asWhole, byTime, classifyAdministrations, readAdministration, surroundingsOf, withOne } from './classify/classify-administrations.ts';
import { checkStays } from './documentation/check-stays.ts';
import { finishFindings } from './documentation/finish-findings.ts';
import { flagOtherReleases } from './documentation/flag-other-releases.ts';
import { flagStayTimes } from './documentation/flag-stay-times.ts';
import { checkDrugPairs } from './drugs/check-drug-pairs.ts';
import { drugLines } from './drugs/drug-lines.ts';
import { flagDrugsWithoutCode } from './drugs/flag-drugs-without-code.ts';
import { applyEdits } from './edits/apply-edits.ts';
import { checkBilledEdits } from './edits/check-billed-edits.ts';
import { groupByAccessSite } from './initial-service/group-by-access-site.ts';
import { administrationReadings } from './lines/administration-readings.ts';
import { draftLines, finishLines } from './lines/assemble-lines.ts';
import type { DraftLine } from './lines/assemble-lines.ts';
import { emitIntraArterial, emitSubcutaneousInfusions } from './other-routes/emit-infusion-routes.ts';
import { askForDeclotting, emitInjections, emitPortFlushes, emitSpecial } from './other-routes/emit-point-services.ts';
import { clockChangeNight } from './time/clock-change.ts';
import { flagMissingZone } from './time/flag-missing-zone.ts';
import { flagUnclearMinutes } from './time/flag-unclear-minutes.ts';
import { codeVenousSites } from './code-venous-sites.ts';
import type { SiteMemory } from './code-venous-sites.ts';
import type { Item, Work } from './work.ts';
import { splitByRoute } from './classify/split-by-route.ts';

function startWork(encounter: Encounter, codeSet: CodeSet, policy: Policy, isBrief = false): Work {
  const clock = clockChangeNight.decide(encounter);
  const work: Work = {
    encounter,
    codeSet,
    policy,
    isFacility: encounter.setting === 'facility',
    date: encounter.dateOfService,
    clockChange: clock.change,
    isBrief,
    findings: [],
    notReported: [],
    units: [],
  };
  if (clock.isZoneMissing) flagMissingZone(work);
  return work;
}

/** Everything that the items earn goes into the work. */
function earnUnits(work: Work, items: readonly Item[], memory?: SiteMemory): readonly AccessSiteReading[] {
  const byRoute = splitByRoute(work, items);
  const otherInfusions = [...emitSubcutaneousInfusions(work, byRoute.subcutaneous), ...emitIntraArterial(work, byRoute.intraArterial)];
  const accessSites = codeVenousSites(work, byRoute.venous, otherInfusions, memory);
  emitInjections(work, byRoute.injections, byRoute.injectors);
  emitSpecial(work, byRoute.special);
  emitPortFlushes(work, byRoute.portFlushes);
  if (memory === undefined) askForDeclotting(work, byRoute.venous);
  return accessSites;
}

function codeUnits(work: Work, items: readonly Item[]): { accessSites: readonly AccessSiteReading[]; drafts: readonly DraftLine[] } {
  const accessSites = earnUnits(work, items);
  const drafts = draftLines(work);
  applyEdits(work, drafts, true);
  return { accessSites, drafts };
}

/** What each coded administration is, whatever its times: for the outcomes of unknown times. */
export const kindsOf = (encounter: Encounter, codeSet: CodeSet, policy: Policy): Kinds =>
  new Map(classifyAdministrations(startWork(encounter, codeSet, policy)).map(({ id, drugKey, category, trace }) => [id, { drugKey, category, readBy: trace.at(-1)?.ruleId }]));

/** The administration lines alone: for the outcomes of unknown times, where nothing else is read. */
export function codeLines(encounter: Encounter, codeSet: CodeSet, policy: Policy): readonly ClaimLine[] {
  const work = startWork(encounter, codeSet, policy, true);
  return finishLines(codeUnits(work, classifyAdministrations(work)).drafts, true);
}

/** One encounter, coded again and again with other times of one administration. */
export interface Trials {
  /** Codes it with other times; its lines are made where somebody reads them (`trialDrafts`). */
  readonly code: (trial: Encounter) => Work;
  /** Administrations at valid sites of their own (S1), wherever the stop of the changing one lies: a start alone decides which site was first. */
  readonly atOtherSites: () => ReadonlySet<AdministrationId>;
}

/** Valid venous sites by their order, for each administration at one. */
function sitesOf(work: Work, items: readonly Item[]): ReadonlyMap<AdministrationId, number> {
  const sequences = groupByAccessSite(work, splitByRoute(work, items).venous);
  return new Map(sequences.flatMap((sequence) => sequence.items.map(({ id }) => [id, sequence.order] as const)));
}

/** What the other administrations are is read once, and a site whose facts a trial does not touch is coded once. */
export function trialsOf(encounter: Encounter, changing: AdministrationId, codeSet: CodeSet, policy: Policy): Trials {
  const base = startWork(encounter, codeSet, policy, true);
  const surroundings = surroundingsOf(base);
  const others = putInOrder(
    encounter.administrations.flatMap((other) => (other.id === changing ? [] : (readAdministration(base, other, surroundings) ?? []))),
    byTime,
  );
  const memory: SiteMemory = new Map();
  const itemsOf = (work: Work): readonly Item[] => {
    const changed = work.encounter.administrations.find(({ id }) => id === changing);
    const item = changed === undefined ? undefined : readAdministration(work, changed, surroundings);
    return asWhole(work, item === undefined ? others : withOne(others, item));
  };
  return {
    code: (trial) => {
      const work = startWork(trial, codeSet, policy, true);
      // A time beyond the hour at which clocks change makes every time another one.
      if (work.clockChange?.at === base.clockChange?.at) earnUnits(work, itemsOf(work), memory);
      else earnUnits(work, classifyAdministrations(work));
      return work;
    },
    atOtherSites: () => {
      const sites = sitesOf(base, itemsOf(base));
      const own = sites.get(changing);
      return new Set(own === undefined ? [] : [...sites].flatMap(([id, order]) => (order === own ? [] : [id])));
    },
  };
}

/** The lines of a trial before they are put in order (`finishLines`). */
export function trialDrafts(work: Work): readonly DraftLine[] {
  const drafts = draftLines(work);
  applyEdits(work, drafts, false);
  return drafts;
}

function claimOf(work: Work, accessSites: readonly AccessSiteReading[], drafts: readonly DraftLine[]): CodedClaim {
  checkBilledEdits(work);
  checkStays(work);
  flagUnclearMinutes(work);
  flagStayTimes(work);
  flagDrugsWithoutCode(work);
  const lines = finishLines(drafts, work.isBrief);
  const drugs = drugLines(work);
  checkDrugPairs(work, lines, drugs);
  flagOtherReleases(work, lines, drugs);
  return {
    id: work.encounter.id,
    release: work.codeSet.release,
    policyId: work.policy.id,
    lines,
    drugLines: drugs,
    notReported: work.notReported,
    findings: finishFindings(work),
    accessSites,
  };
}

/**
 * As `codeEncounter`, without how the bars are read and without what led to a line (its trace, and who lost against it):
 * for those who only want the claim.
 */
export function codeClaim(encounter: Encounter, codeSet: CodeSet, policy: Policy): CodedClaim {
  const work = startWork(encounter, codeSet, policy, true);
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
