import { putInOrder } from '../../base/order.ts';
import { nameOf, serviceCategories } from '../../domain/administration.ts';
import type { Administration, ChartedCategory, ServiceCategory } from '../../domain/administration.ts';
import { administrationFact, encounterFact } from '../../domain/fact-path.ts';
import type { Fix } from '../../domain/finding.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { isBeforeArrival, timeOfRun } from '../time/time-of-run.ts';
import { addFinding, chosen, leaveOut } from '../work.ts';
import type { Item, Work } from '../work.ts';
import { categoryOverride } from './category-override.ts';
import { chartedStatus } from './charted-status.ts';
import { disputedClass } from './disputed-class.ts';
import { drugIdentities, drugIdentity, drugOf } from './drug-identity.ts';
import type { DrugIdentities } from './drug-identity.ts';
import { drugOfATest } from './drug-of-a-test.ts';
import { electrolytesByPurpose } from './electrolytes-by-purpose.ts';
import { inherentService } from './inherent-service.ts';
import { inpatientStay } from './inpatient-stay.ts';
import { placeOfService } from './place-of-service.ts';
import { productWithOwnCode } from './product-with-own-code.ts';
import { preArrival } from '../time/pre-arrival.ts';
import { chartedCategory } from './charted-category.ts';
import { rsvAntibody } from '../other-routes/rsv-antibody.ts';
import { routeFamily } from './route-family.ts';
import { overriddenReading, readFluid, readTable } from './table-reading.ts';
import type { Reading } from './table-reading.ts';
import { unknownDrug } from './unknown-drug.ts';
import { urgentCarePlace } from './urgent-care.ts';

const setCategory = (administrationId: AdministrationId, category: ChartedCategory): Fix => ({
  kind: 'set-category',
  label: `It is ${category === 'not-coded' ? 'not coded' : category}`,
  administrationId,
  category,
});

/** R71: a category that was charted against the table stands, and its reason is asked for. */
function askForReason(work: Work, administration: Administration, table: Reading | undefined): void {
  const overridden = overriddenReading(administration, table, work.policy.switches, work.date);
  if (!categoryOverride.decide(overridden, administration.categoryReason)) return;
  const { id, category = '' } = administration;
  addFinding(work, categoryOverride, 'warning', `${nameOf(administration)} is charted as ${category}, but ${overridden.says}. State why it is read otherwise.`, [administrationFact(id, 'categoryReason')], [
    { kind: 'focus', label: 'State the reason', fact: administrationFact(id, 'categoryReason') },
    setCategory(id, overridden.category),
  ]);
}

/** R71: a class on which sources differ is read by the policy, and a person may settle it. */
function tellDispute(work: Work, administration: Administration, read: ServiceCategory): void {
  const { id } = administration;
  addFinding(work, disputedClass, 'info', `${nameOf(administration)} is read as ${read}; payers differ on whether it is a complex drug. Chart what it is, by the record and the payer.`, [administrationFact(id, 'category')], [setCategory(id, 'therapeutic'), setCategory(id, 'chemotherapy')]);
}

function readCategory(work: Work, administration: Administration): Reading {
  const { category, categoryReason, id } = administration;
  const table = readTable(work.codeSet.drugs, administration, chosen(work, 'Q14'));
  if (table !== undefined && 'outside' in table && table.rule === productWithOwnCode) return table;
  if (category !== undefined && category !== 'not-coded') {
    askForReason(work, administration, table);
    return { category, ruleId: chartedCategory.id, says: categoryReason === undefined ? `charted as ${category}` : `charted as ${category}: ${categoryReason}` };
  }
  if (table !== undefined && 'outside' in table && table.rule === inherentService) return table;
  const fluid = readFluid(administration, chosen(work, 'Q11'), work.date);
  if (fluid !== undefined) {
    if (fluid.isPurposeMissing) {
      addFinding(work, electrolytesByPurpose, 'info', `${nameOf(administration)}: ${fluid.says}. State what it was given for.`, [administrationFact(id, 'purpose')], [
        { kind: 'focus', label: 'State the purpose', fact: administrationFact(id, 'purpose') },
      ]);
    }
    return { category: fluid.category, ruleId: electrolytesByPurpose.id, says: fluid.says };
  }
  if (table !== undefined) {
    if ('isDisputed' in table) tellDispute(work, administration, table.category);
    return table;
  }
  // Not in the table and yet known: nothing is asked.
  if (rsvAntibody.decide(administration)) return { category: 'therapeutic', ruleId: rsvAntibody.id, says: 'an antibody against RSV, known by its name' };
  const assumed = unknownDrug.decide();
  addFinding(work, unknownDrug, 'warning', `${nameOf(administration)} is not in the drug table; it is read as therapeutic.`, [administrationFact(id, 'drug')], [
    { kind: 'focus', label: 'Choose the drug', fact: administrationFact(id, 'drug') },
    ...serviceCategories.map((category) => setCategory(id, category)),
  ]);
  return { category: assumed, ruleId: unknownDrug.id, says: 'unknown drug, read as therapeutic' };
}

/** The order in which items are coded, whatever that of their entry. */
export const byTime = (a: Item, b: Item): number => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.id < b.id ? -1 : 1);

/** S7: one drug is one drug, however differently it was charted. */
function withOneCategoryPerDrug(work: Work, items: readonly Item[]): readonly Item[] {
  // Nothing is contradicted without chemotherapy, and most charts have none.
  if (!items.some(({ category }) => category === 'chemotherapy')) return items;
  const byDrug = new Map<string, Set<ServiceCategory>>();
  for (const { drugKey, category } of items) {
    const there = byDrug.get(drugKey);
    if (there === undefined) byDrug.set(drugKey, new Set([category]));
    else there.add(category);
  }
  const contradictory = new Set([...byDrug].filter(([, categories]) => chartedCategory.isContradictory(categories)).map(([drugKey]) => drugKey));
  if (contradictory.size === 0) return items;
  return items.map((item) => {
    if (!contradictory.has(item.drugKey) || item.category === 'hydration') return item;
    addFinding(work, chartedCategory, 'warning', `${nameOf(item.administration)} is charted as chemotherapy and as another drug; it is read as chemotherapy.`, [
      administrationFact(item.id, 'category'),
    ]);
    if (item.category === 'chemotherapy') return item;
    return { ...item, category: 'chemotherapy', trace: [...item.trace, { ruleId: chartedCategory.id, says: 'the same drug is charted as chemotherapy' }] };
  });
}

/** What the whole encounter says about each of its administrations, whatever their own times. */
export interface Surroundings {
  readonly identityOf: DrugIdentities;
  readonly admission: number | undefined;
  readonly arrival: number | undefined;
}

export const surroundingsOf = ({ encounter, codeSet, isFacility }: Work): Surroundings => ({
  identityOf: drugIdentities(encounter.administrations, codeSet.drugs),
  admission: isFacility ? inpatientStay.decide(encounter) : undefined,
  arrival: preArrival.decide(encounter),
});

/** One administration as an item; undefined when it is not coded, the reason then stands in the work. */
export function readAdministration(work: Work, administration: Administration, { identityOf, admission, arrival }: Surroundings): Item | undefined {
  const { id, route, start } = administration;
  const leave = (rule: { readonly id: string }, reason: string): undefined => {
    leaveOut(work, rule, id, reason);
    return undefined;
  };
  const status = chartedStatus.decide(administration);
  if (status !== undefined) return leave(chartedStatus, status);
  const inherent = inherentService.decide(administration);
  if (inherent !== undefined) return leave(inherentService, inherent);
  if (admission !== undefined && (start ?? Infinity) >= admission) {
    if (start !== undefined || admission === -Infinity || (administration.stop ?? -Infinity) > admission) {
      return leave(inpatientStay, 'given during the inpatient stay');
    }
  }
  if (arrival !== undefined && isBeforeArrival(work, administration, arrival)) return leave(preArrival, 'given before arrival');
  const place = placeOfService.decide(work.encounter, route);
  if (place !== undefined) return leave(placeOfService, place);
  if (route === 'other') {
    const reason = routeFamily.decide(route, 'therapeutic') ?? '';
    addFinding(work, routeFamily, 'info', `${nameOf(administration)}: ${reason}.`, [administrationFact(id, 'route')]);
    return leave(routeFamily, reason);
  }
  const reading = readCategory(work, administration);
  const times = timeOfRun(work, administration, admission);
  if (times.outside !== undefined) return leave(times.outside.rule, times.outside.reason);
  // After the times: what never ran here is not this claim's, and neither is its drug.
  if ('outside' in reading) return leave(reading.rule, reading.outside);
  const drug = administration.drug === undefined ? undefined : drugOf(work.codeSet.drugs, administration.drug);
  if (drug !== undefined && drugOfATest.decide(drug, administration)) {
    const fact = administrationFact(id, 'purpose');
    addFinding(work, drugOfATest, 'warning', `${nameOf(administration)} is as a rule part of a test. State what it was given for.`, [fact], [{ kind: 'focus', label: 'State the purpose', fact }]);
  }
  return {
    administration,
    id,
    category: reading.category,
    drug,
    drugKey: drugIdentity.decide(administration, identityOf),
    trace: [{ ruleId: reading.ruleId, says: reading.says }],
    start: times.start,
    stop: times.stop,
    run: times.run,
  };
}

/** Last, because what a drug is depends on how the others of its name were charted (S7). */
function withoutOutsideRoutes(work: Work, items: readonly Item[]): readonly Item[] {
  let kept: Item[] | undefined;
  items.forEach((item, index) => {
    const reason = routeFamily.decide(item.administration.route, item.category);
    if (reason === undefined) {
      kept?.push(item);
      return;
    }
    kept ??= items.slice(0, index);
    addFinding(work, routeFamily, 'info', `${nameOf(item.administration)}: ${reason}.`, [administrationFact(item.id, 'route')]);
    leaveOut(work, routeFamily, item.id, reason);
  });
  return kept ?? items;
}

/** Items that are in order of time, with one more at its place. */
export function withOne(items: readonly Item[], item: Item): readonly Item[] {
  const at = items.findLastIndex((other) => byTime(other, item) < 0) + 1;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** What items that are in order of time make of each other. */
export const asWhole = (work: Work, items: readonly Item[]): readonly Item[] => withoutOutsideRoutes(work, withOneCategoryPerDrug(work, items));

/**
 * First phase: what was given, of what category, when it ran. What is not coded leaves with its reason;
 * the rest goes on as items.
 */
export function classifyAdministrations(work: Work): readonly Item[] {
  const items: Item[] = [];
  const surroundings = surroundingsOf(work);
  for (const administration of work.encounter.administrations) {
    const item = readAdministration(work, administration, surroundings);
    if (item !== undefined) items.push(item);
  }
  if (items.length > 0 && urgentCarePlace.decide(work.encounter)) {
    addFinding(work, urgentCarePlace, 'warning', 'Urgent care (place of service 20) is read as an office; a payer that calls it a facility pays no drug administration there. Ask the payer.', [encounterFact('placeOfService')]);
  }
  // From here on the order of entry is forgotten, nothing that is said may depend on it.
  return asWhole(work, putInOrder(items, byTime));
}
