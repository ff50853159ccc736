import { expect, test } from 'vitest';
import { labelOf } from '../command-label.ts';
import { a1, a2, a3, a9, after, dayInTheEd, ketorolac, refusal } from './day-in-the-ed.ts';

const remove = (...ids: (typeof a1)[]) => ({ type: 'remove-administrations', ids }) as const;

test('takes with it the designation and the primary reason that name it', () => {
  const { designations: _, ...undesignated } = dayInTheEd;
  expect(after(remove(a1, a2), { ...dayInTheEd, primaryReason: a1 })).toStrictEqual({
    ...undesignated,
    administrations: [ketorolac],
  });
});

test('keeps what names others', () => {
  expect(after(remove(a3), { ...dayInTheEd, primaryReason: a1 })).toMatchObject({
    designations: { initial: { s1: a1 } },
    primaryReason: a1,
  });
});

test('refuses all when one is not there', () => {
  expect(refusal(remove(a1, a9))).toBe('There is no administration a9');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, remove(a1))).toBe('Remove vancomycin');
  expect(labelOf(dayInTheEd, remove(a1, a2))).toBe('Remove 2 administrations');
});
