import { contentsOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { DrugLine } from '../../domain/claim-line.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { NearestChange } from '../../domain/nearest-change.ts';
import { codeEncounter } from '../code-encounter.ts';
import { discardedDrug } from '../drugs/discarded-drug.ts';
import { ceilUnits, convert } from '../drugs/unit-conversion.ts';
import type { ChartView } from './chart-view.ts';
import { codeKey, dateKey, differenceWords, tallyOf } from './claim-tally.ts';
import type { ClaimTally } from './claim-tally.ts';
import { namedIn } from './named-in.ts';

/** A dose changed by an amount in the drug's billing measure; what adds to it changes the line only beyond `by`. */
export interface DoseChange {
  readonly administration: Administration;
  readonly by: number;
  readonly isMore: boolean;
  readonly unit: string;
  readonly tally: ClaimTally;
}

const tallyOfDrugs = (lines: readonly DrugLine[]): ClaimTally => tallyOf(lines.map((line) => ({ ...line, code: line.hcpcs, date: line.dateOfService })));

/** The encounter with `by` more (below 0: less) of one drug in one administration; undefined where nothing of it would be left or units do not convert. */
export function withDose(encounter: Encounter, id: string, hcpcs: string, by: number, unit: string): Encounter | undefined {
  const administration = encounter.administrations.find((one) => one.id === id);
  if (administration === undefined) return undefined;
  const content = contentsOf(administration).find((one) => one.hcpcs === hcpcs);
  const more = content?.dose === undefined ? undefined : convert(Math.abs(by), unit, content.dose.unit);
  if (content?.dose === undefined || more === undefined) return undefined;
  const amount = Number((content.dose.amount + Math.sign(by) * more).toFixed(9));
  if (amount <= 0) return undefined;
  const dose = { amount, unit: content.dose.unit };
  const { components } = administration;
  const changed: Administration =
    components === undefined ? { ...administration, dose } : { ...administration, components: components.map((one) => (one === content ? { ...one, dose } : one)) };
  return { ...encounter, administrations: encounter.administrations.map((one) => (one === administration ? changed : one)) };
}

const rounded = (amount: number): number => Number(amount.toFixed(6));

/** A hair more than a threshold, so that rounding up shows. */
const hair = 0.001;

/**
 * The nearest change of the dose of one administration that gives a drug line other units: one unit more or one less of
 * the drug, whichever is nearer, and what that does to the discarded. Undefined where the containers would not hold it.
 */
export function doseChangeFor({ encounter, coded, codeSet, policy }: ChartView, line: DrugLine): DoseChange | undefined {
  const entry = codeSet.drugs.byCode.get(line.hcpcs);
  const { unit, unitAmount } = entry ?? {};
  if (unit === undefined || unitAmount === undefined) return undefined;
  const before = tallyOfDrugs(coded.drugLines);
  const key = dateKey(line.dateOfService, codeKey(line.hcpcs, line.modifiers));
  const problems = coded.findings.filter(({ ruleId }) => ruleId === discardedDrug.id).length;
  const given = encounter.administrations.filter(({ id }) => line.administrationIds.includes(id));
  const total = given
    .flatMap(contentsOf)
    .reduce((sum, { hcpcs, dose }) => (hcpcs === line.hcpcs && dose !== undefined ? sum + (convert(dose.amount, dose.unit, unit) ?? 0) : sum), 0);
  const units = ceilUnits(total / unitAmount);
  const more = rounded(units * unitAmount - total);
  const less = rounded(total - (units - 1) * unitAmount);
  const sides = [
    { isMore: true, by: more, step: more + unitAmount * hair },
    { isMore: false, by: less, step: -less },
  ].sort((a, b) => a.by - b.by);
  for (const { isMore, by, step } of sides) {
    for (const administration of given) {
      const changed = withDose(encounter, administration.id, line.hcpcs, step, unit);
      if (changed === undefined) continue;
      const after = codeEncounter(changed, codeSet, policy);
      const tally = tallyOfDrugs(after.drugLines);
      if (tally.byDate.get(key) === before.byDate.get(key)) continue;
      if (after.findings.filter(({ ruleId }) => ruleId === discardedDrug.id).length > problems) continue;
      return { administration, by, isMore, unit, tally };
    }
  }
  return undefined;
}

/** The nearest dose that would change a drug line, in a sentence. */
export function drugLineChange(view: ChartView, line: DrugLine): NearestChange | undefined {
  const change = doseChangeFor(view, line);
  if (change === undefined) return undefined;
  const { administration, by, isMore, unit, tally } = change;
  const amount = `${String(by)} ${unit}`;
  const given = isMore ? (by === 0 ? 'any more' : `more than ${amount} more`) : `${amount} less`;
  return {
    says: `If ${given} of ${namedIn(view.encounter, administration)} were given, the claim would ${differenceWords(tallyOfDrugs(view.coded.drugLines), tally)}.`,
    fact: administrationFact(administration.id, 'dose'),
  };
}
