import { drugsOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Generic and brand names. Palivizumab is older and stays an ordinary injection. */
const names = /\b(?:nirsevimab|clesrovimab|beyfortus|enflonsia)\b/i;

export const rsvAntibody = defineRule({
  id: 'other-routes/rsv-antibody',
  statement: 'A long-acting antibody against RSV that is injected has an administration code of its own, never that of an ordinary injection; it is known by its name, since the drug table does not list it. Counselling is not charted here, so the code is the one without.',
  covers: ['R69'],
  cites: [cite(NCCI_PTP, 'both codes stand apart from the injection')],
  decide: (administration: Administration): boolean => drugsOf(administration).some(({ name }) => names.test(name)),
  examples: () => [
    example('nirsevimab into muscle', day().im('nirsevimab', '8:00'), ['96381']),
    example('by its brand, read without a category', day().im('Beyfortus 100 mg', '8:00', { category: undefined }), ['96381']),
    example('palivizumab', day().im('palivizumab', '8:00'), ['96372']),
  ],
});
