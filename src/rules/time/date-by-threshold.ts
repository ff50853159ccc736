import { HAUGEN_MIDNIGHT, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { minuteAt } from './unit-clock.ts';
import type { UnitClock } from './unit-clock.ts';

export const dateByThreshold = defineRule({
  id: 'time/date-by-threshold',
  statement: 'Each unit is dated on the day of the minute that earns it.',
  covers: ['R74'],
  policy: { Q15: 'threshold' },
  cites: [cite(HAUGEN_MIDNIGHT)],
  decide: (clock: UnitClock): number | undefined => minuteAt(clock, clock.earned),
  examples: () => [
    example('the 16th minute is the first of the next day', day().infusion('A', '23:45', '+1 0:30').switch('Q15', 'threshold'), ['96365@2026-03-03']),
    example('the 16th minute is the last of the day', day().infusion('A', '23:44', '+1 0:30').switch('Q15', 'threshold'), ['96365@2026-03-02']),
    example('the 91st minute after midnight', day().infusion('A', '22:40', '+1 0:20').switch('Q15', 'threshold'), ['96365@2026-03-02', '96366@2026-03-03']),
  ],
});
