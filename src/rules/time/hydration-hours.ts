import { CGS_HYDRATION, CMS_RAC_0137, NCCI_MANUAL_XI, AAPC, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const hydrationHours = defineRule({
  id: 'time/hydration-hours',
  statement: 'Hydration needs 31 net minutes; 30 or less is never reported. From 31 on it earns an hour, and a further one from 91, 151, 211 …',
  covers: ['R16', 'R48'],
  cites: [cite(CGS_HYDRATION), cite(NCCI_MANUAL_XI), cite(CMS_RAC_0137), cite(AAPC, 'hydration hours')],
  minimum: dated([{ from: '2006-01-01', minutes: 31 }]),
  /** Hours that `minutes` net minutes earn. */
  decide: (minutes: number, minimum: number): number => (minutes < minimum ? 0 : Math.floor((minutes + 60 - minimum) / 60)),
  examples: () => [
    example('30 minutes', day().hydration('8:00', '8:30'), [], ['time/hydration-hours']),
    example('31 minutes', day().hydration('8:00', '8:31'), ['96360'], ['!time/hydration-hours']),
    example('90 minutes', day().hydration('8:00', '9:30'), ['96360']),
    example('91 minutes', day().hydration('8:00', '9:31'), ['96360', '96361']),
    example('91 minutes after a push', day().push('A', '7:50').hydration('8:00', '9:31'), ['96374', '96361 x2']),
    example('30 minutes after a push', day().push('A', '7:50').hydration('8:00', '8:30'), ['96374']),
  ],
});
