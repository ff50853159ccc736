import type { DrugCategory } from '../../code-sets/code-set.ts';
import type { ServiceCategory } from '../../domain/administration.ts';
import { AAPC, CMS_CLAIMS_CH12, CMS_TDL_12397, IBC_DRUG_LIST, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** What the table says of a drug: a category, or why this family of codes is not for it. */
export type TableReading = { readonly category: ServiceCategory } | { readonly outside: string };

const outside: Partial<Record<DrugCategory, string>> = {
  vaccine: 'a vaccine has administration codes of its own',
  contrast: 'contrast is part of the imaging study',
  radiopharmaceutical: 'a radiopharmaceutical is part of the nuclear medicine study',
  'blood-product': 'blood is reported with the transfusion code',
  'cell-gene-therapy': 'cell and gene therapies have administration codes of their own',
};

export const drugTableCategory = defineRule({
  id: 'classify/drug-table-category',
  statement: 'Without a charted category the drug table decides: antineoplastics and complex biologics are chemotherapy, other drugs therapeutic, prepackaged fluids hydration; vaccines, contrast, blood and radiopharmaceuticals are outside this family.',
  covers: ['R69', 'R71', 'S21'],
  policy: { Q14: 'class-list | mac-list | therapeutic' },
  cites: [cite(CMS_CLAIMS_CH12), cite(AAPC, 'levoleucovorin'), cite(CMS_TDL_12397), cite(IBC_DRUG_LIST), cite(SETTLED, 'S21')],
  decide: (category: DrugCategory, choice: string): TableReading => {
    const reason = outside[category];
    if (reason !== undefined) return { outside: reason };
    switch (category) {
      case 'chemotherapy':
      case 'hormonal-chemotherapy':
        return { category: 'chemotherapy' };
      case 'complex-biologic':
        return { category: choice === 'therapeutic' ? 'therapeutic' : 'chemotherapy' };
      case 'hydration-fluid':
        return { category: 'hydration' };
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
    example('an antibiotic', day().infusion('ceftriaxone', '8:00', '9:00', { category: undefined, drug: { name: 'ceftriaxone', hcpcs: 'J0696' } }), ['96365']),
    example('a vaccine is not a 96372', day().im('pneumococcal vaccine', '8:00', { category: undefined, drug: { name: 'pneumococcal vaccine', hcpcs: '90732' } }), []),
  ],
});
