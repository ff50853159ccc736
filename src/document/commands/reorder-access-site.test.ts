import { expect, test } from 'vitest';
import { accessSiteId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import { after, dayInTheEd, refusal, s1, s2 } from './day-in-the-ed.ts';

const reorder = (index: number, id = s1) =>
  ({ type: 'reorder-access-site', accessSiteId: id, index }) as const;
const idsAfter = (index: number) => after(reorder(index)).accessSites.map(({ id }) => id);

test('moves a lane; past the end means the end', () => {
  expect(idsAfter(1)).toEqual([s2, s1]);
  expect(idsAfter(99)).toEqual([s2, s1]);
  expect(idsAfter(-3)).toEqual([s1, s2]);
});

test('a lane that stays where it is changes nothing', () => {
  expect(after(reorder(0))).toBe(dayInTheEd);
});

test('refuses a lane that is not there and half a place', () => {
  expect(refusal(reorder(0, accessSiteId('s7')))).toBe('There is no access site s7');
  expect(refusal(reorder(0.5))).toBe('The place of an access site is a whole number');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, reorder(1))).toBe('Reorder L AC');
});
