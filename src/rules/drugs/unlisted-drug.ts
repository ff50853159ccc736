import { ndcKey } from '../../code-sets/ndc-key.ts';
import type { Drug, Quantity } from '../../domain/drug.ts';
import type { Setting } from '../../domain/setting.ts';
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
    'A drug billed with an unclassified code has one unit and is accompanied by its name, its dose and its NDC in 11 digits. A C code belongs on facility claims only. A package number of ten digits without dashes cannot be written in eleven, because the place of the missing zero is unknown.',
  covers: ['R73'],
  cites: [cite(JW_JZ), cite(INFERENCE, 'which of them the payer prints on the claim differs')],
  /** What is still missing to accompany the line, and what is wrong; both empty when it is complete. */
  decide: (drug: Drug, dose: Quantity | undefined, setting: Setting): { readonly missing: readonly string[]; readonly problems: readonly string[] } => {
    const missing: string[] = [];
    const problems: string[] = [];
    if (dose === undefined) missing.push('the dose');
    if (drug.ndc === undefined) missing.push('the NDC');
    else if (ndcKey(drug.ndc) === undefined) problems.push(`the NDC ${drug.ndc} cannot be written in 11 digits; enter it with its dashes`);
    if (setting === 'professional' && drug.hcpcs?.startsWith('C') === true) problems.push(`${drug.hcpcs} is for facilities only`);
    return { missing, problems };
  },
  examples: () => {
    const id = 'drugs/unlisted-drug';
    return [
      drugExample('nothing missing: it still says what to send', given('J3490', '0002-7597-01'), ['J3490'], [id]),
      drugExample('a biologic without NDC', given('J3590'), ['J3590'], [id]),
      drugExample('ten digits without dashes', given('J3490', '0002759701'), ['J3490'], [id]),
      drugExample('chemotherapy without dose', given('J9999', '00002759701', false), ['J9999'], [id]),
      drugExample('a new drug, professional', given('C9399', '00002759701').professional('a1'), ['C9399'], [id]),
      drugExample('a drug with a code of its own', day().push('ondansetron', '8:00', { drug: { name: 'ondansetron', hcpcs: 'J2405' }, dose: { amount: 4, unit: 'mg' } }), ['J2405 x4'], [`!${id}`]),
    ];
  },
});
