import type { DrugEntry, DrugTable } from '../../code-sets/code-set.ts';
import { codesForRoute } from '../../code-sets/codes-for-route.ts';
import { codesOnDate } from '../../code-sets/drug-on-date.ts';
import type { Route } from '../../domain/administration.ts';
import type { IsoDate } from '../../domain/clock-time.ts';
import type { DrugComponent } from '../../domain/drug.ts';
import { drugOf } from '../classify/drug-identity.ts';
import { HCPCS_TABLE, INFERENCE, JW_JZ, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Kinds whose products are billed elsewhere, packaged, or no drug. */
const notBilledHere: ReadonlySet<string> = new Set(['hydration-fluid', 'contrast', 'radiopharmaceutical', 'vaccine', 'blood-product']);

export interface WithoutCode {
  /** Codes that the table has for it, the one for the route first; empty when it has none. */
  readonly codes: readonly DrugEntry[];
}

export const drugWithoutCode = defineRule({
  id: 'drugs/drug-without-code',
  statement:
    'A drug that was given and is charted without a code has no drug line; all of them are named together, with the code that the table has for the name. One that has none is billed with an unclassified code, its name, dose and NDC. It is not said of fluids, of what is not coded here, nor where nothing points to a bill: no name of the table, no dose, no package, no other drug with a code.',
  covers: ['R72', 'R73'],
  cites: [cite(HCPCS_TABLE), cite(JW_JZ), cite(INFERENCE, 'that a chart without any sign of drug charges is coded for its administrations only')],
  /** Undefined when the drug needs no line. @param isBilling whether anything else of the administration or the chart points to a bill */
  decide: (table: DrugTable, drug: DrugComponent, route: Route, date: IsoDate, isBilling: boolean): WithoutCode | undefined => {
    if (drug.hcpcs !== undefined) return undefined;
    const entry = drugOf(table, drug);
    if (entry === undefined || entry.category === 'unclassified') return isBilling ? { codes: [] } : undefined;
    if (notBilledHere.has(entry.category)) return undefined;
    const other = codesForRoute(table, entry, route, date);
    return { codes: other.length > 0 ? other : codesOnDate(table, entry, date) };
  },
  examples: () => {
    const id = 'drugs/drug-without-code';
    const dose = { dose: { amount: 4, unit: 'mg' } };
    const coded = { drug: { name: 'ketorolac', hcpcs: 'J1885' }, dose: { amount: 30, unit: 'mg' } };
    return [
      drugExample('a drug that the table has', day().push('ondansetron', '8:00', dose), [], [id]),
      drugExample('the same with its code', day().push('ondansetron', '8:00', { ...dose, drug: { name: 'ondansetron', hcpcs: 'J2405' } }), ['J2405 x4'], [`!${id}`]),
      drugExample('an unknown drug with a dose', day().push('A', '8:00', dose), [], [id]),
      drugExample('an unknown drug, nothing of a bill in the chart', day().push('A', '8:00'), [], [`!${id}`]),
      drugExample('an unknown drug beside one with its code', day().push('A', '8:00').push('ketorolac', '8:05', coded), ['J1885 x2'], [id]),
      drugExample('marked as not coded', day().push('ondansetron', '8:00', { ...dose, category: 'not-coded' }), [], [`!${id}`]),
      drugExample('part of a procedure', day().push('ondansetron', '8:00', { ...dose, purpose: 'procedure' }), [], [`!${id}`]),
      drugExample('not given', day().push('ondansetron', '8:00', { ...dose, status: 'not-given' }), [], [`!${id}`]),
      drugExample('a professional in a hospital: the drug is the hospital’s', day().push('ondansetron', '8:00', dose).with({ placeOfService: '22' }).professional(), [], [`!${id}`]),
      drugExample('a fluid', day().hydration('8:00', '9:00', { volume: { amount: 500, unit: 'mL' } }), [], [`!${id}`]),
      drugExample('a fluid of the table, whatever its category', day().infusion('normal saline 0.9%', '8:00', '9:00', { category: undefined }), [], [`!${id}`]),
      drugExample('the fluid of a bag, whose drug has its code', day().infusion('mix', '8:00', '9:00', { drug: undefined, components: [{ name: 'saline 0.9%' }, { name: 'ketorolac', hcpcs: 'J1885', dose: { amount: 15, unit: 'mg' } }] }), ['J1885'], [`!${id}`]),
      drugExample('one part of a bag', day().infusion('mix', '8:00', '9:00', { drug: undefined, components: [{ name: 'ondansetron' }, { name: 'ketorolac', hcpcs: 'J1885', dose: { amount: 15, unit: 'mg' } }] }), ['J1885'], [id]),
    ];
  },
});
