import { expect, test } from 'vitest';
import type { Pause } from '../../domain/administration.ts';
import { labelOf } from '../command-label.ts';
import { a1, a2, after, at, dayInTheEd, refusal, vancomycin } from './day-in-the-ed.ts';

const set = (pauses: readonly Pause[], administrationId = a1) =>
  ({ type: 'set-pauses', administrationId, pauses }) as const;
const early = { start: at(10, 5), stop: at(10, 10) };
const late = { start: at(11, 50), stop: at(12, 0) };

test('keeps pauses in order of time', () => {
  expect(after(set([late, early])).administrations[0]).toStrictEqual({
    ...vancomycin,
    pauses: [early, late],
  });
});

test('none is no field', () => {
  const { pauses: _, ...unpaused } = vancomycin;
  expect(after(set([])).administrations[0]).toStrictEqual(unpaused);
});

test('pauses may touch, and must lie inside, forward and apart', () => {
  expect(refusal(set([early, { start: at(10, 10), stop: at(10, 20) }]))).toBeUndefined();
  expect(refusal(set([early, { start: at(10, 9), stop: at(10, 20) }]))).toBe(
    'The pauses 10:05–10:10 and 10:09–10:20 would overlap',
  );
  expect(refusal(set([{ start: at(9, 59), stop: at(10, 5) }]))).toBe(
    'The pause 09:59–10:05 would begin before the start 10:00',
  );
  expect(refusal(set([{ start: at(11, 59), stop: at(12, 1) }]))).toBe(
    'The pause 11:59–12:01 would end after the stop 12:00',
  );
  expect(refusal(set([{ start: at(11, 0), stop: at(11, 0) }]))).toBe(
    'The pause 11:00–11:00 would end before it begins',
  );
});

test('a push has no pauses', () => {
  expect(refusal(set([early], a2))).toBe('Only an infusion can pause');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, set([early]))).toBe('Set the pause of vancomycin');
  expect(labelOf(dayInTheEd, set([]))).toBe('Remove the pauses of vancomycin');
});
