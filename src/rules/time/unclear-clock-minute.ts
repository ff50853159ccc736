import { INFERENCE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import type { Day } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { ClockChange } from './clock-jump.ts';

const night = (date: string, timeZone: string): ((chart: Day) => Day) => (chart) => chart.with({ dateOfService: date as never, timeZone });
const spring = night('2026-03-08', 'America/New_York');
const autumn = night('2026-11-01', 'America/New_York');

export const unclearClockMinute = defineRule({
  id: 'time/unclear-clock-minute',
  statement:
    'On the night on which clocks go back an hour happens twice, and a minute of it is read as the first of the two; on the one on which they go forward an hour is missing, and a minute of it is read as its end. Both are flagged.',
  covers: ['R17'],
  cites: [cite(INFERENCE, 'actual infusing time is what counts, and such a minute does not say it')],
  decide: ({ at, by }: Pick<ClockChange, 'at' | 'by'>, wall: number): 'twice' | 'never' | undefined => {
    if (by > 0) return wall >= at && wall < at + by ? 'never' : undefined;
    return wall >= at + by && wall < at ? 'twice' : undefined;
  },
  examples: () => [
    example('a stop at 01:30 when clocks go back: the first, flagged', autumn(day().infusion('A', '0:30', '1:30')), ['96365'], ['time/unclear-clock-minute']),
    example('a stop at 01:00', autumn(day().infusion('A', '0:30', '1:00')), ['96365'], ['time/unclear-clock-minute']),
    example('a stop at 00:59', autumn(day().infusion('A', '0:30', '0:59')), ['96365'], ['!time/unclear-clock-minute']),
    example('a stop at 02:00: three hours after midnight', autumn(day().infusion('A', '0:00', '2:00')), ['96365', '96366 x2'], ['!time/unclear-clock-minute']),
    example('02:30 when clocks go forward: read as 03:00, flagged', spring(day().infusion('A', '2:30', '3:16')), ['96365'], ['time/unclear-clock-minute']),
    example('03:00 that night', spring(day().infusion('A', '3:00', '3:16')), ['96365'], ['!time/unclear-clock-minute']),
    example('01:30 in Phoenix, where clocks stay', night('2026-11-01', 'America/Phoenix')(day().infusion('A', '0:30', '1:30')), ['96365'], ['!time/unclear-clock-minute']),
    example('01:30 on the night before', night('2026-10-31', 'America/New_York')(day().infusion('A', '0:30', '1:30')), ['96365'], ['!time/unclear-clock-minute']),
  ],
});
