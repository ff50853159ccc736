import { expect, test } from 'vitest';
import type { AccessSite } from '../../domain/access-site.ts';
import { accessSiteId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import { after, dayInTheEd, refusal, s2 } from './day-in-the-ed.ts';

const edit = (accessSite: AccessSite) => ({ type: 'edit-access-site', accessSite }) as const;

test('changes one lane in its place', () => {
  const documented: AccessSite = { id: s2, kind: 'port', separateSite: { reason: 'protocol' } };
  expect(after(edit(documented))).toStrictEqual({
    ...dayInTheEd,
    accessSites: [dayInTheEd.accessSites[0], documented],
  });
});

test('refuses a lane that is not there', () => {
  expect(refusal(edit({ id: accessSiteId('s7'), kind: 'port' }))).toBe('There is no access site s7');
});

test('says what it does, by the name that the lane had', () => {
  expect(labelOf(dayInTheEd, edit({ id: s2, kind: 'picc' }))).toBe('Edit port');
});
