import type { DrugEntry } from '../../code-sets/code-set.ts';
import type { Quantity } from '../../domain/drug.ts';
import { JW_JZ, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { ceilUnits, conversionRefusal, convertOf } from './unit-conversion.ts';

export type UnitsDecision = { readonly units: number; readonly amount: number } | { readonly refused: string };

const given = (drug: string, hcpcs: string, amount: number, unit: string) =>
  day().push(drug, '8:00', { drug: { name: drug, hcpcs }, dose: { amount, unit } });

export const billingUnits = defineRule({
  id: 'drugs/billing-units',
  statement: 'A drug line has the doses of its date divided by the billing unit, rounded up; units that do not convert are refused rather than guessed. A millimole is a milliequivalent where both ions of the salt have one charge (potassium chloride).',
  covers: ['R32', 'R43', 'R72'],
  cites: [cite(JW_JZ)],
  /** Units of `dose` in the drug's billing unit. */
  decide: (drug: DrugEntry, dose: Quantity): UnitsDecision => {
    if (drug.unit === undefined || drug.unitAmount === undefined) return { refused: 'its code has no billing unit' };
    const amount = convertOf(drug.name, dose.amount, dose.unit, drug.unit);
    if (amount === undefined) return { refused: conversionRefusal(dose.unit, drug.unit) };
    return { units: ceilUnits(amount / drug.unitAmount), amount };
  },
  examples: () => [
    drugExample('140 mg in units of 10 mg', given('trastuzumab', 'J9355', 140, 'mg'), ['J9355 x14']),
    drugExample('3.62 mg in units of 0.1 mg round up', given('bortezomib', 'J9041', 3.62, 'mg'), ['J9041 x37']),
    drugExample('1 g in units of 250 mg', given('ceftriaxone', 'J0696', 1, 'g'), ['J0696 x4']),
    drugExample('units do not convert to mg', given('ceftriaxone', 'J0696', 10, 'units'), [], ['drugs/billing-units']),
    drugExample('a vial says nothing of what it holds', given('ceftriaxone', 'J0696', 1, 'vial'), [], ['drugs/billing-units']),
    drugExample('mcg convert to mg', given('bortezomib', 'J9041', 3500, 'mcg'), ['J9041 x35']),
    drugExample('µg with the micro sign are mcg', given('bortezomib', 'J9041', 3500, '\u00b5g'), ['J9041 x35'], ['!drugs/billing-units']),
    drugExample('μg with the Greek letter are mcg', given('bortezomib', 'J9041', 3500, '\u03bcg'), ['J9041 x35'], ['!drugs/billing-units']),
    drugExample('litres convert to mL', given('normal saline', 'J7030', 1, 'liters'), ['J7030'], ['!drugs/billing-units']),
    drugExample('a millimole of potassium chloride is a milliequivalent', given('potassium chloride', 'J3480', 20, 'mmol'), ['J3480 x10'], ['!drugs/billing-units']),
    drugExample('milligrams of it are refused', given('potassium chloride', 'J3480', 1500, 'mg'), [], ['drugs/billing-units']),
    drugExample('mL do not convert to mg', given('ceftriaxone', 'J0696', 10, 'mL'), [], ['drugs/billing-units']),
  ],
});
