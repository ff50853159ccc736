import type { Brand } from '../base/brand.ts';

/** Calendar date `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>;

/**
 * Whole wall-clock minutes from midnight of the encounter's date of service.
 * 0 = that midnight, 1,440 = the next one, negative = the day before. Seconds do not exist here.
 */
export type ClockMinute = number;

export const minutesPerDay = 1440;

export const isoDate = (date: string): IsoDate => date as IsoDate;

/** Days from 1970-01-01 to a proleptic Gregorian date (Howard Hinnant's civil-calendar arithmetic). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

const two = (n: number): string => (n < 10 ? `0${String(n)}` : String(n));

function civilFromDays(days: number): string {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp + (mp < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The number that some digits of a text write; NaN when one of them is none. Example: ('2026-03-02', 5, 2) is 3. */
export function digitsAt(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Serial day number of a date, for differences. */
export function dayNumber(date: string): number {
  return daysFromCivil(digitsAt(date, 0, 4), digitsAt(date, 5, 2), digitsAt(date, 8, 2));
}

/** True for a date that the calendar has (2026-02-29 is not one). */
export function isRealDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  return isDayOfCalendar(digitsAt(date, 0, 4), digitsAt(date, 5, 2), digitsAt(date, 8, 2));
}

/** The same for the numbers of a date; NaN is none. */
export function isDayOfCalendar(year: number, month: number, day: number): boolean {
  if (!(year >= 0 && month >= 1 && day >= 1)) return false;
  if (month > 12) return false;
  if (month === 2) return day <= ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

export const addDays = (date: IsoDate, days: number): IsoDate => isoDate(civilFromDays(dayNumber(date) + days));

/** The calendar date on which a minute falls. Example: (2026-03-02, 1500) is 2026-03-03. */
export function dateOfMinute(dateOfService: IsoDate, minute: ClockMinute): IsoDate {
  const days = Math.floor(minute / minutesPerDay);
  return days === 0 ? dateOfService : addDays(dateOfService, days);
}

/** Minutes from midnight of `dateOfService` to a local `YYYY-MM-DDTHH:MM`. */
export function minuteFromLocal(dateOfService: string, local: string): ClockMinute {
  const days = local.startsWith(dateOfService) ? 0 : dayNumber(local) - dayNumber(dateOfService);
  return days * minutesPerDay + digitsAt(local, 11, 2) * 60 + digitsAt(local, 14, 2);
}

/** The texts that were asked for, by the minute of the day: a claim says its times again and again. */
const timesOfDay: Record<number, string> = {};

/** `HH:MM` of a minute, without its date. Example: 1500 is 01:00. */
export function timeOfDay(minute: ClockMinute): string {
  const inDay = ((minute % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return (timesOfDay[inDay] ??= `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`);
}

/** Local `YYYY-MM-DDTHH:MM` of a minute, the inverse of `minuteFromLocal`. */
export const localFromMinute = (dateOfService: IsoDate, minute: ClockMinute): string =>
  `${dateOfMinute(dateOfService, minute)}T${timeOfDay(minute)}`;
