import { AAPC, MPFS, NCCI_MUE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const repeatPushProfessional = defineRule({
  id: 'service-role/repeat-push-professional',
  statement: 'A professional does not report a later push of the same drug; only its drug units count.',
  covers: ['R43'],
  settings: ['professional'],
  cites: [cite(MPFS), cite(NCCI_MUE, 'practitioner value 0'), cite(AAPC)],
  examples: () => [
    example('two hours apart in an office', day().push('A', '10:00').push('A', '12:00').professional(), ['96374']),
    example('another drug in an office', day().push('A', '10:00').push('B', '12:00').professional(), ['96374', '96375']),
    example('two hours apart in a facility', day().push('A', '10:00').push('A', '12:00'), ['96374', '96376']),
  ],
});
