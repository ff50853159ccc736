import { expect, test } from 'vitest';
import { accessSiteId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import { a1, a3, after, dayInTheEd, ketorolac, refusal, s1, s2, vancomycin } from './day-in-the-ed.ts';

const place = (ids: readonly (typeof a1)[], site: typeof s1 | undefined) =>
  ({ type: 'place-administrations', ids, accessSiteId: site }) as const;

test('puts administrations on a lane', () => {
  expect(after(place([a3], s2)).administrations[2]).toStrictEqual({ ...ketorolac, accessSiteId: s2 });
});

test('takes them off it, and the designation with them', () => {
  const { accessSiteId: _, ...unplaced } = vancomycin;
  const next = after(place([a1], undefined));
  expect(next.administrations[0]).toStrictEqual(unplaced);
  expect(next.designations).toBeUndefined();
});

test('refuses a lane that is not there', () => {
  expect(refusal(place([a3], accessSiteId('s7')))).toBe('There is no access site s7');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, place([a3], s1))).toBe('Place ketorolac on L AC');
  expect(labelOf(dayInTheEd, place([a1], undefined))).toBe('Place vancomycin in the unplaced tray');
});
