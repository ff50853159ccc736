import { CPT_ASSISTANT, HCPRO, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { DoseGroups } from './dose-groups.ts';

export const sameDrugRepeatHour = defineRule({
  id: 'time/same-drug-repeat-hour',
  statement: 'Each repeat of the same infused drug stands alone: more than 30 minutes of it are an additional hour.',
  covers: ['R41'],
  policy: { Q7: 'repeat-hour' },
  cites: [cite(CPT_ASSISTANT, 'Dec 2011, as quoted'), cite(HCPRO, '2009')],
  decide: (doses: readonly number[]): DoseGroups => doses.map((_, index) => [index]),
  examples: () => [
    example('a repeat of 31 minutes', day().infusion('A', '8:00', '8:20').infusion('A', '11:00', '11:31').switch('Q7', 'repeat-hour'), ['96365', '96366']),
    example('a repeat of 30 minutes', day().infusion('A', '8:00', '9:00').infusion('A', '11:00', '11:30').switch('Q7', 'repeat-hour'), ['96365']),
    example('a repeat of 91 minutes', day().infusion('A', '8:00', '8:20').infusion('A', '11:00', '12:31').switch('Q7', 'repeat-hour'), ['96365', '96366 x2']),
  ],
});
