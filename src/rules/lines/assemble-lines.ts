import { byText, inOrderOf, putInOrder } from '../../base/order.ts';
import { weaker } from '../../base/known.ts';
import type { Certainty } from '../../base/known.ts';
import { serviceRoles } from '../../domain/claim-line.ts';
import type { ClaimLine, DiscardedMinutes, LosingCandidate, ModifierReason, Support, TraceStep } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { AdministrationId, BillingCode } from '../../domain/ids.ts';
import { codeFor } from '../work.ts';
import type { Edges, Sequence, ServiceUnit, UnitSupport, Work } from '../work.ts';

/** A line while edits and modifiers still work on it. */
export interface DraftLine {
  readonly units: ServiceUnit[];
  readonly code: BillingCode;
  readonly date: string;
  readonly sequence: Sequence | undefined;
  readonly modifiers: ModifierReason[];
  isRemoved: boolean;
}

const siteOf = (unit: ServiceUnit): string => (unit.role === 'standalone' ? '' : (unit.accessSiteId ?? ''));

const modifiersOf = (unit: ServiceUnit): string => unit.modifiers?.map(({ modifier }) => modifier).join() ?? '';

const isOneLine = (a: ServiceUnit, b: ServiceUnit): boolean =>
  a.sequence?.order === b.sequence?.order &&
  (a.sequence !== undefined || siteOf(a) === siteOf(b)) &&
  (a.lineKey ?? '') === (b.lineKey ?? '') &&
  (a.modifiers === b.modifiers || modifiersOf(a) === modifiersOf(b));

/** Units of one code, date, site, line key and own modifiers become one line (R11). */
export function draftLines(work: Work): DraftLine[] {
  const drafts: DraftLine[] = [];
  for (const unit of work.units) {
    const code = codeFor(work, unit.concept);
    // A claim has few lines: looking through them is quicker than a key of text for each unit. From the end, where the
    // hours of one service stand that runs for days: they would be compared with every earlier date.
    const draft = drafts.findLast((held) => held.code === code && held.date === unit.date && isOneLine(held.units[0] as ServiceUnit, unit));
    if (draft === undefined) drafts.push({ units: [unit], code, date: unit.date, sequence: unit.sequence, modifiers: [...(unit.modifiers ?? [])], isRemoved: false });
    else draft.units.push(unit);
  }
  return drafts;
}

/** Adds a modifier unless it, or one that excludes it, already stands there (R10). */
export function addModifier(draft: DraftLine, modifier: string, rule: { readonly id: string }, reason: string): void {
  const isDistinct = (name: string): boolean => name === '59' || name.startsWith('X');
  if (draft.modifiers.some((held) => held.modifier === modifier || (isDistinct(held.modifier) && isDistinct(modifier)))) return;
  draft.modifiers.push({ modifier, ruleId: rule.id, reason });
}

const byFrom = (a: DiscardedMinutes, b: DiscardedMinutes): number => a.from - b.from || a.to - b.to;

const sorted = (discarded: readonly DiscardedMinutes[]): readonly DiscardedMinutes[] => inOrderOf(discarded, byFrom);

const noFacts: readonly FactPath[] = [];

/** The supports of units that one administration alone earned, such as the hours of a bag; undefined for any others. */
function supportsOfOne(units: readonly ServiceUnit[]): readonly UnitSupport[] | undefined {
  const own: UnitSupport[] = [];
  for (const { supports } of units) {
    const [support] = supports;
    if (support === undefined || supports.length > 1 || support.id !== (own[0] ?? support).id) return undefined;
    own.push(support);
  }
  return own;
}

function mergeSupports(units: readonly ServiceUnit[], isBrief: boolean): readonly Support[] {
  const factsOf = (id: AdministrationId, edges: Edges): readonly FactPath[] => (isBrief ? noFacts : edges.map((edge) => administrationFact(id, edge)));
  const [only] = units;
  if (units.length === 1 && only?.supports.length === 1) {
    // One unit of one administration, the most common line: nothing to merge.
    const { id, minutesCounted, discarded, edges } = only.supports[0] as UnitSupport;
    return [{ administrationId: id, ruleId: only.ruleId, minutesCounted, minutesDiscarded: sorted(discarded), facts: factsOf(id, edges) }];
  }
  const own = supportsOfOne(units);
  if (own !== undefined && only !== undefined) {
    const { id, edges } = own[0] as UnitSupport;
    let minutesCounted: number | undefined;
    const discarded: DiscardedMinutes[] = [];
    for (const support of own) {
      if (support.minutesCounted !== undefined) minutesCounted = (minutesCounted ?? 0) + support.minutesCounted;
      discarded.push(...support.discarded);
    }
    return [{ administrationId: id, ruleId: only.ruleId, minutesCounted, minutesDiscarded: sorted(discarded), facts: factsOf(id, edges) }];
  }
  const byId = new Map<AdministrationId, { ruleId: string; minutes: number | undefined; discarded: DiscardedMinutes[]; edges: Edges }>();
  for (const unit of units) {
    for (const support of unit.supports) {
      const held = byId.get(support.id);
      if (held === undefined) byId.set(support.id, { ruleId: unit.ruleId, minutes: support.minutesCounted, discarded: [...support.discarded], edges: support.edges });
      else {
        if (support.minutesCounted !== undefined) held.minutes = (held.minutes ?? 0) + support.minutesCounted;
        held.discarded.push(...support.discarded);
      }
    }
  }
  const merged: Support[] = [];
  for (const [administrationId, { ruleId, minutes, discarded, edges }] of byId) {
    merged.push({ administrationId, ruleId, minutesCounted: minutes, minutesDiscarded: sorted(discarded), facts: factsOf(administrationId, edges) });
  }
  return putInOrder(merged, (a, b) => byText(a.administrationId, b.administrationId));
}

function holds(steps: readonly TraceStep[], step: TraceStep): boolean {
  for (const held of steps) if (held === step || (held.says === step.says && held.ruleId === step.ruleId)) return true;
  return false;
}

function mergeTrace(units: readonly ServiceUnit[]): readonly TraceStep[] {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return only.trace();
  const steps: TraceStep[] = [];
  // The hours of one service share what led to them.
  for (const trace of new Set(units.map((unit) => unit.trace))) {
    for (const step of trace()) {
      if (!holds(steps, step)) steps.push(step);
    }
  }
  return steps;
}

const byFirstId = (a: ServiceUnit, b: ServiceUnit): number => byText(a.supports[0]?.id ?? '', b.supports[0]?.id ?? '');

function losersOf(units: readonly ServiceUnit[]): readonly LosingCandidate[] {
  const losers: LosingCandidate[] = [];
  for (const unit of units) if (unit.losingCandidates !== undefined) losers.push(...unit.losingCandidates);
  return losers;
}

function weakestOf(units: readonly ServiceUnit[]): Certainty {
  let weakest: Certainty = 'complete';
  for (const unit of units) weakest = weaker(weakest, unit.status);
  return weakest;
}

function toLine(draft: DraftLine, isBrief: boolean): ClaimLine {
  const units = inOrderOf(draft.units, byFirstId);
  const first = units[0] as ServiceUnit;
  const site = units.find((unit) => unit.accessSiteId !== undefined)?.accessSiteId;
  return {
    dateOfService: first.date,
    code: draft.code,
    modifiers: inOrderOf(draft.modifiers.map((reason) => reason.modifier), byText),
    units: units.length,
    accessSiteId: site,
    status: weakestOf(units),
    role: first.role,
    category: first.category,
    supportedBy: mergeSupports(units, isBrief),
    losingCandidates: units.length === 1 ? (first.losingCandidates ?? []) : losersOf(units),
    modifierReasons: draft.modifiers,
    trace: isBrief ? [] : mergeTrace(units),
  };
}

/** How many units of a line are whose: two claims with the same lines may owe them to other drugs. */
function sharesOf(units: readonly ServiceUnit[], drugOf: (id: AdministrationId) => string): string {
  let text = '';
  let last: string | undefined;
  let count = 0;
  for (const { supports } of units) {
    const [first] = supports;
    const drug = first === undefined ? '' : drugOf(first.id);
    if (drug !== last && last !== undefined) text += ` ${last}*${String(count)}`;
    count = drug === last ? count + 1 : 1;
    last = drug;
  }
  return `${text} ${last ?? ''}*${String(count)}`;
}

/**
 * Text that is equal for two claims that read alike, whatever the order of their lines; cheaper than the lines themselves.
 * @param drugOf given, claims also differ where their units are owed to other drugs
 */
export function draftSignature(drafts: readonly DraftLine[], drugOf?: (id: AdministrationId) => string): string {
  const lines: string[] = [];
  for (const { isRemoved, date, code, modifiers, units } of drafts) {
    if (isRemoved) continue;
    const added = modifiers.length === 0 ? '' : modifiers.map(({ modifier }) => modifier).sort().join('-');
    const site = units.find((unit) => unit.accessSiteId !== undefined)?.accessSiteId ?? '';
    const owed = drugOf === undefined ? String(units.length) : sharesOf(units, drugOf);
    lines.push(`${date} ${code}-${added} ${owed} ${site}`);
  }
  return lines.sort().join('|');
}

const byPlaceOnClaim = (a: ClaimLine, b: ClaimLine): number =>
  byText(a.dateOfService, b.dateOfService) ||
  serviceRoles.indexOf(a.role) - serviceRoles.indexOf(b.role) ||
  byText(a.code, b.code) ||
  a.modifiers.length - b.modifiers.length ||
  byText(a.modifiers.join(), b.modifiers.join()) ||
  byText(a.accessSiteId ?? '', b.accessSiteId ?? '');

/**
 * Lines in the order of the claim: date, role (initial first), code, site, modifiers.
 * @param isBrief without the steps that led to them and the facts that they rest on
 */
export function finishLines(drafts: readonly DraftLine[], isBrief = false): readonly ClaimLine[] {
  const lines: ClaimLine[] = [];
  for (const draft of drafts) if (!draft.isRemoved) lines.push(toLine(draft, isBrief));
  return putInOrder(lines, byPlaceOnClaim);
}
