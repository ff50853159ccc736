import { union } from '../../base/interval.ts';
import { byText, inOrderOf, putInOrder } from '../../base/order.ts';
import { drugsOf, isInfusion, nameOf } from '../../domain/administration.ts';
import type { Administration, Route } from '../../domain/administration.ts';
import type { DrugLine, TraceStep } from '../../domain/claim-line.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import type { Container, DrugComponent, Quantity } from '../../domain/drug.ts';
import type { DrugEntry } from '../../code-sets/code-set.ts';
import { codesForRoute } from '../../code-sets/codes-for-route.ts';
import { ndcKey } from '../../code-sets/ndc-key.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { AdministrationId, BillingCode } from '../../domain/ids.ts';
import { chartedStatus } from '../classify/charted-status.ts';
import { inherentService } from '../classify/inherent-service.ts';
import { inpatientStay } from '../classify/inpatient-stay.ts';
import { placeOfService } from '../classify/place-of-service.ts';
import { preArrival } from '../time/pre-arrival.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { dateOfMinute } from '../../domain/clock-time.ts';
import { billingUnits } from './billing-units.ts';
import { checkDrugLimits } from './check-drug-limits.ts';
import { discardedDrug } from './discarded-drug.ts';
import { drugCode } from './drug-code.ts';
import { packageOfCode } from './package-of-code.ts';
import { routeOfCode } from './route-of-code.ts';
import { smallestVialSet } from './smallest-vial-set.ts';
import type { VialCount } from './smallest-vial-set.ts';
import { ceilUnits, convert } from './unit-conversion.ts';
import { unlistedDrug } from './unlisted-drug.ts';

interface Portion {
  readonly id: AdministrationId;
  readonly drug: DrugComponent;
  readonly entry: DrugEntry;
  readonly dose: Quantity;
  /** As charted: an unclassified drug may have none. */
  readonly statedDose: Quantity | undefined;
  readonly containers: readonly Container[] | undefined;
  readonly route: Route;
  readonly date: IsoDate;
}

const isVolume = (unit: string | undefined): boolean => unit !== undefined && /^m?l$/i.test(unit);

/** The dose, or for a drug that is billed by volume the charted volume. */
const doseOf = (administration: Administration, drug: DrugComponent, entry: DrugEntry): Quantity | undefined => {
  if (administration.components !== undefined) return drug.dose;
  return administration.dose ?? (isVolume(entry.unit) ? administration.volume : undefined);
};

/** Rules that find something not given, or not of this claim; other rules take its administration code away, not its drug. */
export const notOurs: ReadonlySet<string> = new Set<string>([chartedStatus.id, inherentService.id, inpatientStay.id, preArrival.id]);

/** The date on which it began; of a bag that came with the patient, on which it first ran here. */
function dateOfDrug(work: Work, administration: Administration, arrival: number | undefined): IsoDate {
  const { start } = administration;
  if (start === undefined) return work.date;
  if (arrival === undefined || start >= arrival) return dateOfMinute(work.date, start);
  const pauses = isInfusion(administration) ? union((administration.pauses ?? []).map((pause) => ({ from: pause.start, to: pause.stop }))) : [];
  const running = pauses.find(({ from, to }) => from <= arrival && arrival < to)?.to ?? arrival;
  return dateOfMinute(work.date, running);
}

const hasCode = (drug: DrugComponent): boolean => drug.hcpcs !== undefined;

/** A code that is not that of the product as it was charted otherwise. */
function flagProduct(work: Work, rule: { readonly id: string }, id: AdministrationId, problem: string): void {
  const fact = administrationFact(id, 'drug');
  addFinding(work, rule, 'warning', `${problem}. Check which product was given.`, [fact], [{ kind: 'focus', label: 'Choose the drug', fact }]);
}

function flagPackage(work: Work, id: AdministrationId, { name }: DrugComponent, hcpcs: BillingCode, ndc: string): void {
  const { packages, drugs } = work.codeSet;
  const codes = packageOfCode.decide(hcpcs, packages?.get(ndcKey(ndc) ?? ''), drugs);
  if (codes !== undefined) flagProduct(work, packageOfCode, id, `${name}: the package ${ndc} is billed with ${codes.join(' or ')}, not with ${hcpcs}`);
}

function portionsOf(work: Work): Portion[] {
  // In a facility the drug is the facility's, not the professional's.
  if (placeOfService.decide(work.encounter) !== undefined) return [];
  const leftOut = new Set(work.notReported.filter(({ ruleId }) => notOurs.has(ruleId)).map(({ administrationId }) => administrationId));
  const arrival = preArrival.decide(work.encounter);
  const portions: Portion[] = [];
  for (const administration of work.encounter.administrations) {
    // By mouth or by another route without a code here: not this claim's drug.
    if (administration.route === 'other' || leftOut.has(administration.id)) continue;
    const drugs = drugsOf(administration);
    // Most have no code, and a date costs more than a look.
    if (!drugs.some(hasCode)) continue;
    const date = dateOfDrug(work, administration, arrival);
    for (const drug of drugs) {
      if (drug.hcpcs === undefined) continue;
      const entry = work.codeSet.drugs.byCode.get(drug.hcpcs);
      if (entry === undefined) {
        const facts = [administrationFact(administration.id, 'drug')];
        addFinding(work, drugCode, 'warning', `${drug.hcpcs} (${drug.name}) is not in the drug table of ${work.codeSet.release}; it has no drug line.`, facts);
        continue;
      }
      if (drug.ndc !== undefined) flagPackage(work, administration.id, drug, drug.hcpcs, drug.ndc);
      if (administration.route === 'port-flush' && inherentService.isFlushSolution(entry)) {
        addFinding(work, inherentService, 'info', `${drug.name}: what a port is flushed with belongs to the flush; it has no drug line.`, [administrationFact(administration.id, 'drug')]);
        continue;
      }
      const dose = doseOf(administration, drug, entry);
      if (dose === undefined && entry.category !== 'unclassified') {
        addFinding(work, billingUnits, 'info', `${nameOf(administration)}: without a dose there is no drug line.`, [administrationFact(administration.id, 'dose')], [
          { kind: 'focus', label: 'Enter the dose', fact: administrationFact(administration.id, 'dose') },
        ]);
        continue;
      }
      portions.push({
        id: administration.id,
        drug,
        entry,
        dose: dose ?? { amount: 1, unit: 'dose' },
        statedDose: dose,
        containers: administration.components === undefined ? administration.containers : undefined,
        route: administration.route,
        date,
      });
    }
  }
  return portions;
}

/** What an unclassified code needs beside it, drug by drug (R73). */
function flagUnlisted(work: Work, portions: readonly Portion[]): void {
  for (const { entry, drug, id, statedDose } of portions) {
    const { missing, problems } = unlistedDrug.decide(drug, statedDose);
    const facts = [administrationFact(id, 'drug'), ...(statedDose === undefined ? [administrationFact(id, 'dose')] : [])];
    const still = missing.length === 0 ? '' : ` Still missing: ${missing.join(' and ')}.`;
    addFinding(work, unlistedDrug, 'warning', `${drug.name} is billed with the unclassified code ${entry.hcpcs}: its name, dose and NDC (11 digits) must accompany it.${still}`, facts);
    for (const problem of problems) addFinding(work, unlistedDrug, 'error', `${drug.name}: ${problem}.`, facts);
  }
}

/** The smallest set of the sizes opened, where more was opened than the dose asks for (R72). */
function smallerSetOf({ entry, dose, containers }: Portion): readonly VialCount[] | undefined {
  if (containers === undefined || containers.length === 0 || entry.unit === undefined) return undefined;
  const amount = convert(dose.amount, dose.unit, entry.unit);
  return amount === undefined ? undefined : smallestVialSet.decide(containers, amount, entry.unit);
}

function flagVials(work: Work, portion: Portion): void {
  const set = smallerSetOf(portion);
  if (set === undefined) return;
  const { drug, id, entry: { unit = '' } } = portion;
  const words = set.map(({ size, count }) => `${String(count)} × ${String(size)} ${unit}`).join(' and ');
  addFinding(work, smallestVialSet, 'warning', `${drug.name}: ${words} would have covered the dose; what a larger set discards is not billed as waste.`, [administrationFact(id, 'containers')]);
}

function flagCode(work: Work, portions: readonly Portion[]): void {
  const { entry, date } = portions[0] as Portion;
  const problem = drugCode.decide(entry, date, work.encounter.setting);
  if (problem === undefined) return;
  // Said of the first by id, whichever was entered first.
  const { drug, id } = portions.reduce((first, one) => (one.id < first.id ? one : first));
  addFinding(work, drugCode, 'error', `${drug.name}: ${problem.says}.`, [administrationFact(id, 'drug')]);
}

/** A code that another form of the drug has in place of it by the route. */
function flagRoute(work: Work, { entry, drug, id, route, date }: Portion): void {
  const problem = routeOfCode.decide(entry, codesForRoute(work.codeSet.drugs, entry, route, date));
  if (problem !== undefined) flagProduct(work, routeOfCode, id, `${drug.name}: ${problem}`);
}

/** Without the noise of adding fractions; toFixed is dear, and most doses are whole. */
const amountText = (amount: number): string => String(Number.isInteger(amount) ? amount : Number(amount.toFixed(6)));

interface Sum {
  amount: number;
  readonly ids: AdministrationId[];
  /** What counts as opened: of more than a dose asks for, the smallest set. */
  readonly containers: Container[];
  isMoreOpened: boolean;
  /** Doses of which the record says what was opened for them. */
  withContainers: number;
  isEveryContainerStated: boolean;
}

/** Why neither JW nor JZ can be written, and whether that is so for a claim to anyone. */
function whyNeither(sum: Sum, isMedicare: boolean): { readonly severity: 'warning' | 'info'; readonly says: string } | undefined {
  if (sum.withContainers > 0 && !sum.isEveryContainerStated) {
    return { severity: 'warning', says: 'what was opened is charted for some of its doses only, so neither JW nor JZ can be written; chart it for each' };
  }
  return isMedicare ? { severity: 'info', says: 'whether it came from single-dose containers is not charted for this drug; Medicare then wants JZ or JW' } : undefined;
}

function sumOf(work: Work, portions: readonly Portion[]): Sum {
  const sum: Sum = { amount: 0, ids: [], containers: [], isMoreOpened: false, withContainers: 0, isEveryContainerStated: true };
  for (const portion of portions) {
    const decision = billingUnits.decide(portion.entry, portion.dose);
    if ('refused' in decision) {
      addFinding(work, billingUnits, 'warning', `${portion.drug.name}: ${decision.refused}; it has no drug line.`, [administrationFact(portion.id, 'dose')]);
      continue;
    }
    sum.amount += decision.amount;
    if (!sum.ids.includes(portion.id)) sum.ids.push(portion.id);
    if (portion.containers === undefined || portion.containers.length === 0) sum.isEveryContainerStated = false;
    else {
      sum.withContainers++;
      const set = smallerSetOf(portion);
      if (set === undefined) sum.containers.push(...portion.containers);
      else {
        sum.isMoreOpened = true;
        sum.containers.push(...set.map(({ size, count }) => ({ amount: size, unit: portion.entry.unit ?? '', count, singleDose: true })));
      }
    }
  }
  // By id, so that nothing said depends on the order of entry.
  putInOrder(sum.ids, byText);
  return sum;
}

function linesOf(work: Work, portions: readonly Portion[]): DrugLine[] {
  const { entry, date } = portions[0] as Portion;
  flagCode(work, portions);
  const line = (modifiers: readonly string[], units: number, ids: readonly AdministrationId[], trace: readonly TraceStep[]): DrugLine => ({
    dateOfService: date,
    hcpcs: entry.hcpcs,
    modifiers,
    units,
    administrationIds: inOrderOf(ids, byText),
    trace,
  });
  if (entry.category === 'unclassified') {
    flagUnlisted(work, portions);
    return [line([], 1, portions.map(({ id }) => id), [{ ruleId: drugCode.id, says: 'an unclassified code has one unit a drug' }])];
  }
  for (const portion of portions) {
    flagVials(work, portion);
    flagRoute(work, portion);
  }
  const sum = sumOf(work, portions);
  if (sum.ids.length === 0 || entry.unit === undefined || entry.unitAmount === undefined) return [];
  const units = ceilUnits(sum.amount / entry.unitAmount);
  // Numbers are dear to write.
  const says = work.isBrief ? '' : `${amountText(sum.amount)} ${entry.unit} in units of ${String(entry.unitAmount)} ${entry.unit}`;
  const step = { ruleId: billingUnits.id, says };
  const discard = sum.isEveryContainerStated ? discardedDrug.decide(sum.containers, sum.amount, units, entry.unitAmount, entry.unit) : ({ kind: 'none-stated' } as const);
  switch (discard.kind) {
    case 'nothing-discarded':
      if (sum.isMoreOpened) {
        addFinding(work, discardedDrug, 'warning', `${entry.hcpcs}: neither JW nor JZ can be written; check what was opened.`, sum.ids.map((id) => administrationFact(id, 'containers')));
        return [line([], units, sum.ids, [step])];
      }
      return [line(['JZ'], units, sum.ids, [step, { ruleId: discardedDrug.id, says: 'nothing of a single-dose container was discarded' }])];
    case 'discarded':
      return [
        line([], units, sum.ids, [step]),
        line(['JW'], discard.units, sum.ids, [{ ruleId: discardedDrug.id, says: `${String(discard.units)} whole unit${discard.units === 1 ? ' was' : 's were'} opened and not given` }]),
      ];
    case 'too-little-opened':
      addFinding(work, discardedDrug, 'error', `${entry.hcpcs}: the containers hold less than was given.`, sum.ids.map((id) => administrationFact(id, 'containers')));
      return [line([], units, sum.ids, [step])];
    case 'refused':
      addFinding(work, discardedDrug, 'warning', `${entry.hcpcs}: what was opened cannot be counted (${discard.reason}).`, sum.ids.map((id) => administrationFact(id, 'containers')));
      return [line([], units, sum.ids, [step])];
    case 'mixed':
      addFinding(work, discardedDrug, 'warning', `${entry.hcpcs}: single-dose and multi-dose containers are charted together; what was discarded of the single-dose ones cannot be told.`, sum.ids.map((id) => administrationFact(id, 'containers')));
      return [line([], units, sum.ids, [step])];
    case 'multi-dose':
      return [line([], units, sum.ids, [step])];
    case 'none-stated': {
      const why = whyNeither(sum, work.encounter.payer === 'medicare');
      if (why !== undefined) addFinding(work, discardedDrug, why.severity, `${entry.hcpcs}: ${why.says}.`, sum.ids.map((id) => administrationFact(id, 'containers')));
      return [line([], units, sum.ids, [step])];
    }
  }
}

/** One date and code; under an unclassified code also one name. */
const isSameLine = (a: Portion, b: Portion): boolean =>
  a.entry === b.entry && a.date === b.date && (a.entry.category !== 'unclassified' || a.drug.name.toLowerCase() === b.drug.name.toLowerCase());

/** HCPCS lines: the doses of a date summed by code, with JW or JZ where the opened containers say so (R72, R73). */
export function drugLines(work: Work): readonly DrugLine[] {
  const groups: Portion[][] = [];
  for (const portion of portionsOf(work)) {
    const there = groups.find(([first]) => first !== undefined && isSameLine(first, portion));
    if (there === undefined) groups.push([portion]);
    else there.push(portion);
  }
  const lines: DrugLine[] = [];
  for (const portions of groups) lines.push(...linesOf(work, portions));
  putInOrder(lines, (a, b) => byText(a.dateOfService, b.dateOfService) || byText(a.hcpcs, b.hcpcs) || byText(a.modifiers.join(), b.modifiers.join()) || byText(a.administrationIds[0] ?? '', b.administrationIds[0] ?? ''));
  checkDrugLimits(work, lines);
  return lines;
}
