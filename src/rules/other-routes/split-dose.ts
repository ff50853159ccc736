import { AAPC, CPT_ASSISTANT, HCPRO, INFERENCE, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** What tells whether two injections of one drug are parts of one dose. */
interface Injection {
  readonly date: string;
  readonly orderId?: string | undefined;
  readonly start?: number | undefined;
}

export const splitDose = defineRule({
  id: 'other-routes/split-dose',
  statement: 'Injections of one drug on one date that share an order or start in the same minute are one split dose: each is reported, 59 from the second on; by policy only one. What an order gives on another date is another dose, and codes on different dates need no 59.',
  covers: ['R59', 'S4', 'S25'],
  policy: { Q13: 'each | one' },
  exceptionTo: 'other-routes/injections',
  cites: [cite(CPT_ASSISTANT, 'May 2010, as quoted'), cite(HCPRO, 'split doses, 2009'), cite(AAPC), cite(SETTLED, 'S4, S25'), cite(INFERENCE, 'that a dose is divided over places of the body, not over days')],
  decide: (a: Injection, b: Injection): boolean =>
    a.date === b.date && ((a.orderId !== undefined && a.orderId === b.orderId) || (a.start !== undefined && a.start === b.start)),
  examples: () => [
    example('one order, two legs', day().im('A', '8:00', { orderId: 'o' }).im('A', '8:01', { orderId: 'o' }), ['96372', '96372-59']),
    example('the same minute', day().im('A', '8:00').im('A', '8:00'), ['96372', '96372-59']),
    example('a minute apart, no order', day().im('A', '8:00').im('A', '8:01'), ['96372 x2']),
    example('one order up to the last minute of a date', day().im('A', '8:00', { orderId: 'o' }).im('A', '23:59', { orderId: 'o' }), ['96372', '96372-59']),
    example('one order over two dates is a dose on each', day().im('A', '8:00', { orderId: 'o' }).im('A', '+1 0:00', { orderId: 'o' }), ['96372@2026-03-02', '96372@2026-03-03']),
    example(
      'one order, two injections on each of two dates',
      day().im('A', '8:00', { orderId: 'o' }).im('A', '8:01', { orderId: 'o' }).im('A', '+1 8:00', { orderId: 'o' }).im('A', '+1 8:01', { orderId: 'o' }),
      ['96372@2026-03-02', '96372-59@2026-03-02', '96372@2026-03-03', '96372-59@2026-03-03'],
    ),
    example('one order over two dates, one by policy', day().im('A', '8:00', { orderId: 'o' }).im('A', '+1 8:00', { orderId: 'o' }).switch('Q13', 'one'), ['96372@2026-03-02', '96372@2026-03-03']),
    example('one by policy', day().im('A', '8:00', { orderId: 'o' }).im('A', '8:01', { orderId: 'o' }).switch('Q13', 'one'), ['96372']),
  ],
});
