import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { dayNumber, isRealDate, minutesPerDay } from '../../domain/clock-time.ts';
import type { ClockMinute, IsoDate } from '../../domain/clock-time.ts';
import type { DateOrder } from './mar-field.ts';

export interface MarTimeContext {
  readonly dateOfService: IsoDate;
  readonly dateOrder: DateOrder;
}

/** A wall-clock time of a record. `date` is absent when the record does not write one. */
export interface MarTime {
  readonly minuteOfDay: number;
  readonly date?: IsoDate;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;

const isoPattern = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/;
const numberPattern = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d:])/;
const dayMonthPattern = /^(\d{1,2})[-\s]?([a-z]{3})[a-z]*\.?(?:[-,\s]+(\d{4}|\d{2})(?![\d:]))?/i;
const monthDayPattern = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?!\d)(?:st|nd|rd|th)?(?:,?\s+(\d{4})(?![\d:]))?/i;
const timePattern =
  /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?(?:\s?(?:h|hrs?))?$|^(\d{1,2})(\d{2})\s*(?:h|hrs?)?$/i;
const zonePattern = /\s*(?:Z|UTC|GMT|([+-]\d{2}:?\d{2})|([ECMP][SD]T|AK[SD]T|HST))$/;
/** An offset stands behind a time with its seconds, or in the ISO form: `1012-1047` has none. */
const beforeOffset = /^\d{4}-\d{1,2}-\d{1,2}(?:T|\s+\d{1,2}:\d{2}:\d{2})/;

interface DateParts {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
  readonly length: number;
}

function dateParts(text: string, order: DateOrder): DateParts | undefined {
  const iso = isoPattern.exec(text);
  if (iso !== null)
    return { year: iso[1], month: Number(iso[2]), day: Number(iso[3]), length: iso[0].length };
  const numbers = numberPattern.exec(text);
  if (numbers !== null) {
    const [whole, first, second, year] = numbers;
    const [month, day] = order === 'mdy' ? [first, second] : [second, first];
    return { year, month: Number(month), day: Number(day), length: whole.length };
  }
  const dayMonth = dayMonthPattern.exec(text);
  const monthDay = dayMonth === null ? monthDayPattern.exec(text) : null;
  const [whole = '', day, name = '', year] =
    dayMonth ?? (monthDay === null ? [] : [monthDay[0], monthDay[2], monthDay[1], monthDay[3]]);
  const month = monthNames.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? undefined : { year, month, day: Number(day), length: whole.length };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Without a year the one that lies nearest to the date of service. */
function withYear(
  { year, month, day }: DateParts,
  { dateOfService, dateOrder }: MarTimeContext,
): Result<IsoDate, string> {
  const rest = `${two(month)}-${two(day)}`;
  const own = Number(dateOfService.slice(0, 4));
  const years =
    year === undefined ? [own - 1, own, own + 1] : [Number(year.length === 2 ? `20${year}` : year)];
  const dates = years.map((one) => `${String(one).padStart(4, '0')}-${rest}`).filter(isRealDate);
  const away = (date: string): number => Math.abs(dayNumber(date) - dayNumber(dateOfService));
  const [nearest] = dates.toSorted((a, b) => away(a) - away(b));
  if (nearest !== undefined) return ok(nearest as IsoDate);
  const other = dateOrder === 'mdy' ? 'the day first' : 'the month first';
  return err(
    month > 12
      ? `there is no month ${String(month)}; is it written with ${other}?`
      : 'the calendar has no such day',
  );
}

function readClock(text: string): Result<number, string> {
  const match = timePattern.exec(text);
  if (match === null) return err(`“${text}” is not a time of day`);
  const half = match[3]?.toLowerCase();
  const written = Number(match[1] ?? match[4]);
  const minute = Number(match[2] ?? match[5]);
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const isHalfDay = half === undefined || (written >= 1 && written <= 12);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0) || !isHalfDay)
    return err(`“${text}” is not a time of day`);
  return ok(hour * 60 + minute);
}

/**
 * Reads a time as records write it: `03/02/2026 10:12`, `3/2 1012`, `2026-03-02T10:12:00`, `Mar 2, 2026 10:12 AM`, `1012`.
 * Seconds are cut off. An offset is dropped, since the clock of the place of care is what was written; UTC is refused.
 */
export function readMarTime(text: string, context: MarTimeContext): Result<MarTime, string> {
  const typed = text.trim().replace(weekday, '');
  const written = zonePattern.exec(typed);
  const zone = written?.[1] !== undefined && !beforeOffset.test(typed) ? null : written;
  if (zone !== null && zone[1] === undefined && zone[2] === undefined)
    return err(`“${text.trim()}” is a time of another zone (UTC); the wall clock of the facility is needed`);
  const local = zone === null ? typed : typed.slice(0, zone.index);
  const parts = dateParts(local, context.dateOrder);
  if (parts === undefined) {
    const alone = readClock(local);
    return alone.ok ? ok({ minuteOfDay: alone.value }) : alone;
  }
  const date = withYear(parts, context);
  if (!date.ok) return err(`“${text.trim()}”: ${date.error}`);
  const rest = local.slice(parts.length).replace(/^(?:[\s,T@]|at\s)+/i, '');
  if (rest === '') return err(`“${text.trim()}” has no time of day`);
  const clock = readClock(rest);
  return clock.ok ? ok({ minuteOfDay: clock.value, date: date.value }) : clock;
}

/** Reads a date that stands alone; undefined when it is none. */
export function readMarDate(text: string, context: MarTimeContext): IsoDate | undefined {
  const typed = text.trim().replace(weekday, '');
  const parts = dateParts(typed, context.dateOrder);
  if (parts === undefined || !/^[\s,:]*(?:T?0?0:?00(?::00)?)?$/.test(typed.slice(parts.length)))
    return undefined;
  const date = withYear(parts, context);
  return date.ok ? date.value : undefined;
}

/** Minutes from midnight of the date of service. */
export const minuteOf = (time: MarTime, date: IsoDate, dateOfService: IsoDate): ClockMinute =>
  (dayNumber(time.date ?? date) - dayNumber(dateOfService)) * minutesPerDay + time.minuteOfDay;
