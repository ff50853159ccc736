import { NCCI_PTP, PEGFILGRASTIM_A54682, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const onBodyInjector = defineRule({
  id: 'other-routes/on-body-injector',
  statement: 'Applying an on-body injector has its own code; an injection of the same drug on that date is not reported beside it.',
  covers: ['R64', 'S24'],
  cites: [cite(PEGFILGRASTIM_A54682), cite(NCCI_PTP), cite(SETTLED, 'S24')],
  examples: () => [
    example('alone', day().give('on-body-injector', 'pegfilgrastim', { start: '8:00' }), ['96377']),
    example('with an injection of the same drug', day().give('on-body-injector', 'pegfilgrastim', { start: '8:00' }).give('sc-injection', 'pegfilgrastim', { start: '8:05' }), ['96377']),
    example('with an injection of another drug', day().give('on-body-injector', 'pegfilgrastim', { start: '8:00' }).im('A', '8:05'), ['96372', '96377']),
    example('beside an infusion', day().chemo('A', '8:00', '9:00').give('on-body-injector', 'pegfilgrastim', { start: '9:00' }), ['96413', '96377-59']),
  ],
});
