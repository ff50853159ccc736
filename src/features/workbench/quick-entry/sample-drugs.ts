import type { DrugCategory, DrugEntry, DrugTable } from '../../../code-sets/code-set.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { billingCode } from '../../../domain/ids.ts';

const entry = (
  hcpcs: string,
  name: string,
  unitAmount: number,
  unit: string,
  more: Partial<DrugEntry> = {},
): DrugEntry => ({
  hcpcs: billingCode(hcpcs),
  name,
  brands: [],
  unitAmount,
  unit,
  category: 'therapeutic' satisfies DrugCategory,
  routes: ['IV'],
  ...more,
});

const entries: readonly DrugEntry[] = [
  entry('J0696', 'ceftriaxone sodium', 250, 'mg', { brands: ['Rocephin'] }),
  entry('J1885', 'ketorolac tromethamine', 15, 'mg'),
  entry('J2270', 'morphine sulfate', 10, 'mg'),
  entry('J2272', 'morphine sulfate', 10, 'mg'),
  entry('J3370', 'vancomycin hcl', 500, 'mg', { validTo: isoDate('2025-06-30') }),
  entry('J3373', 'vancomycin hcl', 10, 'mg'),
  entry('J2405', 'ondansetron hydrochloride', 1, 'mg'),
  entry('J7030', 'Normal saline 0.9%', 1000, 'mL', { category: 'hydration-fluid' }),
  entry('J7040', 'Normal saline 0.9%', 500, 'mL', { category: 'hydration-fluid' }),
  entry('J9312', 'rituximab', 10, 'mg', { brands: ['Rituxan'], category: 'complex-biologic' }),
];

/** A handful of drugs for tests and demonstrations of the entry line. */
export const sampleDrugs: DrugTable = {
  byCode: new Map(entries.map((one) => [one.hcpcs, one])),
  byName: new Map(
    [...entries]
      .reverse()
      .flatMap((one) => [one.name, ...one.brands].map((name) => [name.toLowerCase(), one] as const)),
  ),
  byKind: new Map(),
  bedside: new Map(),
};
