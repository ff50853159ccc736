import { CMS_CLAIMS_CH12, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const primaryReasonMissing = defineRule({
  id: 'initial-service/primary-reason-missing',
  statement: 'A professional claim with several services needs the main reason for the visit; without it the facility order stands in and the initial line is assumed.',
  covers: ['R3'],
  settings: ['professional'],
  cites: [cite(CMS_CLAIMS_CH12)],
  /** True when the choice matters: more than one service could be the initial. */
  decide: (candidates: number): boolean => candidates > 1,
  examples: () => [
    example('two services, no reason', day().push('A', '8:00').push('B', '8:10').professional(), ['96374', '96375'], ['initial-service/primary-reason-missing']),
    example('one service', day().push('A', '8:00').professional(), ['96374'], ['!initial-service/primary-reason-missing']),
    example('a reason', day().push('A', '8:00').push('B', '8:10').professional('a2'), ['96374', '96375'], ['!initial-service/primary-reason-missing']),
  ],
});
