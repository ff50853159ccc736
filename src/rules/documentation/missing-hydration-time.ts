import { QHR, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const missingHydrationTime = defineRule({
  id: 'documentation/missing-hydration-time',
  statement: 'Hydration without both times cannot show 31 minutes: nothing is reported, and it is never a push.',
  covers: ['R27', 'R28'],
  cites: [cite(QHR, 'contractor FAQ')],
  examples: () => [
    example('no stop', day().hydration('8:00'), [], ['documentation/missing-hydration-time']),
    example('no start', day().hydration(undefined, '9:00'), [], ['documentation/missing-hydration-time']),
    example('both times', day().hydration('8:00', '8:31'), ['96360'], ['!documentation/missing-hydration-time']),
  ],
});
