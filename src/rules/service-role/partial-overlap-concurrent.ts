import { AAPC, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { OverlapDecision } from './partial-overlap-residual.ts';

export const partialOverlapConcurrent = defineRule({
  id: 'service-role/partial-overlap-concurrent',
  statement: 'Enough common minutes make the lesser infusion concurrent, however long it ran on alone.',
  covers: ['R35'],
  policy: { Q5: 'any-overlap-concurrent' },
  cites: [cite(AAPC, 'forum, 89 overlapped and 48 free minutes')],
  decide: (isConcurrent: boolean): OverlapDecision => (isConcurrent ? 'concurrent' : 'sequential'),
  examples: () => {
    const chart = (to: string) => day().infusion('A', '8:00', '11:00').infusion('B', '9:31', to).switch('Q5', 'any-overlap-concurrent');
    return [
      example('89 common and 48 free minutes', chart('11:48'), ['96365', '96366 x2', '96368']),
      example('no common minute', day().infusion('A', '8:00', '9:00').infusion('B', '9:00', '9:48').switch('Q5', 'any-overlap-concurrent'), ['96365', '96367']),
      example('15 common minutes', day().infusion('A', '8:00', '10:00').infusion('B', '9:45', '10:20').switch('Q5', 'any-overlap-concurrent'), ['96365', '96366', '96367']),
    ];
  },
});
