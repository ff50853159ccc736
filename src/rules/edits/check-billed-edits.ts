import { isVisitCode } from '../../code-sets/visit-codes.ts';
import type { BilledLine } from '../../domain/encounter.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import { encounterFact } from '../../domain/fact-path.ts';
import { addFinding, chosen } from '../work.ts';
import type { Work } from '../work.ts';
import { drugCode } from '../drugs/drug-code.ts';
import { addOnPrimary } from './add-on-primary.ts';
import { billedModifier } from './billed-modifier.ts';
import { billedPair } from './billed-pair.ts';
import { billedTwice } from './billed-twice.ts';
import { facilityCode } from './facility-code.ts';
import { bypassingModifiers, visitModifiers } from './modifier-sets.ts';
import { limitRemedy, limitText, mueLimit } from './mue-limit.ts';
import { visitBesideProcedure } from './visit-beside-procedure.ts';
import { newerPairText, pairsNotHeld } from './pairs-not-held.ts';

const facts = [encounterFact('billed')];
const fixes = [{ kind: 'focus' as const, label: 'Look at the billed lines', fact: encounterFact('billed') }];

const dateOfBilled = (work: Work, line: BilledLine): IsoDate => line.dateOfService ?? work.date;

function byDate(work: Work, lines: readonly BilledLine[]): ReadonlyMap<IsoDate, readonly BilledLine[]> {
  const dates = new Map<IsoDate, BilledLine[]>();
  for (const line of lines) {
    const date = dateOfBilled(work, line);
    const there = dates.get(date);
    if (there === undefined) dates.set(date, [line]);
    else there.push(line);
  }
  return dates;
}

/** The legitimate ways out of a pair with indicator 1 (R78). */
function waysOut(columnOne: string, columnTwo: string, setting: Work['encounter']['setting']): string {
  const visit = [columnOne, columnTwo].find(isVisitCode);
  if (visit !== undefined) {
    const other = visit === columnOne ? columnTwo : columnOne;
    const more = setting === 'facility' ? ', 27 when it was another encounter of that date' : '';
    // Of two visits, 59 would belong on neither.
    const distinct = visit === columnOne && !isVisitCode(other) ? `; or 59 on ${other} when that service was distinct from it` : '';
    return `25 on ${visit} when the visit was significant and separate from it${more}${distinct}; else ${columnTwo} is not reported`;
  }
  return `on ${columnTwo}, when it was truly distinct: XE for a separate encounter, XS or 59 for a separate site, XP for another practitioner, XU or 59 for a service that does not overlap; else ${columnTwo} is not reported`;
}

function checkPairs(work: Work, lines: readonly BilledLine[], date: IsoDate): void {
  const table = work.codeSet.ptp[work.encounter.setting];
  const seen = new Set<string>();
  for (const one of lines) {
    const pairs = table.get(one.code);
    if (pairs === undefined) continue;
    for (const two of lines) {
      const indicator = pairs.get(two.code);
      const key = `${one.code} ${two.code}`;
      if (indicator === undefined || seen.has(key)) continue;
      const modifiers = [...one.modifiers, ...two.modifiers];
      const problem = billedPair.decide(indicator, modifiers, isVisitCode(one.code) || isVisitCode(two.code));
      if (problem === undefined) continue;
      seen.add(key);
      if (problem === 'never-together') {
        const tried = modifiers.filter((modifier) => bypassingModifiers.includes(modifier) || visitModifiers.includes(modifier));
        const vain = tried.length === 0 ? '' : `; ${tried.join(' and ')} ${tried.length === 1 ? 'does' : 'do'} not help`;
        addFinding(work, billedPair, 'error', `${two.code} is billed beside ${one.code} on ${date}: an edit pair with indicator 0, no modifier bypasses it${vain}. Leave ${two.code} out.`, facts, fixes);
      } else {
        const vain = modifiers.filter((modifier) => ['22', '76', '77'].includes(modifier));
        const remark = vain.length === 0 ? '' : ` ${vain.join(' and ')} ${vain.length === 1 ? 'does' : 'do'} not bypass it.`;
        addFinding(work, billedPair, 'error', `${two.code} is billed beside ${one.code} on ${date}: an edit pair with indicator 1, and no modifier says that they are distinct.${remark} Ways out: ${waysOut(one.code, two.code, work.encounter.setting)}.`, facts, fixes);
      }
    }
  }
}

function checkModifiers(work: Work, lines: readonly BilledLine[]): void {
  const pairs = work.codeSet.ptp[work.encounter.setting];
  for (const { code, modifiers } of lines) {
    if (modifiers.length === 0) continue;
    const needless = billedModifier.needless(modifiers, {
      isAddOn: work.codeSet.addOnPrimaries.has(code),
      isInPair: lines.some((other) => pairs.get(other.code)?.has(code) === true),
      isOnSeveralLines: lines.filter((other) => other.code === code).length > 1,
      isOfSecondSite: chosen(work, 'Q18') === 'yes',
    });
    if (needless !== undefined) {
      addFinding(work, billedModifier, 'warning', `${code} with ${needless}: an add-on that is in no edit pair with what is billed needs none.`, facts, fixes);
    }
    const isDrug = work.codeSet.drugs.byCode.has(code);
    for (const problem of billedModifier.decide(modifiers, { isVisit: isVisitCode(code), isDrug, setting: work.encounter.setting })) {
      addFinding(work, billedModifier, 'error', `${code} with ${modifiers.join(', ')}: ${problem}.`, facts, fixes);
    }
  }
}

function checkUnits(work: Work, lines: readonly BilledLine[], date: IsoDate): void {
  const limits = work.codeSet.mue[work.encounter.setting];
  const seen = new Set<string>();
  for (const { code } of lines) {
    const limit = limits.get(code);
    if (limit === undefined || seen.has(code)) continue;
    seen.add(code);
    const units = lines.filter((line) => line.code === code).map((line) => line.units);
    const held = limit.adjudicationIndicator === 1 ? Math.max(...units) : units.reduce((sum, count) => sum + count, 0);
    const severity = mueLimit.decide(held, limit);
    if (severity !== undefined) addFinding(work, mueLimit, severity, `${code} ×${String(held)} is billed on ${date}; ${limitText(limit)}. ${limitRemedy(limit)}`, facts, fixes);
  }
}

/** Drug codes that had ended, or had not begun, and codes that the setting does not have. */
function checkCodes(work: Work, lines: readonly BilledLine[], date: IsoDate): void {
  const { setting } = work.encounter;
  for (const code of new Set(lines.map((line) => line.code))) {
    if (facilityCode.decide(code, setting)) {
      addFinding(work, facilityCode, 'error', `${code} is billed on ${date}: ${code} is for facilities only.`, facts, fixes);
      continue;
    }
    const entry = work.codeSet.drugs.byCode.get(code);
    const problem = entry === undefined ? undefined : drugCode.decide(entry, date, setting);
    if (problem !== undefined) addFinding(work, drugCode, 'error', `${code} is billed on ${date}: ${problem.says}.`, facts, fixes);
  }
}

function checkRepeats(work: Work, lines: readonly BilledLine[], date: IsoDate): void {
  // Add-ons of two sites carry no modifier, and a drug has a line for each package that was opened.
  const services = lines.filter(({ code }) => !work.codeSet.addOnPrimaries.has(code) && !work.codeSet.drugs.byCode.has(code));
  for (const code of billedTwice.decide(services)) {
    addFinding(work, billedTwice, 'warning', `${code} is billed on two lines of ${date} that no modifier sets apart: put the units of one site on one line, and a modifier on the line of another site or encounter.`, facts, fixes);
  }
}

/** What was discarded of a drug and what was given of it, across its lines of a date. */
function checkWaste(work: Work, lines: readonly BilledLine[], date: IsoDate): void {
  for (const code of new Set(lines.flatMap((line) => (line.modifiers.includes('JW') ? [line.code] : [])))) {
    const problem = billedModifier.ofWaste(lines.filter((line) => line.code === code));
    if (problem !== undefined) addFinding(work, billedModifier, 'error', `${code} on ${date}: ${problem}.`, facts, fixes);
  }
}

/** 25 on a visit beside what Medicare pays by itself; a pair of codes that asks for it says so already (R70). */
function checkVisits(work: Work, lines: readonly BilledLine[], date: IsoDate): void {
  if (!work.isFacility || work.encounter.payer === 'other') return;
  const pairs = work.codeSet.ptp[work.encounter.setting];
  for (const { code, modifiers } of lines.filter((line) => isVisitCode(line.code))) {
    const others = lines.filter((line) => !isVisitCode(line.code));
    if (others.some((other) => pairs.get(other.code)?.has(code) === true || pairs.get(code)?.has(other.code) === true)) continue;
    const statuses = others.map((other) => work.codeSet.opps.get(other.code)?.statusIndicator);
    if (!visitBesideProcedure.decide(modifiers, statuses)) continue;
    addFinding(work, visitBesideProcedure, 'info', `${code} is billed on ${date} beside a service that Medicare pays by itself; it wants 25 on the visit when that was significant and separate.`, facts, fixes);
  }
}

function checkPrimaries(work: Work, lines: readonly BilledLine[]): void {
  const codes = new Set<string>(lines.map((line) => line.code));
  for (const code of codes) {
    const primaries = work.codeSet.addOnPrimaries.get(code);
    if (primaries === undefined || addOnPrimary.decide(primaries, codes)) continue;
    addFinding(work, addOnPrimary, 'error', `${code} is billed as an add-on and none of its primaries is billed (${[...primaries].slice(0, 6).join(', ')}).`, facts, fixes);
  }
}

/** Of what the release knows no pair at all, said once a date. */
function checkPairsHeld(work: Work, lines: readonly BilledLine[], date: IsoDate): void {
  const codes = lines.map(({ code }) => code);
  const { setting } = work.encounter;
  const newer = pairsNotHeld.newerElsewhere(codes, work.codeSet, setting);
  if (newer !== undefined) addFinding(work, pairsNotHeld, 'warning', `${newer.columnTwo} is billed beside ${newer.columnOne} on ${date}: ${newerPairText(setting)}`, facts, fixes);
  const unknown = pairsNotHeld.decide(codes, work.codeSet);
  if (unknown.length === 0) return;
  const family = [...new Set(lines.map(({ code }) => code))].filter((code) => work.codeSet.conceptOf.has(code)).sort();
  const { release } = work.codeSet;
  addFinding(
    work,
    pairsNotHeld,
    'info',
    `${unknown.join(', ')} beside ${family.join(', ')} on ${date}: release ${release} holds the pair edits of drug administration and its nearest neighbours, and none of ${unknown.length === 1 ? 'this code' : 'these codes'}. Whether they may stand together was not checked; look it up in the NCCI tables.`,
    facts,
    fixes,
  );
}

/** Pairs, modifiers, units and primaries of what was billed, visits and neighbours included. */
export function checkBilledEdits(work: Work): void {
  const lines = (work.encounter.billed ?? []).filter((line) => line.units > 0);
  if (lines.length === 0) return;
  for (const [date, ofDate] of byDate(work, lines)) {
    checkPairs(work, ofDate, date);
    checkPairsHeld(work, ofDate, date);
    checkCodes(work, ofDate, date);
    checkUnits(work, ofDate, date);
    checkRepeats(work, ofDate, date);
    checkWaste(work, ofDate, date);
    checkVisits(work, ofDate, date);
  }
  checkModifiers(work, lines);
  checkPrimaries(work, lines);
}
