import { expect, test } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { readMarDate, readMarTime } from './read-mar-time.ts';

const context = { dateOfService: isoDate('2026-03-02'), dateOrder: 'mdy' as const };
const say = (text: string, dateOrder: 'mdy' | 'dmy' = 'mdy'): string => {
  const read = readMarTime(text, { ...context, dateOrder });
  return read.ok ? `${read.value.date ?? ''} ${String(read.value.minuteOfDay)}`.trim() : read.error;
};

test.each([
  ['1012', '612'],
  ['10:12', '612'],
  ['10:12 PM', '1332'],
  ['12:05 am', '5'],
  ['2400', '1440'],
  ['03/02/2026 1012', '2026-03-02 612'],
  ['3/2/26 10:12', '2026-03-02 612'],
  ['3/2 1012', '2026-03-02 612'],
  ['12/31 2350', '2025-12-31 1430'],
  ['Mon 03/02/26 1012', '2026-03-02 612'],
  ['2026-03-02T10:12:59', '2026-03-02 612'],
  ['2026-03-02 10:12:00-05:00', '2026-03-02 612'],
  ['2026-03-02 10:12 EST', '2026-03-02 612'],
  ['Mar 2, 2026 at 10:12 AM', '2026-03-02 612'],
  ['02-Mar-2026 10:12', '2026-03-02 612'],
  [
    '2026-03-02T10:12:00Z',
    '“2026-03-02T10:12:00Z” is a time of another zone (UTC); the wall clock of the facility is needed',
  ],
  ['13/02/2026 10:12', '“13/02/2026 10:12”: there is no month 13; is it written with the day first?'],
  ['02/29/2026 10:12', '“02/29/2026 10:12”: the calendar has no such day'],
  ['1075', '“1075” is not a time of day'],
  ['13:00 PM', '“13:00 PM” is not a time of day'],
  ['noon', '“noon” is not a time of day'],
  ['03/02/2026', '“03/02/2026” has no time of day'],
])('%s', (text, expected) => {
  expect(say(text)).toBe(expected);
});

test('day first where that is said', () => {
  expect(say('13/02/2026 10:12', 'dmy')).toBe('2026-02-13 612');
});

test('a date that stands alone', () => {
  expect(
    ['03/02/2026', 'Monday, March 2, 2026', '2026-03-02 00:00:00', '1012', 'ceftriaxone'].map((text) =>
      readMarDate(text, context),
    ),
  ).toEqual(['2026-03-02', '2026-03-02', '2026-03-02', undefined, undefined]);
});
