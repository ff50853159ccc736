import { AAPC, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { UnitClock } from './unit-clock.ts';

export const dateByStart = defineRule({
  id: 'time/date-by-start',
  statement: 'A continuous service is dated by its start; of summed pieces, each hour by the start of the piece in which it began.',
  covers: ['R74', 'S18'],
  policy: { Q15: 'start-date' },
  cites: [cite(AAPC, 'hydration past midnight'), cite(SETTLED, 'S18')],
  decide: ({ pieces, hourStart }: UnitClock): number | undefined => {
    let before = 0;
    for (const piece of pieces) {
      const length = piece.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
      if (hourStart < before + length) return piece[0]?.from;
      before += length;
    }
    return undefined;
  },
  examples: () => [
    example('23:00 to 02:00 in an office', day().hydration('23:00', '+1 2:00').professional(), ['96360@2026-03-02', '96361@2026-03-02 x2']),
    example(
      'two pieces on two days',
      day().infusion('A', '22:00', '23:00').infusion('A', '+1 8:00', '+1 9:00').professional(),
      ['96365@2026-03-02', '96366@2026-03-03'],
    ),
    example('facility by policy', day().hydration('23:45', '+1 1:20').switch('Q15', 'start-date'), ['96360@2026-03-02', '96361@2026-03-02']),
  ],
});
