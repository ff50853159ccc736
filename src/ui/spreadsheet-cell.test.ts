import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofSpreadsheetText, spreadsheetText } from './spreadsheet-cell.ts';

test.each([
  '=1+1',
  '+1 00:30',
  '-5.5',
  '@SUM(A1)',
  ' =HYPERLINK("http://x")',
  '\t=1',
  '\r=1',
  '＝1',
  '\u200B=1',
  '\uFEFF-1',
])('%j is no formula any more', (text) => {
  expect(spreadsheetText(text)).toBe(`'${text}`);
});

test.each(['ceftriaxone 1 g', '10:05', '', "'quoted'", 'J0696', 'D5W + KCl', '1-2'])('%j stays', (text) => {
  expect(spreadsheetText(text)).toBe(text);
});

test('whatever comes back from a spreadsheet is what was copied, and never begins like a formula there', () => {
  const part = fc.constantFrom('=', '+', '-', '@', "'", ' ', '\t', '＝', 'a', '1', '\u202E');
  fc.assert(
    fc.property(fc.string({ unit: part, maxLength: 5 }), (text) => {
      const cell = spreadsheetText(text);
      expect(cell.replaceAll(/[\s\p{Cf}]/gu, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(ofSpreadsheetText(cell)).toBe(text);
    }),
  );
});
