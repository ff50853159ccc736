import { byText, inOrderOf, putInOrder } from '../../base/order.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { addModifier } from '../lines/assemble-lines.ts';
import type { DraftLine } from '../lines/assemble-lines.ts';
import { earlierEncounter } from '../modifiers/earlier-encounter.ts';
import { secondSiteModifier } from '../modifiers/second-site.ts';
import { addFinding, chosen } from '../work.ts';
import type { ServiceUnit, Work } from '../work.ts';
import { addOnPrimary } from './add-on-primary.ts';
import { keepLostMinutes } from './lost-minutes.ts';
import { limitRemedy, limitText, mueLimit } from './mue-limit.ts';
import { newerPairText, pairsNotHeld } from './pairs-not-held.ts';
import { ptpNeverTogether } from './ptp-never-together.ts';
import { ptpWithModifier } from './ptp-with-modifier.ts';

const supportersOf = (drafts: readonly DraftLine[]): ReadonlySet<AdministrationId> => {
  const ids = new Set<AdministrationId>();
  for (const { units } of drafts) for (const { supports } of units) for (const { id } of supports) ids.add(id);
  return ids;
};

/** Each administration once, however many units it earned. */
const factsOf = (...drafts: readonly DraftLine[]): readonly FactPath[] => [...supportersOf(drafts)].map((id) => administrationFact(id, 'start'));

const isRemoved = (draft: DraftLine): boolean => draft.isRemoved;

const kept = (drafts: readonly DraftLine[]): readonly DraftLine[] => (drafts.some(isRemoved) ? drafts.filter((draft) => !draft.isRemoved) : drafts);

function remove(work: Work, drafts: readonly DraftLine[], draft: DraftLine, rule: { readonly id: string }, reason: string): void {
  draft.isRemoved = true;
  for (const id of supportersOf([draft])) {
    work.notReported.push({ administrationId: id, ruleId: rule.id, reason, code: draft.code });
    keepLostMinutes(work, drafts, draft, id, rule, reason);
  }
}

function byDate(drafts: readonly DraftLine[]): readonly (readonly DraftLine[])[] {
  const [first] = drafts;
  if (first === undefined) return [];
  if (drafts.every((draft) => draft.date === first.date)) return [drafts];
  const dates = new Map<string, DraftLine[]>();
  for (const draft of drafts) {
    const there = dates.get(draft.date);
    if (there === undefined) dates.set(draft.date, [draft]);
    else there.push(draft);
  }
  return [...dates.values()];
}

type PairTable = Work['codeSet']['ptp']['facility'];

/** Which kinds of pair a set of codes holds. */
interface PairsAmong {
  readonly hasNever: boolean;
  readonly hasBypassable: boolean;
}

/** What is known of the codes on the way here, and the ways on by one more code: no key has to be put together. */
interface KnownCodes {
  readonly further: Map<string, KnownCodes>;
  found?: PairsAmong;
}

interface KnownSets {
  readonly start: KnownCodes;
  count: number;
}

const mostSets = 5000;

const noneKnown = (): KnownCodes => ({ further: new Map<string, KnownCodes>() });

const pairsOfTable = new WeakMap<PairTable, KnownSets>();

/** Claims are made of few codes, and most sets of them hold no pair: that is found out once a set. */
function pairsAmong(table: PairTable, drafts: readonly DraftLine[]): PairsAmong {
  let known = pairsOfTable.get(table);
  if (known === undefined || known.count > mostSets) pairsOfTable.set(table, (known = { start: noneKnown(), count: 0 }));
  let held = known.start;
  let last: string | undefined;
  for (const { code } of drafts) {
    if (code === last) continue;
    last = code;
    let next = held.further.get(code);
    if (next === undefined) held.further.set(code, (next = noneKnown()));
    held = next;
  }
  if (held.found !== undefined) return held.found;
  const codes = new Set(drafts.map(({ code }) => code));
  const indicators = new Set([...codes].flatMap((one) => [...codes].map((two) => (one === two ? undefined : table.get(one)?.get(two)))));
  const found = { hasNever: indicators.has(0), hasBypassable: indicators.has(1) };
  known.count++;
  held.found = found;
  return found;
}

const byCode = (a: DraftLine, b: DraftLine): number => byText(a.code, b.code);

/** Indicator 0 on one date: column 2 leaves the claim (S5). */
function removeNeverTogether(work: Work, drafts: readonly DraftLine[]): void {
  const table = work.codeSet.ptp[work.encounter.setting];
  for (const sameDate of byDate(drafts)) {
    if (!pairsAmong(table, sameDate).hasNever) continue;
    for (const one of inOrderOf(sameDate, byCode)) {
      const pairs = one.isRemoved ? undefined : table.get(one.code);
      if (pairs === undefined) continue;
      for (const two of sameDate) {
        if (two.isRemoved || two.code === one.code || pairs.get(two.code) !== 0) continue;
        const reason = `${two.code} is never reported beside ${one.code} on one date (indicator 0)`;
        addFinding(work, ptpNeverTogether, 'warning', `${reason}; it is left out. No modifier bypasses that.`, factsOf(two));
        remove(work, drafts, two, ptpNeverTogether, reason);
      }
    }
  }
}

const isOfInitial = (unit: ServiceUnit): boolean => unit.role === 'initial';

const isInitial = (draft: DraftLine): boolean => draft.units.some(isOfInitial);

/** The line with the initial service of each site, sites in order of use. */
function initialsOf(drafts: readonly DraftLine[]): readonly DraftLine[] {
  const initials = kept(drafts).filter((draft) => isInitial(draft) && draft.sequence !== undefined);
  return putInOrder(initials, (a, b) => (a.sequence?.order ?? 0) - (b.sequence?.order ?? 0));
}

function markSecondSites(work: Work, drafts: readonly DraftLine[]): void {
  const initials = initialsOf(drafts);
  if (initials.length < 2) return;
  const table = work.codeSet.ptp[work.encounter.setting];
  const modifier = chosen(work, 'Q17');
  initials.forEach((later, index) => {
    for (const earlier of initials.slice(0, index)) {
      const carrier = secondSiteModifier.decide(earlier.date === later.date, table.get(earlier.code)?.get(later.code), table.get(later.code)?.get(earlier.code));
      addModifier(carrier === 'later' ? later : earlier, modifier, secondSiteModifier, 'a second access site');
    }
  });
  if (chosen(work, 'Q18') !== 'yes') return;
  const marked = new Set(initials.filter((draft) => draft.modifiers.some((held) => held.ruleId === secondSiteModifier.id)).map((draft) => draft.sequence));
  for (const draft of kept(drafts)) {
    if (draft.sequence !== undefined && marked.has(draft.sequence) && draft.units[0]?.role === 'additional-hour') {
      addModifier(draft, modifier, secondSiteModifier, 'additional hours of a second access site, by policy');
    }
  }
}

const isChemotherapy = (draft: DraftLine): boolean => draft.units.some(({ category }) => category === 'chemotherapy');

/** The pump start that takes the place of the initial at each site that has none: chemotherapy first, then the earlier date (R1). */
function pumpStartsInPlace(drafts: readonly DraftLine[], initials: readonly DraftLine[]): readonly DraftLine[] {
  const taken = new Set(initials.map(({ sequence }) => sequence));
  const inPlace = new Map<DraftLine['sequence'], DraftLine>();
  for (const draft of kept(drafts)) {
    const { sequence, units } = draft;
    if (sequence === undefined || taken.has(sequence) || !units.some(({ concept }) => earlierEncounter.isInPlaceOfInitial(concept))) continue;
    const held = inPlace.get(sequence);
    const isBefore = held === undefined || (isChemotherapy(held) === isChemotherapy(draft) ? draft.date < held.date : isChemotherapy(draft));
    if (isBefore) inPlace.set(sequence, draft);
  }
  return [...inPlace.values()];
}

function markReturnVisit(work: Work, drafts: readonly DraftLine[]): void {
  const modifier = earlierEncounter.decide(chosen(work, 'Q17'));
  const initials = initialsOf(drafts);
  for (const draft of [...initials, ...pumpStartsInPlace(drafts, initials)]) {
    if (draft.date === work.date) addModifier(draft, modifier, earlierEncounter, 'an earlier encounter on the same date');
  }
}

function markPairs(work: Work, drafts: readonly DraftLine[]): void {
  const table = work.codeSet.ptp[work.encounter.setting];
  for (const sameDate of byDate(kept(drafts))) {
    if (!pairsAmong(table, sameDate).hasBypassable) continue;
    for (const one of sameDate) {
      const pairs = table.get(one.code);
      if (pairs === undefined) continue;
      for (const two of sameDate) {
        if (two.code !== one.code && pairs.get(two.code) === 1) {
          addModifier(two, '59', ptpWithModifier, `distinct from ${one.code} on the same date (indicator 1)`);
        }
      }
    }
  }
}

/** Only then does a unit limit change lines (Q21). */
const mayBlock = (work: Work): boolean => !work.isFacility && chosen(work, 'Q21') === 'block';

/**
 * The further hours of an initial that is left out, of every date: the hour that they go beyond is not on the claim. Hours
 * of another drug at the site stand on one line with them and stay.
 */
function removeHoursOf(work: Work, drafts: readonly DraftLine[], initial: DraftLine): void {
  const { sequence } = initial;
  const drugs = new Map(sequence?.items.map(({ id, drugKey }) => [id, drugKey]));
  const drugOf = ({ supports: [first] }: ServiceUnit): string | undefined => (first === undefined ? undefined : drugs.get(first.id));
  const first = initial.units.find(isOfInitial) as ServiceUnit;
  const isFurtherHour = (unit: ServiceUnit): boolean => mueLimit.isFurtherHourOf({ category: first.category, drugKey: drugOf(first) }, { role: unit.role, category: unit.category, drugKey: drugOf(unit) });
  for (const draft of kept(drafts)) {
    const hours = draft.sequence === sequence ? draft.units.filter(isFurtherHour) : [];
    if (hours.length === 0) continue;
    const stay = draft.units.filter((unit) => !hours.includes(unit));
    draft.units.splice(0, draft.units.length, ...stay);
    if (stay.length === 0) draft.isRemoved = true;
    remove(work, drafts, { ...draft, units: hours }, mueLimit, 'a further hour of an initial that the policy blocks');
  }
}

function checkLimits(work: Work, drafts: readonly DraftLine[]): void {
  const limits = work.codeSet.mue[work.encounter.setting];
  for (const sameDate of byDate(kept(drafts))) {
    for (const [at, { code, date }] of sameDate.entries()) {
      const limit = limits.get(code);
      if (limit === undefined || sameDate.findIndex((draft) => draft.code === code) !== at) continue;
      let units = 0;
      for (const draft of sameDate) {
        if (draft.code !== code || draft.isRemoved) continue;
        units = limit.adjudicationIndicator === 1 ? Math.max(units, draft.units.length) : units + draft.units.length;
      }
      const severity = mueLimit.decide(units, limit);
      if (severity === undefined) continue;
      const lines = sameDate.filter((draft) => draft.code === code && !draft.isRemoved);
      // The first ones, by use of their sites, stay up to the limit; whichever site was the very first.
      const blocked = mayBlock(work) ? initialsOf(lines).slice(limit.value) : [];
      const remedy = blocked.length === 0 ? limitRemedy(limit) : 'The policy leaves out the initials beyond it, and their further hours.';
      addFinding(work, mueLimit, severity, `${code} ×${String(units)} on ${date}; ${limitText(limit)}. ${remedy}`, factsOf(...lines));
      for (const draft of blocked) {
        removeHoursOf(work, drafts, draft);
        remove(work, drafts, draft, mueLimit, 'a second initial beyond the unit limit; the policy blocks it');
      }
    }
  }
}

function checkAddOns(work: Work, drafts: readonly DraftLine[]): void {
  const lines = kept(drafts);
  const codes = new Set<string>(lines.map((draft) => draft.code));
  const flagged = new Set<string>();
  for (const draft of lines) {
    const primaries = work.codeSet.addOnPrimaries.get(draft.code);
    if (flagged.has(draft.code) || addOnPrimary.decide(primaries, codes)) continue;
    flagged.add(draft.code);
    addFinding(work, addOnPrimary, 'error', `${draft.code} is an add-on and none of its primaries is on the claim (${[...(primaries ?? [])].slice(0, 6).join(', ')}).`, factsOf(draft));
  }
}

/** Both stay: the table of this setting has nothing against it, and it is older than that of the other. */
function flagNewerPairs(work: Work, drafts: readonly DraftLine[]): void {
  for (const sameDate of byDate(kept(drafts))) {
    const pair = pairsNotHeld.newerElsewhere(sameDate.map(({ code }) => code), work.codeSet, work.encounter.setting);
    if (pair === undefined) continue;
    const lines = sameDate.filter(({ code }) => code === pair.columnOne || code === pair.columnTwo);
    addFinding(work, pairsNotHeld, 'warning', `${pair.columnTwo} stands beside ${pair.columnOne} on ${lines[0]?.date ?? ''}: ${newerPairText(work.encounter.setting)}`, factsOf(...lines));
  }
}

/**
 * Edits in order: never together, second sites, return visits, pairs with a modifier, unit limits, primaries.
 * @param areFindingsWanted false where only the lines are read: then what would only be said is left out
 */
export function applyEdits(work: Work, drafts: readonly DraftLine[], areFindingsWanted: boolean): void {
  removeNeverTogether(work, drafts);
  markSecondSites(work, drafts);
  if (work.encounter.earlierEncounterSameDay === true) markReturnVisit(work, drafts);
  markPairs(work, drafts);
  if (areFindingsWanted || mayBlock(work)) checkLimits(work, drafts);
  if (!areFindingsWanted) return;
  checkAddOns(work, drafts);
  flagNewerPairs(work, drafts);
}
