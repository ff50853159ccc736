import { ndcKey } from '../../code-sets/ndc-key.ts';
import type { Drug, Quantity } from '../../domain/drug.ts';
import { INFERENCE, JW_JZ, cite } from '../citations.ts';
import { day, drugExample } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const given = (hcpcs: string, ndc?: string, dose = true) =>
  day().push('novelimab', '8:00', {
    drug: { name: 'novelimab', hcpcs, ...(ndc === undefined ? {} : { ndc }) },
    ...(dose ? { dose: { amount: 1, unit: 'mg' } } : {}),
  });

export const unlistedDrug = defineRule({
  id: 'drugs/unlisted-drug',
  statement:
    'A drug billed with an unclassified code has one unit and is accompanied by its name, its dose and its NDC in 11 digits. A package number of ten digits without dashes cannot be written in eleven, because the place of the missing zero is unknown.',
  covers: ['R73'],
  cites: [cite(JW_JZ), cite(INFERENCE, 'which of them the payer prints on the claim differs')],
  /** What is still missing to accompany the line, and what is wrong; both empty when it is complete. */
  decide: (drug: Drug, dose: Quantity | undefined): { readonly missing: readonly string[]; readonly problems: readonly string[] } => {
    const missing: string[] = [];
    const problems: string[] = [];
    if (dose === undefined) missing.push('the dose');
    if (drug.ndc === undefined) missing.push('the NDC');
    else if (ndcKey(drug.ndc) === undefined) {
      const help = /^\d{10}$/.test(drug.ndc.trim()) ? 'enter it with its dashes' : 'it has 11 digits, or 10 that its dashes divide 4-4-2, 5-3-2 or 5-4-1';
      problems.push(`the NDC ${drug.ndc} cannot be written in 11 digits; ${help}`);
    }
    return { missing, problems };
  },
  examples: () => {
    const id = 'drugs/unlisted-drug';
    return [
      drugExample('nothing missing: it still says what to send', given('J3490', '0002-7597-01'), ['J3490'], [id]),
      drugExample('a biologic without NDC', given('J3590'), ['J3590'], [id]),
      drugExample('ten digits without dashes', given('J3490', '0002759701'), ['J3490'], [id]),
      drugExample('chemotherapy without dose', given('J9999', '00002759701', false), ['J9999'], [id]),
      drugExample('a new drug, professional', given('C9399', '00002759701').professional('a1'), ['C9399'], [id, 'drugs/drug-code']),
      drugExample('a new drug, facility', given('C9399', '00002759701'), ['C9399'], [id, '!drugs/drug-code']),
      drugExample('a drug with a code of its own', day().push('ondansetron', '8:00', { drug: { name: 'ondansetron', hcpcs: 'J2405' }, dose: { amount: 4, unit: 'mg' } }), ['J2405 x4'], [`!${id}`]),
    ];
  },
});
