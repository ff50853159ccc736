import { expect, test } from 'vitest';
import { visibleText, withVisibleText } from './visible-text.ts';

test('marks that turn text round are shown, all else stays', () => {
  expect(visibleText('mor\u202Eenihp\u202C \u2066x\u2069')).toBe('mor\uFFFDenihp\uFFFD \uFFFDx\uFFFD');
  // Marks of direction that turn nothing round belong to names in Hebrew and Arabic.
  expect(visibleText('דנה\u200F, O’Neil é 😀')).toBe('דנה\u200F, O’Neil é 😀');
});

test('plain data without such marks is the same object, else a copy that shows them', () => {
  const plain = { drug: { name: 'morphine' }, pauses: [{ start: 1 }], note: undefined };
  expect(withVisibleText(plain)).toBe(plain);
  expect(withVisibleText({ ...plain, list: ['a\u202E', { b: '\u2066' }] })).toEqual({
    ...plain,
    list: ['a\uFFFD', { b: '\uFFFD' }],
  });
});
