import { expect, test } from 'vitest';
import type { Administration } from '../../domain/administration.ts';
import { labelOf } from '../command-label.ts';
import { a9, after, at, dayInTheEd, ketorolac, morphine, refusal, s2, vancomycin } from './day-in-the-ed.ts';

const put = (...administrations: readonly Administration[]) =>
  ({ type: 'put-administrations', administrations }) as const;
const later: Administration = { ...morphine, start: at(10, 25) };
const other: Administration = { ...ketorolac, id: a9, start: at(12, 0) };

test('replaces those that are there, adds the others, keeps the rest as the very same', () => {
  const next = after(put(later, other));
  expect(next).toStrictEqual({ ...dayInTheEd, administrations: [vancomycin, later, ketorolac, other] });
  expect(next.administrations[0]).toBe(vancomycin);
});

test('the same again changes nothing', () => {
  expect(after(put({ ...morphine }, { ...vancomycin }))).toBe(dayInTheEd);
});

test('an administration that leaves its site is no longer its designated initial', () => {
  expect(after(put({ ...vancomycin, accessSiteId: s2 })).designations).toBeUndefined();
});

test('refuses two of one id and what does not read', () => {
  expect(refusal(put(other, other))).toBeTypeOf('string');
  expect(refusal(put({ ...morphine, drug: { name: '' } }))).toBeTypeOf('string');
});

test('says what it does', () => {
  expect(
    [put(later), put(later, vancomycin), put(other), put(later, other)].map((command) =>
      labelOf(dayInTheEd, command),
    ),
  ).toEqual(['Edit morphine', 'Edit 2 administrations', 'Add ketorolac', 'Edit morphine, add ketorolac']);
});
