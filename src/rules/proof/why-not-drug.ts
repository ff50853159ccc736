import { drugNameKey } from '../../code-sets/drug-table.ts';
import type { DrugEntry } from '../../code-sets/code-set.ts';
import { drugsOf, nameOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { WhyNotReason } from '../../domain/why-not.ts';
import { billingUnits } from '../drugs/billing-units.ts';
import { drugCode } from '../drugs/drug-code.ts';
import { because } from './chart-view.ts';
import type { ChartView } from './chart-view.ts';

/** Whether the table knows the drug of an administration, charted without a code, as this one. */
const isNamed = ({ codeSet }: ChartView, administration: Administration, entry: DrugEntry): boolean =>
  drugsOf(administration).some(({ hcpcs, name }) => hcpcs === undefined && codeSet.drugs.byName.get(drugNameKey(name)) === entry);

/** Why a drug has no line of its code, or no more units of it: what is left out, what is missing, what was found. */
export function whyNotDrug(view: ChartView, entry: DrugEntry, units: number): readonly WhyNotReason[] {
  const { encounter, coded } = view;
  const reasons: WhyNotReason[] = [];
  for (const administration of encounter.administrations) {
    const { id } = administration;
    const name = nameOf(administration);
    const fact = administrationFact(id, 'drug');
    if (isNamed(view, administration, entry)) {
      reasons.push(because(drugCode, `${name} is charted without a code; with ${entry.hcpcs} and a dose it has a drug line.`, [id], { facts: [fact] }));
      continue;
    }
    if (!drugsOf(administration).some(({ hcpcs }) => hcpcs === entry.hcpcs)) continue;
    if (coded.drugLines.some((line) => line.hcpcs === entry.hcpcs && line.administrationIds.includes(id))) continue;
    const leftOut = coded.notReported.find((other) => other.administrationId === id);
    const found = coded.findings.filter(({ ruleId, facts }) => ruleId.startsWith('drugs/') && facts.some((one) => one.of === 'administration' && one.id === id));
    for (const { ruleId, message, facts } of found) reasons.push(because({ id: ruleId }, message, [id], { facts }));
    if (found.length === 0 && leftOut !== undefined) reasons.push(because({ id: leftOut.ruleId }, `${name} is not billed here: ${leftOut.reason}.`, [id], { facts: [fact] }));
  }
  if (reasons.length > 0) return reasons;
  return [because(units > 0 ? billingUnits : drugCode, units > 0 ? 'Every charted dose of it is on the claim.' : `Nothing charted carries ${entry.hcpcs} (${entry.name}).`)];
}
