import { expect, test } from 'vitest';
import type { ChartedCategory } from '../../domain/administration.ts';
import { labelOf } from '../command-label.ts';
import { a1, a9, after, dayInTheEd, refusal, vancomycin } from './day-in-the-ed.ts';

const set = (category: ChartedCategory | undefined, administrationId = a1) =>
  ({ type: 'set-category', administrationId, category }) as const;

test('sets the category and takes it away', () => {
  const next = after(set('not-coded'));
  expect(next.administrations[0]).toStrictEqual({ ...vancomycin, category: 'not-coded' });
  expect(after(set(undefined), next)).toStrictEqual(dayInTheEd);
});

test('the reason for a category goes with it', () => {
  const category = 'chemotherapy';
  const [first, ...others] = dayInTheEd.administrations;
  const reasoned = {
    ...dayInTheEd,
    administrations: [{ ...vancomycin, category, categoryReason: 'payer policy' } as const, ...others],
  };
  expect(first?.id).toBe(a1);
  expect(after(set(category), reasoned)).toStrictEqual(reasoned);
  expect(after(set('therapeutic'), reasoned).administrations[0]).toStrictEqual({
    ...vancomycin,
    category: 'therapeutic',
  });
  expect(after(set(undefined), reasoned)).toStrictEqual(dayInTheEd);
});

test('refuses an administration that is not there', () => {
  expect(refusal(set('hydration', a9))).toBe('There is no administration a9');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, set('not-coded'))).toBe('Set category of vancomycin to not coded');
  expect(labelOf(dayInTheEd, set(undefined))).toBe('Category of vancomycin by its drug');
});
