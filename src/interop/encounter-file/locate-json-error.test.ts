import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateJsonError } from './locate-json-error.ts';

test.each([
  ['', { line: 1, column: 1, message: 'the text ends too early' }],
  ['{"a":1', { line: 1, column: 7, message: 'the text ends too early' }],
  ['{\n  "a": 1,\n  b: 2\n}', { line: 3, column: 3, message: 'expected a name in double quotes' }],
  ['{\n  "a" 1\n}', { line: 2, column: 7, message: 'expected a colon' }],
  ['[1, 2,]', { line: 1, column: 7, message: 'expected a value' }],
  ['[1 2]', { line: 1, column: 4, message: 'expected a comma or ]' }],
  ['{"a":"x\ny"}', { line: 1, column: 8, message: 'a character that must be escaped' }],
  ['{} {}', { line: 1, column: 4, message: 'there is more text after the end' }],
  ['['.repeat(100), { line: 1, column: 65, message: 'nested more than 64 levels deep' }],
])('%j', (text, error) => {
  expect(locateJsonError(text)).toEqual(error);
});

test('agrees with the engine on what is JSON', () => {
  const almost = fc
    .tuple(fc.json({ maxDepth: 5 }), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', 'x', '\n', '0'))
    .map(([text, at, mark]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + mark + text.slice(cut + (mark === '' ? 1 : 0));
    });
  fc.assert(
    fc.property(almost, (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(locateJsonError(text) === undefined).toBe(isJson);
    }),
    { numRuns: 1000 },
  );
});
