import { expect, test } from 'vitest';
import type { Administration } from '../../domain/administration.ts';
import { labelOf } from '../command-label.ts';
import { a9, after, at, dayInTheEd, ketorolac, morphine, refusal, s2, vancomycin } from './day-in-the-ed.ts';

const replace = (administration: Administration) =>
  ({ type: 'replace-administration', administration }) as const;

test('replaces one administration and keeps the others', () => {
  const later: Administration = { ...morphine, start: at(10, 25), note: 'second look' };
  const next = after(replace(later));
  expect(next).toStrictEqual({ ...dayInTheEd, administrations: [vancomycin, later, ketorolac] });
  expect(next.administrations[0]).toBe(vancomycin);
});

test('an administration that leaves its site is no longer its designated initial', () => {
  expect(after(replace({ ...vancomycin, accessSiteId: s2 })).designations).toBeUndefined();
});

test('the same again changes nothing', () => {
  expect(after(replace({ ...morphine }))).toBe(dayInTheEd);
});

test('lets impossible times in, for the findings to speak of', () => {
  expect(after(replace({ ...morphine, stop: at(9, 0) })).administrations[1]).toStrictEqual({
    ...morphine,
    stop: at(9, 0),
  });
});

test('refuses an administration that is not there', () => {
  expect(refusal(replace({ ...morphine, id: a9 }))).toBe('There is no administration a9');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, replace(morphine))).toBe('Edit morphine');
});
