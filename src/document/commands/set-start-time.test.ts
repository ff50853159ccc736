import { expect, test } from 'vitest';
import { labelOf } from '../command-label.ts';
import { a1, a9, after, at, dayInTheEd, refusal, vancomycin } from './day-in-the-ed.ts';

const set = (start: number | undefined, administrationId = a1) =>
  ({ type: 'set-start-time', administrationId, start }) as const;

test('a start that passes pauses cuts one and drops another', () => {
  expect(after(set(at(10, 35))).administrations[0]).toStrictEqual({
    ...vancomycin,
    start: at(10, 35),
    pauses: [
      { start: at(10, 35), stop: at(10, 40) },
      { start: at(11, 20), stop: at(11, 30) },
    ],
  });
  expect(after(set(at(10, 45))).administrations[0]).toStrictEqual({
    ...vancomycin,
    start: at(10, 45),
    pauses: [{ start: at(11, 20), stop: at(11, 30) }],
  });
});

test('undefined makes it unknown', () => {
  const { start: _, ...startless } = vancomycin;
  expect(after(set(undefined)).administrations[0]).toStrictEqual(startless);
});

test('refuses a start after the stop, and what is not there', () => {
  expect(refusal(set(at(12, 1)))).toBe('The stop 12:00 would lie before the start 12:01');
  expect(refusal(set(at(12, 0)))).toBeUndefined();
  expect(refusal(set(at(9, 0), a9))).toBe('There is no administration a9');
  expect(refusal(set(600.5))).toBe('A time is a whole minute');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, set(at(9, 5)))).toBe('Set start of vancomycin to 09:05');
  expect(labelOf(dayInTheEd, set(undefined))).toBe('Start of vancomycin unknown');
});
