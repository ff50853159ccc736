import { HAUGEN_QA, MIAMI_OBC, NCCI_MUE, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const concurrentOnce = defineRule({
  id: 'service-role/concurrent-once',
  statement: 'The concurrent infusion is not timed and is reported once an encounter (by policy once a date), however many drugs run together; it is dated where the overlap begins. On a second date it is flagged either way.',
  covers: ['R33', 'R36', 'S14'],
  policy: { Q3: 'per-encounter | per-date' },
  cites: [cite(NCCI_MUE, 'one a date, absolute'), cite(HAUGEN_QA), cite(MIAMI_OBC), cite(SETTLED, 'S14')],
  /** Key under which one concurrent infusion is reported. */
  decide: (choice: string, date: string): string => (choice === 'per-date' ? date : 'encounter'),
  examples: () => {
    const twoDays = (second = 'C') =>
      day().infusion('A', '8:00', '9:00').infusion('B', '8:00', '9:00').infusion('A', '+1 8:00', '+1 9:00').infusion(second, '+1 8:00', '+1 9:00');
    return [
      example('three drugs together', day().infusion('A', '8:00', '9:00').infusion('B', '8:00', '9:00').infusion('C', '8:00', '9:00'), ['96365', '96368'], ['!service-role/concurrent-once']),
      example('two days, once an encounter', twoDays(), ['96365', '96366@2026-03-03', '96368@2026-03-02'], ['service-role/concurrent-once']),
      example('the same two drugs on two days, once a date', twoDays('B').switch('Q3', 'per-date'), ['96365', '96366@2026-03-03', '96368@2026-03-02', '96368@2026-03-03'], ['service-role/concurrent-once']),
      example('the same two drugs on two days, once an encounter', twoDays('B'), ['96365', '96366@2026-03-03', '96368@2026-03-02'], ['service-role/concurrent-once']),
      example('two days, once a date', twoDays().switch('Q3', 'per-date'), ['96365', '96366@2026-03-03', '96368@2026-03-02', '96368@2026-03-03'], ['service-role/concurrent-once']),
    ];
  },
});
