import { SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const oneDose = defineRule({
  id: 'time/one-dose',
  statement: 'Bags of one drug at a site that touch or overlap are one dose; a minute is never counted twice. A gap makes a new dose.',
  covers: ['R19', 'S8'],
  cites: [cite(SETTLED, 'S8')],
  /** True when a bag that starts at `start` continues a run that lasts until `stop`. */
  decide: (stop: number, start: number): boolean => start <= stop,
  examples: () => [
    example('two bags that touch', day().infusion('A', '8:00', '8:45').infusion('A', '8:45', '9:31'), ['96365', '96366']),
    example('two bags that overlap: the union', day().infusion('A', '8:00', '9:00').infusion('A', '8:30', '9:30'), ['96365']),
    example('a gap: a short second dose is a push of its own', day().infusion('A', '8:00', '8:10').infusion('A', '8:41', '8:51'), ['96374', '96376']),
  ],
});
