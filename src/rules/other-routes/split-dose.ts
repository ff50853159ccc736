import { AAPC, CPT_ASSISTANT, HCPRO, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const splitDose = defineRule({
  id: 'other-routes/split-dose',
  statement: 'Injections of one drug that share an order or start in the same minute are one split dose: each is reported, 59 from the second on; by policy only one.',
  covers: ['R59', 'S25'],
  policy: { Q13: 'each | one' },
  exceptionTo: 'other-routes/injections',
  cites: [cite(CPT_ASSISTANT, 'May 2010, as quoted'), cite(HCPRO, 'split doses, 2009'), cite(AAPC), cite(SETTLED, 'S25')],
  decide: (
    a: { readonly orderId?: string | undefined; readonly start?: number | undefined },
    b: { readonly orderId?: string | undefined; readonly start?: number | undefined },
  ): boolean => (a.orderId !== undefined && a.orderId === b.orderId) || (a.start !== undefined && a.start === b.start),
  examples: () => [
    example('one order, two legs', day().im('A', '8:00', { orderId: 'o' }).im('A', '8:01', { orderId: 'o' }), ['96372', '96372-59']),
    example('the same minute', day().im('A', '8:00').im('A', '8:00'), ['96372', '96372-59']),
    example('a minute apart, no order', day().im('A', '8:00').im('A', '8:01'), ['96372 x2']),
    example('one by policy', day().im('A', '8:00', { orderId: 'o' }).im('A', '8:01', { orderId: 'o' }).switch('Q13', 'one'), ['96372']),
  ],
});
