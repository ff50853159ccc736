import type { DrugCategory, DrugEntry } from '../../code-sets/code-set.ts';
import type { ServiceCategory } from '../../domain/administration.ts';
import { AAPC, CMS_CLAIMS_CH12, CMS_TDL_12397, IBC_DRUG_LIST, QHR, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { disputedClass } from './disputed-class.ts';

/** What the table says of a drug: a category, or why this family of codes is not for it. */
export type TableReading = { readonly category: ServiceCategory } | { readonly outside: string };

const outside: Partial<Record<DrugCategory, string>> = {
  contrast: 'contrast is part of the imaging study',
  radiopharmaceutical: 'a radiopharmaceutical is part of the nuclear medicine study',
  'blood-product': 'blood is reported with the transfusion code',
  'cell-gene-therapy': 'cells given back to the patient have administration codes of their own',
  'local-or-ophthalmic': 'it is given in a procedure that has a code of its own',
  intravesical: 'an instillation into the bladder or the kidney has a code of its own',
};

export const drugTableCategory = defineRule({
  id: 'classify/drug-table-category',
  statement: 'Without a charted category the drug table decides: antineoplastics and complex biologics are chemotherapy, other drugs therapeutic, prepackaged fluids hydration; contrast, blood, radiopharmaceuticals, cells, and what only a procedure gives (into the eye, a joint, a nerve or the bladder; botulinum toxin; a local anaesthetic; the dye of a light treatment of the eye) are outside this family. Albumin is derived from blood and is a drug, no transfusion; a gene therapy that is infused is a biologic on which payers differ.',
  covers: ['R68', 'R71', 'S21'],
  policy: { Q14: 'class-list | mac-list | therapeutic' },
  cites: [cite(CMS_CLAIMS_CH12), cite(AAPC, 'levoleucovorin'), cite(CMS_TDL_12397), cite(IBC_DRUG_LIST), cite(SETTLED, 'S21'), cite(AAPC, 'albumin: infusion, after Coding Clinic for HCPCS 1Q 2010 (injection vs transfusion)'), cite(QHR, 'infusion code for albumin')],
  /** Undefined when the entry says nothing of the drug (an unclassified code). */
  decide: ({ category, hcpcs, name }: DrugEntry, choice: string): TableReading | undefined => {
    const reason = outside[category];
    if (reason !== undefined) return { outside: reason };
    const isListed = choice === 'mac-list' && disputedClass.isListed(hcpcs);
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
        // Payer-dependent biologics too, under every reading of the policy (S21).
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
    example('albumin', day().infusion('albumin', '8:00', '9:00', { category: undefined, drug: { name: 'albumin 25%', hcpcs: 'P9047' } }), ['96365']),
    example('red cells', day().infusion('red cells', '8:00', '9:00', { category: undefined, drug: { name: 'red cells', hcpcs: 'P9016' } }), []),
    example('an antineoplastic of a code outside the J9000s', day().infusion('teniposide', '8:00', '9:00', { category: undefined, drug: { name: 'teniposide', hcpcs: 'Q2017' } }), ['96413']),
    example('a toxin that is aimed at lymphoma cells', day().infusion('denileukin diftitox', '8:00', '9:00', { category: undefined }), ['96413']),
    example('an antibody against a clotting inhibitor', day().give('sc-injection', 'Hympavzi', { start: '8:00' }, { category: undefined }), ['96401']),
    example('an antibody against graft-versus-host disease is a biologic, not an antineoplastic', day().infusion('Niktimvo', '8:00', '9:00', { category: undefined }).switch('Q14', 'therapeutic'), ['96365']),
    example('triamcinolone by its bare name is the one for muscle', day().im('triamcinolone acetonide', '8:00', { category: undefined }), ['96372'], ['!classify/unknown-drug']),
    example('the one for a joint', day().im('Zilretta', '8:00', { category: undefined }), []),
    example('a gel for a joint, by its brand', day().im('Synvisc-One', '8:00', { category: undefined }), [], ['!classify/unknown-drug']),
    example('a local anaesthetic', day().im('bupivacaine', '8:00', { category: undefined }), []),
    example('a dye that light activates in the eye: its infusion is part of that procedure', day().infusion('Visudyne', '8:00', '8:20', { category: undefined }), []),
    example('botulinum toxin', day().im('Botox', '8:00', { category: undefined, drug: { name: 'Botox', hcpcs: 'J0585' } }), []),
    example('BCG for the bladder', day().push('BCG', '8:00', { category: undefined, drug: { name: 'BCG', hcpcs: 'J9030' } }), []),
    example('a gene therapy that is infused', day().infusion('Zolgensma', '8:00', '9:00', { category: undefined, drug: { name: 'Zolgensma', hcpcs: 'J3399' } }), ['96365']),
    example('modified cells', day().infusion('Kymriah', '8:00', '9:00', { category: undefined, drug: { name: 'Kymriah', hcpcs: 'Q2042' } }), []),
    example(
      'a biosimilar of an antineoplastic antibody is one under every reading',
      day().infusion('Herzuma', '8:00', '9:00', { category: undefined, drug: { name: 'Herzuma', hcpcs: 'Q5113' } }).switch('Q14', 'therapeutic'),
      ['96413'],
    ),
    example('contrast', day().push('gadoteridol', '8:00', { category: undefined, drug: { name: 'gadoteridol', hcpcs: 'A9576' } }), []),
  ],
});
