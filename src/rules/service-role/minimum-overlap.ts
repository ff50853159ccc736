import { HAUGEN_QA, PALMETTO_A53778, SETTLED, cite } from '../citations.ts';
import { dated } from '../dated.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const minimumOverlap = defineRule({
  id: 'service-role/minimum-overlap',
  statement: 'Two infusions at one site are concurrent from 16 common minutes on, measured with all higher-placed drugs together; with less the lesser one is sequential.',
  covers: ['R32', 'R34', 'R36', 'S12', 'S13', 'S15'],
  policy: { Q4: '16 | 1' },
  cites: [cite(HAUGEN_QA), cite(PALMETTO_A53778), cite(SETTLED, 'S12, S13')],
  concurrentFrom: dated([{ from: '2006-01-01', minutes: 16 }]),
  decide: (overlapMinutes: number, choice: string, concurrentFrom: number): boolean => overlapMinutes >= (choice === '1' ? 1 : concurrentFrom),
  examples: () => [
    example('15 common minutes: sequential', day().infusion('A', '8:00', '10:00').infusion('B', '9:45', '10:10'), ['96365', '96366', '96367']),
    example('16 common minutes of 25: concurrent', day().infusion('A', '8:00', '10:00').infusion('B', '9:44', '10:09'), ['96365', '96366', '96368']),
    example('one common minute, policy 1, rest too short', day().infusion('A', '8:00', '10:00').infusion('B', '9:59', '10:14').switch('Q4', '1'), ['96365', '96366', '96375']),
    example('one common minute of 16, policy 1', day().infusion('A', '8:00', '10:00').infusion('B', '9:59', '10:15').switch('Q4', '1'), ['96365', '96366', '96368']),
    example('together from start to end', day().infusion('A', '8:00', '9:00').infusion('B', '8:00', '9:00'), ['96365', '96368']),
  ],
});
