import fc from 'fast-check';
import type { ChartedCategory } from '../../domain/administration.ts';
import type { Container, Drug, Quantity } from '../../domain/drug.ts';
import { billingCode } from '../../domain/ids.ts';

/** A drug of the pool: always charted with the same kind, or always without one, so that only the chart's times are in doubt. */
export interface PoolDrug {
  readonly drug: Drug;
  /** Absent = the drug table decides. */
  readonly category?: ChartedCategory;
  /** Charted in the unit of its code. */
  readonly unit?: string;
}

const coded = (name: string, hcpcs: string, category: ChartedCategory, unit: string): PoolDrug => ({
  drug: { name, hcpcs: billingCode(hcpcs) },
  category,
  unit,
});

export const therapeuticDrugs: readonly PoolDrug[] = [
  { drug: { name: 'drug A' }, category: 'therapeutic' },
  { drug: { name: 'drug B' }, category: 'therapeutic' },
  coded('ceftriaxone', 'J0696', 'therapeutic', 'mg'),
  coded('morphine', 'J2270', 'therapeutic', 'mg'),
  coded('ondansetron', 'J2405', 'therapeutic', 'mg'),
];

export const chemotherapyDrugs: readonly PoolDrug[] = [
  coded('oxaliplatin', 'J9263', 'chemotherapy', 'mg'),
  coded('fluorouracil', 'J9190', 'chemotherapy', 'mg'),
  coded('infliximab', 'J1745', 'chemotherapy', 'mg'),
];

export const fluids: readonly PoolDrug[] = [{ drug: { name: 'normal saline 0.9%' }, category: 'hydration' }];

const uncharted = (name: string, hcpcs?: string): PoolDrug => ({
  drug: { name, ...(hcpcs === undefined ? {} : { hcpcs: billingCode(hcpcs) }) },
});

/** Drugs whose kind the chart does not say, or says in vain: of every kind of the drug table, with and without code, and some that nobody knows. */
export const unchartedDrugs: readonly PoolDrug[] = [
  uncharted('vancomycin', 'J3371'),
  uncharted('Vancomycin'),
  uncharted('cefazolin', 'J0690'),
  uncharted('paclitaxel', 'J9267'),
  uncharted('rituximab', 'J9312'),
  uncharted('vedolizumab', 'J3380'),
  uncharted('denosumab', 'J0897'),
  uncharted('natalizumab', 'J2323'),
  uncharted('abatacept', 'J0129'),
  uncharted('leuprolide acetate', 'J1950'),
  uncharted('leuprolide acetate', 'J9217'),
  uncharted('fulvestrant', 'J9395'),
  uncharted('immune globulin', 'J1561'),
  uncharted('nirsevimab', '90380'),
  uncharted('pneumococcal vaccine', '90732'),
  uncharted('mixed pollens', '95165'),
  uncharted('RSV antibody', '90381'),
  uncharted('sotrovimab', 'Q0247'),
  uncharted('tocilizumab', 'Q0249'),
  uncharted('normal saline KVO'),
  coded('pemivibart', 'Q0224', 'therapeutic', 'mg'),
  uncharted('gadoteridol', 'A9576'),
  uncharted('wonder drug'),
  uncharted('Wonder  Drug'),
  uncharted('vedolizumab', 'J3590'),
  uncharted('new agent', 'J3490'),
  uncharted('new agent', 'J9999'),
  uncharted('potassium chloride', 'J3480'),
  uncharted('magnesium sulfate', 'J3475'),
  uncharted('normal saline', 'J7030'),
  uncharted("lactated ringer's", 'J7120'),
];

/** A dose, and now and then the vials that were opened for it. */
export const doseOf = (
  unit: string,
): fc.Arbitrary<{ readonly dose: Quantity; readonly containers?: readonly Container[] }> =>
  fc.oneof(
    fc.record({ dose: fc.record({ amount: fc.integer({ min: 1, max: 500 }), unit: fc.constant(unit) }) }),
    fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(true, true, false),
      )
      .map(([count, wasted, singleDose]) => ({
        dose: { amount: count * 100 - wasted, unit },
        containers: [{ amount: 100, unit, count, singleDose }],
      })),
  );

/** What an uncharted drug may have been for; some of it makes it part of another service. */
export const drugPurposes = [
  'treatment',
  'procedure',
  'anaesthesia',
  'contrast',
  'transfusion',
  'premedication',
  'flush',
] as const;

const bagPurposes = [
  undefined,
  undefined,
  'dehydration',
  'electrolyte-deficit',
  'treatment',
  'keep-vein-open',
  'carrier',
] as const;

/** A litre or half of fluid with or without an electrolyte in it; its kind hangs on what it was for. */
export const fluidBag: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    electrolyte: fc.constantFrom(
      undefined,
      { name: 'potassium chloride', hcpcs: billingCode('J3480') },
      { name: 'potassium chloride' },
      { name: 'magnesium sulfate', hcpcs: billingCode('J3475') },
    ),
    milliequivalents: fc.constantFrom(undefined, 10, 20, 40, 41),
    millilitres: fc.constantFrom(undefined, 500, 501, 1000),
    purpose: fc.constantFrom(...bagPurposes),
  })
  .map(({ electrolyte, milliequivalents, millilitres, purpose }) => ({
    components: [
      { name: 'normal saline 0.9%', hcpcs: billingCode('J7030') },
      ...(electrolyte === undefined
        ? []
        : [
            {
              ...electrolyte,
              ...(milliequivalents === undefined ? {} : { dose: { amount: milliequivalents, unit: 'mEq' } }),
            },
          ]),
    ],
    ...(millilitres === undefined ? {} : { volume: { amount: millilitres, unit: 'mL' } }),
    ...(purpose === undefined ? {} : { purpose }),
  }));
