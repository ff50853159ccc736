import { CMS_CLAIMS_CH4, CMS_R1702, HAUGEN_MIDNIGHT, RCA_MIDNIGHT, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { minuteAt } from './unit-clock.ts';
import type { UnitClock } from './unit-clock.ts';

export const dateByHourStart = defineRule({
  id: 'time/date-by-hour-start',
  statement: 'Units are counted over the whole encounter; each is dated on the day its hour began.',
  covers: ['R74', 'S14'],
  policy: { Q15: 'hour-start' },
  cites: [cite(CMS_R1702), cite(CMS_CLAIMS_CH4), cite(RCA_MIDNIGHT), cite(HAUGEN_MIDNIGHT)],
  decide: (clock: UnitClock): number | undefined => minuteAt(clock, clock.hourStart),
  examples: () => [
    example('23:45 to 01:20', day().hydration('23:45', '+1 1:20'), ['96360@2026-03-02', '96361@2026-03-03']),
    example('professional by policy', day().hydration('23:45', '+1 1:20').professional().switch('Q15', 'hour-start'), ['96360@2026-03-02', '96361@2026-03-03']),
    example('the second hour begins before midnight', day().infusion('A', '22:30', '+1 0:10'), ['96365@2026-03-02', '96366@2026-03-02']),
    example('the second hour begins at midnight', day().infusion('A', '23:00', '+1 0:40'), ['96365@2026-03-02', '96366@2026-03-03']),
    example(
      'hydration 22:00 to 06:30 with two pushes',
      day().hydration('22:00', '+1 6:30').push('morphine', '22:20').push('morphine', '+1 2:00'),
      ['96374@2026-03-02', '96361@2026-03-02 x2', '96361@2026-03-03 x6', '96376@2026-03-03'],
    ),
  ],
});
