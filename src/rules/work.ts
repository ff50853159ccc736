import type { Interval } from '../base/interval.ts';
import type { Certainty } from '../base/known.ts';
import type { Concept } from '../code-sets/concepts.ts';
import type { CodeSet, DrugEntry } from '../code-sets/code-set.ts';
import type { Administration, ServiceCategory } from '../domain/administration.ts';
import type { DiscardedMinutes, LosingCandidate, ModifierReason, NotReported, ServiceRole, TraceStep } from '../domain/claim-line.ts';
import { dateOfMinute } from '../domain/clock-time.ts';
import type { ClockMinute, IsoDate } from '../domain/clock-time.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { FactPath } from '../domain/fact-path.ts';
import type { Finding, Fix, Severity } from '../domain/finding.ts';
import type { AccessSiteId, AdministrationId, BillingCode } from '../domain/ids.ts';
import type { Policy, SwitchId } from '../domain/policy.ts';
import type { ClockChange } from './time/clock-jump.ts';

/** When a bag ran, in elapsed minutes (equal to wall-clock minutes unless clocks change). */
export interface RunTime {
  readonly start: number;
  readonly stop: number;
  /** Sorted, disjoint; without pauses. */
  readonly stretches: readonly Interval[];
  readonly discarded: readonly DiscardedMinutes[];
  /** `assumed` when the stop is derived or rests on a note. */
  readonly status: 'complete' | 'assumed';
}

/** One coded administration on its way through the phases. */
export interface Item {
  readonly administration: Administration;
  readonly id: AdministrationId;
  readonly category: ServiceCategory;
  /** The drug table's entry of a single drug, where there is one. */
  readonly drug?: DrugEntry | undefined;
  /** Same text = same drug or same mix (S7). */
  readonly drugKey: string;
  readonly start?: number | undefined;
  readonly stop?: number | undefined;
  /** Present for an infusion whose times are known. */
  readonly run?: RunTime | undefined;
  readonly trace: readonly TraceStep[];
}

/** The administrations that share one valid venous access site, and therefore one initial service (S1, S3). */
export interface Sequence {
  readonly accessSiteIds: readonly AccessSiteId[];
  /** The site whose name the lines carry; absent for the one unnamed site. */
  readonly accessSiteId?: AccessSiteId | undefined;
  /** 0 = the site used first. */
  readonly order: number;
  readonly items: readonly Item[];
}

/** A stretch that belongs to one administration. */
export interface OwnedStretch extends Interval {
  readonly id: AdministrationId;
}

/** What led to a unit, in order; put into words only where somebody reads them. */
export type Steps = () => readonly TraceStep[];

/** The times of an administration that something rests on. */
export type Edges = readonly ('start' | 'stop')[];

/** Minutes given to a unit by one administration. */
export interface UnitSupport {
  readonly id: AdministrationId;
  readonly minutesCounted?: number | undefined;
  readonly counted?: readonly Interval[] | undefined;
  readonly discarded: readonly DiscardedMinutes[];
  /** Those of its times that the unit rests on. */
  readonly edges: Edges;
}

/** One unit of service, before units become lines. */
export interface ServiceUnit {
  readonly concept: Concept;
  readonly role: ServiceRole;
  readonly category: ServiceCategory;
  readonly date: IsoDate;
  readonly sequence?: Sequence | undefined;
  readonly accessSiteId?: AccessSiteId | undefined;
  readonly status: Certainty;
  readonly ruleId: string;
  readonly supports: readonly UnitSupport[];
  readonly trace: Steps;
  readonly losingCandidates?: readonly LosingCandidate[] | undefined;
  readonly modifiers?: readonly ModifierReason[] | undefined;
  /** Units with different keys stay on lines of their own. */
  readonly lineKey?: string | undefined;
}

/** Everything one coding run knows and collects. Lives for one call; nothing in it is shared. */
export interface Work {
  readonly encounter: Encounter;
  readonly codeSet: CodeSet;
  readonly policy: Policy;
  readonly isFacility: boolean;
  readonly date: IsoDate;
  readonly clockChange?: ClockChange | undefined;
  /** True where the claim is all that is wanted: then nothing is said of steps and of losing candidates. */
  readonly isBrief: boolean;
  readonly findings: Finding[];
  readonly notReported: NotReported[];
  readonly units: ServiceUnit[];
}

export const chosen = (work: Work, id: SwitchId): string => work.policy.switches[id];

export const codeFor = (work: Work, concept: Concept): BillingCode => work.codeSet.codeOf[concept];

/** Wall-clock minute of an elapsed minute. */
export const wallMinute = (work: Work, elapsed: number): ClockMinute =>
  work.clockChange === undefined ? elapsed : work.clockChange.toWall(elapsed);

/** Calendar date of an elapsed minute; without a time, the date of service. */
export const dateOf = (work: Work, elapsed: number | undefined): IsoDate =>
  elapsed === undefined ? work.date : dateOfMinute(work.date, wallMinute(work, elapsed));

export function addFinding(
  work: Work,
  rule: { readonly id: string },
  severity: Severity,
  message: string,
  facts: readonly FactPath[],
  fixes: readonly Fix[] = [],
): void {
  work.findings.push({ ruleId: rule.id, severity, message, facts, fixes });
}

export function leaveOut(
  work: Work,
  rule: { readonly id: string },
  id: AdministrationId,
  reason: string,
  concept?: Concept,
): void {
  work.notReported.push({
    administrationId: id,
    ruleId: rule.id,
    reason,
    code: concept === undefined ? undefined : codeFor(work, concept),
  });
}

/** A stretch that does not count, as wall-clock minutes. */
export const discard = (work: Work, stretch: Interval, rule: { readonly id: string }, reason: string): DiscardedMinutes => ({
  from: wallMinute(work, stretch.from),
  to: wallMinute(work, stretch.to),
  minutes: stretch.to - stretch.from,
  ruleId: rule.id,
  reason,
});

/** "1 minute", "5 minutes". */
export const minutesText = (minutes: number): string => `${String(minutes)} minute${minutes === 1 ? '' : 's'}`;
