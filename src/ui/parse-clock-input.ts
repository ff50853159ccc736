import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { dayNumber, isRealDate, minutesPerDay } from '../domain/clock-time.ts';
import type { ClockMinute, IsoDate } from '../domain/clock-time.ts';

export interface ClockInputContext {
  readonly dateOfService: IsoDate;
  /** The value before typing; a lone `+1` moves it to the next day. */
  readonly current?: ClockMinute | undefined;
}

const timePattern = /^(\d{1,2})(?::?(\d{2}))?(?::\d{2})?\s*(?:([ap])\.?m\.?)?$/i;
const dayPattern = /^(.*?)\s*([+-]\d{1,3})$/;
const datePattern = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2}))[\sT]+(.*)$/;
const notChartedPattern = /^(?:\?|[-–—]|n\/a|unknown|not charted|no (?:start|stop|time))$/i;

const whatToType = 'is not a time; type 1012 or 10:12, with +1 for the next day';

function timeOf(text: string): Result<number, string> {
  const [whole, hours, minutes, letter] = timePattern.exec(text) ?? [];
  // "9" is no time, "9 am" is one.
  if (whole === undefined || (minutes === undefined && letter === undefined))
    return err(`“${text}” ${whatToType}`);
  const half = letter?.toLowerCase();
  const written = Number(hours);
  const minute = Number(minutes ?? '0');
  if (half !== undefined && (written < 1 || written > 12))
    return err(`There is no hour ${String(written)} ${half}m; type 1 to 12, or 00 to 23 without ${half}m`);
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  if (minute > 59) return err(`There are no ${String(minute)} minutes past the hour; type 00 to 59`);
  if (hour > 24 || (hour === 24 && minute > 0)) return err(`There is no hour ${String(hour)}; type 00 to 23`);
  return ok(hour * 60 + minute);
}

/** `3/2/2026` as spreadsheets of this country show it → `2026-03-02`. */
function isoOf(date: string): string {
  const [month = '', day = '', year] = date.split('/');
  if (year === undefined) return date;
  return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * Reads what a person types as a time: `1012`, `10:12`, `905`, `9:05`, `10:12+1`, `+1` (the present time a day after the
 * date of service), `2026-03-03 10:12`; and what a spreadsheet has in its place: `10:12:00 AM`, `3/3/2026 10:12`, `no stop`, `?`.
 * @returns minutes from midnight of the date of service, undefined for an empty text, or what to type instead
 */
export function parseClockInput(
  text: string,
  context: ClockInputContext,
): Result<ClockMinute | undefined, string> {
  const typed = text.trim();
  if (typed === '' || notChartedPattern.test(typed)) return ok(undefined);

  const dated = datePattern.exec(typed);
  if (dated !== null) {
    const [, written = '', rest = ''] = dated;
    const date = isoOf(written);
    if (!isRealDate(date)) return err(`The calendar has no ${date}; type it as YYYY-MM-DD`);
    const time = timeOf(rest.trim());
    return time.ok
      ? ok((dayNumber(date) - dayNumber(context.dateOfService)) * minutesPerDay + time.value)
      : time;
  }

  const shifted = dayPattern.exec(typed);
  if (shifted === null) return timeOf(typed);
  const [, before = '', days = ''] = shifted;
  const offset = Number(days) * minutesPerDay;
  if (before !== '') {
    const time = timeOf(before);
    return time.ok ? ok(time.value + offset) : time;
  }
  if (context.current === undefined) return err(`Type the time before the day, such as 1012${days}`);
  const inDay = ((context.current % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return ok(inDay + offset);
}
