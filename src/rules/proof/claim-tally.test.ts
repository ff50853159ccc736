import { expect, test } from 'vitest';
import { codeKey, dateKey, differenceWords, isOfCode, tallyOf, unitsOfCode } from './claim-tally.ts';
import type { ClaimTally } from './claim-tally.ts';

/** `96365`, `96366 x2`, `96372-59`, `96361@3` for the third of the month. */
const claim = (...lines: readonly string[]): ClaimTally =>
  tallyOf(
    lines.map((line) => {
      const [, code = '', modifiers = '', units = '1', date = '2'] =
        /^(\w+)((?:-\w+)*)(?: x(\d+))?(?:@(\d+))?$/.exec(line) ?? [];
      return {
        code,
        modifiers: modifiers.split('-').filter((one) => one !== ''),
        units: Number(units),
        date: `2026-03-0${date}`,
      };
    }),
  );

test('a key has the modifiers in order', () => {
  expect(codeKey('96372', ['XU', '59'])).toBe('96372-59-XU');
  expect(codeKey('96372', [])).toBe('96372');
});

test('lines of one code and date are added up, whatever their order', () => {
  const one = claim('96375 x2', '96375', '96365', '96375@3');
  expect([...one.byCode]).toEqual([
    ['96375', 4],
    ['96365', 1],
  ]);
  expect(one.byDate.get(dateKey('2026-03-02', '96375'))).toBe(3);
  expect(one.sign).toBe(claim('96365', '96375@3', '96375 x3').sign);
  expect(one.sign).not.toBe(claim('96365', '96375 x4').sign);
  expect(one.sign).not.toBe(claim('96365', '96375 x3', '96375-59@3').sign);
});

test.each([
  ['96372', '96372', true],
  ['96372-59', '96372', true],
  ['96372 dated 2026-03-02', '96372', true],
  ['963720', '96372', false],
  ['96373', '96372', false],
])('%s is about %s: %s', (key, code, expected) => {
  expect(isOfCode(key, code)).toBe(expected);
});

test('units of a code, with and without modifiers', () => {
  expect(unitsOfCode(claim('96372 x2', '96372-59', '96372@3', '96365'), '96372')).toBe(4);
  expect(unitsOfCode(claim('96365'), '96372')).toBe(0);
});

test.each([
  [['96365'], ['96365', '96366'], 'have 96366 as well'],
  [['96365'], ['96366 x2', '96365'], 'have 96366 ×2 as well'],
  [['96365', '96366'], ['96365'], 'not have 96366'],
  [['96365', '96366 x3'], ['96365'], 'not have 96366 ×3'],
  [['96366 x2'], ['96366'], 'have 96366 ×1 in place of 96366 ×2'],
  [['96365', '96366 x2'], ['96374'], 'have 96374 in place of 96365, 96366 ×2'],
  [['96372'], ['96372-59'], 'have 96372-59 in place of 96372'],
  [['96374@2'], ['96374@3'], 'have 96374 dated 2026-03-03 in place of 96374 dated 2026-03-02'],
  [
    ['96361 x2', '96361@3'],
    ['96361', '96361 x2@3'],
    'have 96361 dated 2026-03-02 ×1, 96361 dated 2026-03-03 ×2 in place of 96361 dated 2026-03-02 ×2, 96361 dated 2026-03-03 ×1',
  ],
  [['96374@2', '96365'], ['96374@3', '96365', '96366'], 'have 96366 as well'],
])('from %j to %j the claim would %s', (before, after, expected) => {
  expect(differenceWords(claim(...before), claim(...after))).toBe(expected);
});
