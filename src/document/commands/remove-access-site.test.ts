import { expect, test } from 'vitest';
import { accessSiteId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import { after, dayInTheEd, ketorolac, morphine, refusal, s1, vancomycin } from './day-in-the-ed.ts';

const remove = (id = s1) => ({ type: 'remove-access-site', accessSiteId: id }) as const;

test('its administrations wait without a site, and its designation goes', () => {
  const { designations: _, ...undesignated } = dayInTheEd;
  const { accessSiteId: _v, ...unplacedVancomycin } = vancomycin;
  const { accessSiteId: _m, ...unplacedMorphine } = morphine;
  const next = after(remove());
  expect(next).toStrictEqual({
    ...undesignated,
    accessSites: [dayInTheEd.accessSites[1]],
    administrations: [unplacedVancomycin, unplacedMorphine, ketorolac],
  });
  expect(next.administrations[2]).toBe(ketorolac);
});

test('refuses a lane that is not there', () => {
  expect(refusal(remove(accessSiteId('s7')))).toBe('There is no access site s7');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, remove())).toBe('Remove L AC');
});
