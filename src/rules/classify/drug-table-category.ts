import type { DrugCategory, DrugEntry } from '../../code-sets/code-set.ts';
import type { ServiceCategory } from '../../domain/administration.ts';
import { codes } from './contractor-list.json' with { type: 'json' };
import { AAPC, CMS_CLAIMS_CH12, CMS_TDL_12397, IBC_DRUG_LIST, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** What the table says of a drug: a category, or why this family of codes is not for it. */
export type TableReading = { readonly category: ServiceCategory } | { readonly outside: string };

/** What the contractors named as not chemotherapy; they never named an antineoplastic of the class list. */
const contractorList: ReadonlySet<string> = new Set(codes);

const outside: Partial<Record<DrugCategory, string>> = {
  contrast: 'contrast is part of the imaging study',
  radiopharmaceutical: 'a radiopharmaceutical is part of the nuclear medicine study',
  'blood-product': 'blood is reported with the transfusion code',
  'cell-gene-therapy': 'cell and gene therapies have administration codes of their own',
};

export const drugTableCategory = defineRule({
  id: 'classify/drug-table-category',
  statement: 'Without a charted category the drug table decides: antineoplastics and complex biologics are chemotherapy, other drugs therapeutic, prepackaged fluids hydration; contrast, blood and radiopharmaceuticals are outside this family.',
  covers: ['R71', 'S21'],
  policy: { Q14: 'class-list | mac-list | therapeutic' },
  cites: [cite(CMS_CLAIMS_CH12), cite(AAPC, 'levoleucovorin'), cite(CMS_TDL_12397), cite(IBC_DRUG_LIST), cite(SETTLED, 'S21')],
  /** Undefined when the entry says nothing of the drug (an unclassified code). */
  decide: ({ category, hcpcs, name }: DrugEntry, choice: string): TableReading | undefined => {
    const reason = outside[category];
    if (reason !== undefined) return { outside: reason };
    const isListed = choice === 'mac-list' && contractorList.has(hcpcs);
    switch (category) {
      case 'chemotherapy':
        return { category: 'chemotherapy' };
      case 'hormonal-chemotherapy':
        return { category: isListed ? 'therapeutic' : 'chemotherapy' };
      case 'complex-biologic':
        return { category: isListed || choice === 'therapeutic' ? 'therapeutic' : 'chemotherapy' };
      case 'hydration-fluid':
        return { category: 'hydration' };
      case 'unclassified':
        // One of the unclassified codes is for antineoplastics only.
        return name.includes('antineoplastic') ? { category: 'chemotherapy' } : undefined;
      default:
        // Payer-dependent biologics are chemotherapy under none of the readings: the contractors' lists name them as not.
        return { category: 'therapeutic' };
    }
  },
  examples: () => [
    example('an antineoplastic', day().infusion('oxaliplatin', '8:00', '9:00', { category: undefined, drug: { name: 'oxaliplatin', hcpcs: 'J9263' } }), ['96413']),
    example('a complex biologic', day().infusion('infliximab', '8:00', '9:00', { category: undefined, drug: { name: 'infliximab', hcpcs: 'J1745' } }), ['96413']),
    example(
      'the same biologic read as therapeutic',
      day().infusion('infliximab', '8:00', '9:00', { category: undefined, drug: { name: 'infliximab', hcpcs: 'J1745' } }).switch('Q14', 'therapeutic'),
      ['96365'],
    ),
    example(
      'a biologic that the contractors list as not chemotherapy, by class',
      day().give('sc-injection', 'denosumab', { start: '8:00' }, { category: undefined, drug: { name: 'denosumab', hcpcs: 'J0897' } }),
      ['96401'],
    ),
    example(
      'the same as the contractors list it',
      day().give('sc-injection', 'denosumab', { start: '8:00' }, { category: undefined, drug: { name: 'denosumab', hcpcs: 'J0897' } }).switch('Q14', 'mac-list'),
      ['96372'],
    ),
    example(
      'a biologic that is not on the contractors’ list',
      day().infusion('infliximab', '8:00', '9:00', { category: undefined, drug: { name: 'infliximab', hcpcs: 'J1745' } }).switch('Q14', 'mac-list'),
      ['96413'],
    ),
    example(
      'the low leuprolide dose is on it, the other is not',
      day()
        .im('leuprolide', '8:00', { category: undefined, drug: { name: 'leuprolide', hcpcs: 'J1950' } })
        .im('leuprolide', '8:10', { category: undefined, drug: { name: 'leuprolide', hcpcs: 'J9217' } })
        .switch('Q14', 'mac-list'),
      ['96372-59', '96402'],
    ),
    example(
      'the unclassified code of antineoplastics',
      day().infusion('new drug', '8:00', '9:00', { category: undefined, drug: { name: 'new drug', hcpcs: 'J9999' } }),
      ['96413'],
      ['!classify/unknown-drug'],
    ),
    example('an antibiotic', day().infusion('ceftriaxone', '8:00', '9:00', { category: undefined, drug: { name: 'ceftriaxone', hcpcs: 'J0696' } }), ['96365']),
    example('contrast', day().push('gadoteridol', '8:00', { category: undefined, drug: { name: 'gadoteridol', hcpcs: 'A9576' } }), []),
  ],
});
