import { expect, test } from 'vitest';
import { secondSiteModifier } from './second-site.ts';

test.each([
  ['no edit between them', true, undefined, undefined, 'later'],
  ['the later one is column 2', true, 1, undefined, 'later'],
  ['the earlier one is column 2', true, undefined, 1, 'earlier'],
  ['each is column 2 of the other', true, 1, 1, 'later'],
  ['an edit that no modifier bypasses', true, undefined, 0, 'later'],
  ['the earlier one is column 2, on another date', false, undefined, 1, 'later'],
] as const)('%s', (_, isSameDate, earlierOverLater, laterOverEarlier, carrier) => {
  expect(secondSiteModifier.decide(isSameDate, earlierOverLater, laterOverEarlier)).toBe(carrier);
});
