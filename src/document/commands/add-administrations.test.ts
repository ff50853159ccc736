import { expect, test } from 'vitest';
import type { AccessSite } from '../../domain/access-site.ts';
import type { Administration } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { accessSiteId, administrationId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import { placeholderSite } from '../placeholder-site.ts';
import { after, at, dayInTheEd, refusal, vancomycin } from './day-in-the-ed.ts';

const picc: AccessSite = { id: accessSiteId('s3'), kind: 'picc' };
const saline: Administration = {
  id: administrationId('a4'),
  accessSiteId: picc.id,
  route: 'iv-infusion',
  drug: { name: 'normal saline' },
  start: at(9, 30),
};
const add = (administrations: readonly Administration[], accessSites?: readonly AccessSite[]) =>
  ({
    type: 'add-administrations',
    administrations,
    ...(accessSites === undefined ? {} : { accessSites }),
  }) as const;

test('adds administrations with the lanes that they need', () => {
  expect(after(add([saline], [picc]))).toStrictEqual({
    ...dayInTheEd,
    accessSites: [...dayInTheEd.accessSites, picc],
    administrations: [...dayInTheEd.administrations, saline],
  });
});

test('the lane that a new encounter begins with makes way for the first vein that is charted', () => {
  const begun = { ...dayInTheEd, accessSites: [placeholderSite], administrations: [] };
  const sitesAfter = (from: Encounter, ...command: Parameters<typeof add>) =>
    after(add(...command), from).accessSites;
  expect(sitesAfter(begun, [saline], [picc])).toStrictEqual([picc]);

  const onIt = { ...saline, accessSiteId: placeholderSite.id };
  expect(sitesAfter(begun, [onIt, { ...saline, id: administrationId('a5') }], [picc])).toStrictEqual([
    placeholderSite,
    picc,
  ]);
  const named = { ...begun, accessSites: [{ ...placeholderSite, label: 'L hand' }] };
  expect(sitesAfter(named, [saline], [picc])).toHaveLength(2);
  const used = { ...begun, administrations: [{ ...vancomycin, accessSiteId: placeholderSite.id }] };
  expect(sitesAfter(used, [saline], [picc])).toHaveLength(2);
  const { accessSiteId: _, ...unplaced } = saline;
  const underTheSkin: AccessSite = { id: accessSiteId('s3'), kind: 'subcutaneous' };
  expect(sitesAfter(begun, [unplaced], [underTheSkin])).toHaveLength(2);
});

test('what was there stays the same object', () => {
  const { accessSiteId: _, ...unplaced } = saline;
  const next = after(add([unplaced]));
  expect(next.accessSites).toBe(dayInTheEd.accessSites);
  expect(next.administrations[0]).toBe(vancomycin);
});

test('refuses taken ids, sites that nobody has, and what could not be saved', () => {
  expect(refusal(add([vancomycin]))).toBe('There already is an administration a1');
  expect(refusal(add([saline, saline], [picc]))).toBe("The administration's id: the id a4 occurs twice");
  expect(refusal(add([saline]))).toBe("The administration's accessSiteId: there is no access site s3");
  expect(refusal(add([{ ...saline, dose: { amount: -1, unit: 'g' } }], [picc]))).toContain(
    "The administration's dose.amount: ",
  );
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, add([saline]))).toBe('Add normal saline');
  expect(labelOf(dayInTheEd, add([saline, vancomycin]))).toBe('Add 2 administrations');
});
