import { MPFS, NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const portFlush = defineRule({
  id: 'other-routes/port-flush',
  statement: 'Flushing an implanted port is reported only when it is the day’s only service of this family, and once.',
  covers: ['R65'],
  cites: [cite(NCCI_PTP, 'column 2 of every code, indicator 0'), cite(MPFS, 'status T')],
  /** @param others other services of the family on that date */
  decide: (others: number): boolean => others === 0,
  examples: () => [
    example('alone', day().give('port-flush', 'heparin', { start: '8:00' }), ['96523']),
    example('beside an injection', day().give('port-flush', 'heparin', { start: '8:00' }).im('A', '8:05'), ['96372']),
    example('on another date than the infusion', day().infusion('A', '8:00', '9:00').give('port-flush', 'heparin', { start: '+1 8:00' }), ['96365@2026-03-02', '96523@2026-03-03']),
    example('twice', day().give('port-flush', 'heparin', { start: '8:00' }).give('port-flush', 'heparin', { start: '9:00' }), ['96523']),
  ],
});
