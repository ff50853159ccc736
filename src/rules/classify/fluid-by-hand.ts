import { CGS_HYDRATION, QHR, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const fluidByHand = defineRule({
  id: 'classify/fluid-by-hand',
  statement: 'Fluid pushed by hand is never hydration and never a drug push.',
  covers: ['R27', 'R47'],
  cites: [cite(CGS_HYDRATION), cite(QHR)],
  examples: () => [
    example('a fluid push', day().push('normal saline', '8:00', { category: 'hydration' }), []),
    example('a fluid infusion', day().hydration('8:00', '8:31'), ['96360']),
    example('a fluid push beside a drug', day().push('normal saline', '8:00', { category: 'hydration' }).push('A', '8:05'), ['96374']),
  ],
});
