import { SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const unknownDrug = defineRule({
  id: 'classify/unknown-drug',
  statement: 'A drug that is neither charted with a category nor known by its name is taken for therapeutic, with a finding.',
  covers: ['S21'],
  cites: [cite(SETTLED, 'S21')],
  decide: (): 'therapeutic' => 'therapeutic',
  examples: () => [
    example('unknown and uncategorised', day().infusion('wonder drug', '8:00', '9:00', { category: undefined }), ['96365'], ['classify/unknown-drug']),
    example('unknown but categorised', day().infusion('wonder drug', '8:00', '9:00', { category: 'chemotherapy' }), ['96413'], ['!classify/unknown-drug']),
    example('known by name', day().infusion('Ceftriaxone', '8:00', '9:00', { category: undefined }), ['96365'], ['!classify/unknown-drug']),
  ],
});
