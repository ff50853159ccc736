import { expect, test } from 'vitest';
import type { AccessSite } from '../../domain/access-site.ts';
import type { Administration } from '../../domain/administration.ts';
import { accessSiteId, administrationId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
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
