import * as z from 'zod/mini';
import { digitsAt, isDayOfCalendar } from './clock-time.ts';

const dash = 45;

// Digit by digit instead of a pattern: every time of every file that is read passes here.
const isDateAtStart = (text: string): boolean =>
  text.charCodeAt(4) === dash &&
  text.charCodeAt(7) === dash &&
  isDayOfCalendar(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));

export const isLocalDate = (value: unknown): value is string =>
  typeof value === 'string' && value.length === 10 && isDateAtStart(value);

export function isLocalTime(value: unknown): value is string {
  if (
    typeof value !== 'string' ||
    value.length !== 16 ||
    value[10] !== 'T' ||
    value[13] !== ':' ||
    !isDateAtStart(value)
  )
    return false;
  const hour = digitsAt(value, 11, 2);
  const minute = digitsAt(value, 14, 2);
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
}

export const dateSchema = z.string().check(z.refine(isLocalDate, 'expected a calendar date YYYY-MM-DD'));

/** Local wall clock in whole minutes, without zone: `2026-03-02T10:12`. */
export const localTimeSchema = z
  .string()
  .check(z.refine(isLocalTime, 'expected a local time YYYY-MM-DDTHH:MM'));
