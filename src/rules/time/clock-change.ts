import { dayNumber, minutesPerDay } from '../../domain/clock-time.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { INFERENCE, cite } from '../citations.ts';
import { impossibleTimes } from '../documentation/impossible-times.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import type { ClockChange } from './clock-jump.ts';

/** Places of the US whose clocks follow the calendar below: elsewhere in America they change on other nights, or on none. */
const placesOfCalendar =
  'Adak|Anchorage|Atka|Boise|Chicago|Denver|Detroit|Fort_Wayne|Indiana/[A-Z][A-Za-z_]+|Indianapolis|Juneau|Kentucky/[A-Z][a-z]+|Knox_IN|Los_Angeles|Louisville|Menominee|Metlakatla|New_York|Nome|North_Dakota/[A-Z][A-Za-z_]+|Shiprock|Sitka|Yakutat';

/** Zones of the calendar below; of any other the clocks are not known here. */
const zoneOfCalendar = new RegExp(`^(?:America/(?:${placesOfCalendar})|US/[A-Z][A-Za-z-]+|Navajo|EST5EDT|CST6CDT|MST7MDT|PST8PDT)$`);

/** US zones that keep standard time all year. */
const zonesWithoutChange: ReadonlySet<string> = new Set([
  'America/Phoenix',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'America/St_Thomas',
  'America/Virgin',
  'Pacific/Guam',
  'Pacific/Midway',
  'Pacific/Pago_Pago',
  'Pacific/Saipan',
  'Pacific/Samoa',
  'US/Arizona',
  'US/Hawaii',
  'US/Samoa',
  'EST',
  'MST',
  'HST',
  'UTC',
  'Etc/UTC',
]);

/** Sunday = 0; 1970-01-01 was a Thursday. */
const weekday = (days: number): number => (((days + 4) % 7) + 7) % 7;

function sundayOf(year: number, month: number, nth: number): number {
  const first = dayNumber(`${String(year)}-${month < 10 ? '0' : ''}${String(month)}-01`);
  return first + ((7 - weekday(first)) % 7) + (nth - 1) * 7;
}

type Jump = Pick<ClockChange, 'at' | 'by'>;

function findJumps(dateOfService: string): readonly Jump[] {
  const base = dayNumber(dateOfService);
  const year = Number(dateOfService.slice(0, 4));
  const at = (days: number): number => (days - base) * minutesPerDay + 120;
  return [
    { at: at(sundayOf(year, 3, 2)), by: 60 },
    { at: at(sundayOf(year, 11, 1)), by: -60 },
  ];
}

/** Whether the clocks of a place are known here, and change. */
export const changesClocks = (timeZone: string): boolean => zoneOfCalendar.test(timeZone) && !zonesWithoutChange.has(timeZone);

// One encounter is asked for its one date again and again.
let lastDate = '';
let lastJumps: readonly Jump[] = [];

/** Since 2007: clocks go forward on the second Sunday of March and back on the first of November, at 02:00. */
export function jumpsOfYear(dateOfService: string): readonly Jump[] {
  if (dateOfService !== lastDate) {
    lastJumps = findJumps(dateOfService);
    lastDate = dateOfService;
  }
  return lastJumps;
}

function spanOf(encounter: Encounter): { from: number; to: number } | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const administration of encounter.administrations) {
    const { start, stop } = administration;
    if (start !== undefined) from = Math.min(from, start);
    if (stop !== undefined && impossibleTimes.decide(administration) === undefined) to = Math.max(to, stop);
    if (start !== undefined) to = Math.max(to, start);
  }
  return from < to ? { from, to } : undefined;
}

export const clockChangeNight = defineRule({
  id: 'time/clock-change',
  statement: 'On a night on which clocks change, minutes run by the time zone of the place; without a zone of the US the clock is taken as it stands, with a finding.',
  covers: ['R17'],
  cites: [cite(INFERENCE, 'actual infusing time is what counts')],
  decide: (encounter: Encounter): { change?: ClockChange; isZoneMissing: boolean } => {
    const span = spanOf(encounter);
    // In autumn the hour before 02:00 has passed twice when the clock says 02:00; in spring 02:00 is the moment of the change.
    const found =
      span === undefined ? undefined : jumpsOfYear(encounter.dateOfService).find(({ at, by }) => span.from < Math.max(at, at + by) && (by < 0 ? span.to >= at : span.to > at));
    if (found === undefined) return { isZoneMissing: false };
    if (encounter.timeZone === undefined) return { isZoneMissing: true };
    if (zonesWithoutChange.has(encounter.timeZone)) return { isZoneMissing: false };
    if (!zoneOfCalendar.test(encounter.timeZone)) return { isZoneMissing: true };
    const { at, by } = found;
    // Autumn: 01:00–01:59 happens twice; the charted minute is read as the first of the two.
    return {
      isZoneMissing: false,
      change: {
        at,
        by,
        toElapsed: (wall) => (wall < at ? wall : by > 0 ? Math.max(at, wall - by) : wall - by),
        toWall: (elapsed) => (elapsed < at ? elapsed : by > 0 ? elapsed + by : Math.max(at + by, elapsed + by)),
      },
    };
  },
  examples: () => [
    example(
      'spring: 01:30 to 03:30 is one hour',
      day().infusion('A', '1:30', '3:30').with({ dateOfService: '2026-03-08' as never, timeZone: 'America/New_York' }),
      ['96365'],
      ['!time/clock-change'],
    ),
    example(
      'spring: 02:10, which did not exist, to 03:50 is 50 minutes',
      day().infusion('A', '2:10', '3:50').with({ dateOfService: '2026-03-08' as never, timeZone: 'America/New_York' }),
      ['96365'],
    ),
    example(
      'spring: from 03:00 on the clock stands as it is',
      day().infusion('A', '3:00', '4:31').with({ dateOfService: '2026-03-08' as never, timeZone: 'America/New_York' }),
      ['96365', '96366'],
    ),
    example(
      'autumn: 01:00 to 03:00 is three hours',
      day().infusion('A', '1:00', '3:00').with({ dateOfService: '2026-11-01' as never, timeZone: 'America/Chicago' }),
      ['96365', '96366 x2'],
    ),
    example(
      'autumn: 00:30 to 01:59 may be read as 89 minutes, the first 01:59 of the two',
      day().infusion('A', '0:30', '1:59').with({ dateOfService: '2026-11-01' as never, timeZone: 'America/New_York' }),
      ['96365'],
    ),
    example(
      'autumn: 00:30 to 02:00 is 150 minutes',
      day().infusion('A', '0:30', '2:00').with({ dateOfService: '2026-11-01' as never, timeZone: 'America/New_York' }),
      ['96365', '96366'],
    ),
    example(
      'autumn: from 02:00 on the clock stands as it is',
      day().infusion('A', '2:00', '3:30').with({ dateOfService: '2026-11-01' as never, timeZone: 'America/New_York' }),
      ['96365'],
    ),
    example(
      'the same night in Phoenix, where clocks stay',
      day().infusion('A', '1:30', '3:30').with({ dateOfService: '2026-03-08' as never, timeZone: 'America/Phoenix' }),
      ['96365', '96366'],
    ),
    example(
      'a zone of another calendar: the clock as it stands, flagged',
      day().infusion('A', '1:30', '3:30').with({ dateOfService: '2026-03-08' as never, timeZone: 'Europe/London' }),
      ['96365', '96366'],
      ['time/clock-change'],
    ),
    example(
      'a place of America outside the US, whose clocks stay that night: the same',
      day().infusion('A', '1:30', '3:30').with({ dateOfService: '2026-03-08' as never, timeZone: 'America/Bogota' }),
      ['96365', '96366'],
      ['time/clock-change'],
    ),
    example(
      'no zone: the clock as it stands, flagged',
      day().infusion('A', '1:30', '3:30').with({ dateOfService: '2026-03-08' as never }),
      ['96365', '96366'],
      ['time/clock-change'],
    ),
  ],
});
