import { expect, test } from 'vitest';
import { accessSiteId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import { a1, a2, a9, after, dayInTheEd, refusal, s1, s2 } from './day-in-the-ed.ts';

const designate = (site: typeof s1, administrationId: typeof a1 | undefined) =>
  ({ type: 'designate-initial', accessSiteId: site, administrationId }) as const;

test('names an initial for a site, beside those of others', () => {
  expect(after(designate(s2, a2))).toStrictEqual({
    ...dayInTheEd,
    designations: { initial: { s1: a1, s2: a2 } },
  });
});

test('takes it away; with the last one goes the field', () => {
  const { designations: _, ...undesignated } = dayInTheEd;
  expect(after(designate(s1, undefined))).toStrictEqual(undesignated);
  expect(after(designate(s2, undefined))).toBe(dayInTheEd);
});

test('refuses what is not there', () => {
  expect(refusal(designate(accessSiteId('s7'), a1))).toBe('There is no access site s7');
  expect(refusal(designate(s1, a9))).toBe('There is no administration a9');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, designate(s1, a2))).toBe('Designate morphine as initial at L AC');
  expect(labelOf(dayInTheEd, designate(s1, undefined))).toBe('No designated initial at L AC');
});
