import { CENTRAMED, OHIO_HIMA, SETTLED, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const pushWithInfusion = defineRule({
  id: 'service-role/push-with-infusion',
  statement: 'A push of a drug that is also infused at the site belongs to that infusion when it lies inside it, or within 30 minutes before its start or after its end. In a facility any other is a repeat push, flagged.',
  covers: ['R22', 'R45', 'S9'],
  cites: [cite(OHIO_HIMA), cite(CENTRAMED), cite(SETTLED, 'S9')],
  reach: dated([{ from: '2009-01-01', minutes: 30 }]),
  decide: (push: number, infusion: { readonly start: number; readonly stop: number }, reach: number): boolean =>
    push >= infusion.start - reach && push <= infusion.stop + reach,
  examples: () => [
    example('a loading push', day().push('A', '8:00').infusion('A', '8:02', '9:02'), ['96365']),
    example('30 minutes after its end', day().infusion('A', '8:00', '9:00').push('A', '9:30'), ['96365'], ['!service-role/push-with-infusion']),
    example('31 minutes after its end', day().infusion('A', '8:00', '9:00').push('A', '9:31'), ['96365', '96376'], ['service-role/push-with-infusion']),
    example('30 minutes before its start', day().push('A', '7:30').infusion('A', '8:00', '9:00'), ['96365']),
    example('31 minutes before its start', day().push('A', '7:29').infusion('A', '8:00', '9:00'), ['96365', '96376']),
    example('another drug is a push of its own', day().push('B', '8:30').infusion('A', '8:00', '9:00'), ['96365', '96375']),
  ],
});
