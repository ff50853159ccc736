import { expect, test } from 'vitest';
import type { AccessSite } from '../../domain/access-site.ts';
import { accessSiteId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import { after, dayInTheEd, refusal, s1 } from './day-in-the-ed.ts';

const midline: AccessSite = { id: accessSiteId('s3'), kind: 'midline', label: 'R arm' };
const add = (accessSite: AccessSite, index?: number) =>
  ({ type: 'add-access-site', accessSite, ...(index === undefined ? {} : { index }) }) as const;

test('adds a lane last, or where it is told', () => {
  const [first, second] = dayInTheEd.accessSites;
  expect(after(add(midline))).toStrictEqual({ ...dayInTheEd, accessSites: [first, second, midline] });
  expect(after(add(midline, 0)).accessSites).toStrictEqual([midline, first, second]);
});

test('refuses an id that is taken and a site that does not read', () => {
  expect(refusal(add({ ...midline, id: s1 }))).toBe("The access site's id: the id s1 occurs twice");
  expect(refusal(add({ ...midline, lumens: 0 }))).toContain("The access site's lumens: ");
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, add(midline))).toBe('Add R arm');
});
