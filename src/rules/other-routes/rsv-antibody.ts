import { drugsOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { AAP_RSV, HCPCS_TABLE, NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { codes } from './rsv-antibodies.json' with { type: 'json' };

/** Generic and brand names. Palivizumab is older and stays an ordinary injection. */
const names = /\b(?:nirsevimab|clesrovimab|beyfortus|enflonsia)\b/i;

export const rsvAntibody = defineRule({
  id: 'other-routes/rsv-antibody',
  statement: 'A long-acting antibody against RSV that is injected has administration codes of its own, never that of an ordinary injection: one when counselling is charted, another without. It is known by its name or its code, since the drug table does not list it. Counselling of which the chart says nothing is asked for, and the code is the one without.',
  covers: ['R69'],
  cites: [cite(NCCI_PTP, 'both codes stand apart from the injection and from each other'), cite(HCPCS_TABLE), cite(AAP_RSV, 'the product codes of nirsevimab; palivizumab is an ordinary injection')],
  decide: (administration: Administration): boolean => drugsOf(administration).some(({ name, hcpcs }) => names.test(name) || (hcpcs !== undefined && codes.includes(hcpcs))),
  examples: () => {
    const id = 'other-routes/rsv-antibody';
    return [
      example('nirsevimab into muscle, counselling not charted', day().im('nirsevimab', '8:00'), ['96381'], [id]),
      example('with counselling', day().im('nirsevimab', '8:00', { counselled: true }), ['96380'], [`!${id}`]),
      example('without counselling', day().im('nirsevimab', '8:00', { counselled: false }), ['96381'], [`!${id}`]),
      example('by its brand, read without a category', day().im('Beyfortus 100 mg', '8:00', { category: undefined }), ['96381'], ['!classify/unknown-drug']),
      example('by its code alone', day().im('RSV antibody', '8:00', { category: undefined, drug: { name: 'RSV antibody', hcpcs: '90380' }, counselled: true }), ['96380'], ['!classify/unknown-drug']),
      example('palivizumab by its code', day().im('RSV antibody', '8:00', { drug: { name: 'RSV antibody', hcpcs: '90378' } }), ['96372'], [`!${id}`]),
      example('palivizumab', day().im('palivizumab', '8:00', { counselled: true }), ['96372'], [`!${id}`]),
      example(
        'with and without counselling on one date: an edit pair that no modifier bypasses',
        day().im('nirsevimab', '8:00', { counselled: true }).im('clesrovimab', '8:05', { counselled: false }),
        ['96380'],
        ['edits/ptp-never-together'],
      ),
    ];
  },
});
