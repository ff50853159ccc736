import { expect, test } from 'vitest';
import { administrationId, accessSiteId, encounterId } from '../domain/ids.ts';
import { dayInTheEd, ketorolac } from './commands/day-in-the-ed.ts';
import { newAccessSiteId } from './new-access-site-id.ts';
import { newAdministrationId, newAdministrationIds } from './new-administration-id.ts';
import { freeEncounterId } from './new-encounter-id.ts';

test('the next number after the highest', () => {
  expect(newAdministrationId(dayInTheEd)).toBe('a4');
  expect(newAdministrationIds(dayInTheEd, 3)).toEqual(['a4', 'a5', 'a6']);
  expect(newAccessSiteId(dayInTheEd)).toBe('s3');
});

test('ids of another form do not count', () => {
  const foreign = {
    ...dayInTheEd,
    administrations: [{ ...ketorolac, id: administrationId('abc-77') }],
    accessSites: [],
  };
  expect(newAdministrationId(foreign)).toBe('a1');
  expect(newAccessSiteId({ ...foreign, accessSites: [{ id: accessSiteId('9'), kind: 'port' }] })).toBe('s1');
});

test('a taken encounter id gives way', () => {
  const taken = new Set(['e', 'e-2'].map(encounterId));
  expect(freeEncounterId(encounterId('e'), (id) => taken.has(id))).toBe('e-3');
  expect(freeEncounterId(encounterId('f'), (id) => taken.has(id))).toBe('f');
});
