import fc from 'fast-check';
import type { ChartedCategory } from '../../domain/administration.ts';
import type { Container, Drug, Quantity } from '../../domain/drug.ts';
import { billingCode } from '../../domain/ids.ts';

/** A drug of the pool: always charted with the same kind, so that only the chart's times are in doubt. */
export interface PoolDrug {
  readonly drug: Drug;
  readonly category: ChartedCategory;
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
