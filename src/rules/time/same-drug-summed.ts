import { CPT_ASSISTANT, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { DoseGroups } from './dose-groups.ts';

export const sameDrugSummed = defineRule({
  id: 'time/same-drug-summed',
  statement: 'The same drug infused again is never a second initial nor a sequential infusion: its minutes add up, and further hours come from the total.',
  covers: ['R18', 'R19', 'R41', 'S8'],
  policy: { Q7: 'sum' },
  cites: [cite(CPT_ASSISTANT, 'Dec 2011, as quoted'), cite(SETTLED, 'S8')],
  decide: (doses: readonly number[]): DoseGroups => [doses.map((_, index) => index)],
  examples: () => [
    example('60 + 60 minutes', day().infusion('A', '8:00', '9:00').infusion('A', '11:00', '12:00'), ['96365', '96366']),
    example('30 + 30 minutes', day().infusion('A', '8:00', '8:30').infusion('A', '10:30', '11:00'), ['96365']),
    example('60 + 30 and 60 + 31 minutes', day().infusion('A', '8:00', '9:00').infusion('A', '11:00', '11:31'), ['96365', '96366']),
  ],
});
