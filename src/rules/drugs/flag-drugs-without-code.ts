import { putInOrder } from '../../base/order.ts';
import { drugsOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { dateOfMinute } from '../../domain/clock-time.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { Drug } from '../../domain/drug.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import type { DrugTable } from '../../code-sets/code-set.ts';
import { fluidName } from '../classify/electrolytes-by-purpose.ts';
import { placeOfService } from '../classify/place-of-service.ts';
import { productWithOwnCode } from '../classify/product-with-own-code.ts';
import { addFinding } from '../work.ts';
import type { Work } from '../work.ts';
import { notOurs } from './drug-lines.ts';
import { drugWithoutCode } from './drug-without-code.ts';

/** Not the order of the file: a claim does not depend on it. */
const byStart = (a: Administration, b: Administration): number => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.id < b.id ? -1 : 1);

const mostNamed = 6;

/** What the table calls its codes for drugs that have none of their own. */
const unclassified = ['unclassified drugs', 'unclassified biologics', 'unclassified antineoplastic drugs'];

/** A dose or a package: somebody means to bill it. */
const isMeantToBill = ({ dose, containers, components, drug }: Administration): boolean =>
  dose !== undefined || containers !== undefined || drug?.ndc !== undefined || (components ?? []).some((one) => one.dose !== undefined || one.ndc !== undefined);

const unclassifiedCodes = (drugs: DrugTable): string => unclassified.flatMap((name) => drugs.byName.get(name)?.hcpcs ?? []).join(', ');

const hasCode = ({ hcpcs }: Drug): boolean => hcpcs !== undefined;

const listOf = (names: ReadonlySet<string>): string => {
  const shown = [...names].slice(0, mostNamed).join(', ');
  return names.size > mostNamed ? `${shown} and ${String(names.size - mostNamed)} more` : shown;
};

/** All drugs that have no line because no code is charted, in one finding (R73). */
export function flagDrugsWithoutCode(work: Work): void {
  const { encounter, codeSet, date } = work;
  if (placeOfService.decide(encounter) !== undefined) return;
  const { drugs } = codeSet;
  const leftOut = new Set<AdministrationId>();
  for (const { ruleId, administrationId } of work.notReported) if (notOurs.has(ruleId) || ruleId === productWithOwnCode.id) leftOut.add(administrationId);
  const lacking: Administration[] = [];
  let isAnyCoded = false;
  for (const administration of encounter.administrations) {
    const { id, route, category } = administration;
    if (route === 'other' || route === 'port-flush' || category === 'hydration' || leftOut.has(id)) continue;
    const given = drugsOf(administration);
    isAnyCoded ||= given.some(hasCode);
    if (!given.every(hasCode)) lacking.push(administration);
  }
  if (lacking.length === 0) return;
  const known = new Set<string>();
  const unknown = new Set<string>();
  const facts: FactPath[] = [];
  for (const administration of putInOrder(lacking, byStart)) {
    const { id, route, start } = administration;
    let isFlagged = false;
    for (const drug of drugsOf(administration)) {
      // The fluid of a bag carries its drugs.
      if (hasCode(drug) || fluidName.test(drug.name)) continue;
      const on = start === undefined ? date : dateOfMinute(date, start);
      const found = drugWithoutCode.decide(drugs, drug, route, on, isAnyCoded || isMeantToBill(administration));
      if (found === undefined) continue;
      isFlagged = true;
      const [first, ...others] = found.codes;
      if (first === undefined) unknown.add(drug.name);
      else known.add(`${drug.name} (${first.hcpcs}${others.length > 0 ? ' or another' : ''})`);
    }
    if (isFlagged) facts.push(administrationFact(id, 'drug'));
  }
  const [fact] = facts;
  if (fact === undefined) return;
  const says = [
    'Given without a HCPCS code, so without a drug line.',
    ...(known.size > 0 ? [`The table has a code for ${listOf(known)}.`] : []),
    ...(unknown.size > 0 ? [`It has none for ${listOf(unknown)}: check the name, else bill an unclassified code (${unclassifiedCodes(drugs)}) with name, dose and NDC.`] : []),
    'What is not billed needs none.',
  ];
  addFinding(work, drugWithoutCode, 'info', says.join(' '), facts, [{ kind: 'focus', label: 'Choose the drug', fact }]);
}
