import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithinEdits } from './within-edits.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 6 });

/** The plain recursive definition, for comparison. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const change = distance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1);
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  const swap = isSwap ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity;
  return Math.min(change, swap, distance(a.slice(0, -1), b) + 1, distance(a, b.slice(0, -1)) + 1);
}

test('agrees with the definition: some beginning of the text is near enough', () => {
  fc.assert(
    fc.property(letters, letters, fc.integer({ min: 0, max: 2 }), (typed, text, edits) => {
      const beginnings = Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length));
      expect(isWithinEdits(typed, text, edits)).toBe(
        beginnings.some((beginning) => distance(typed, beginning) <= edits),
      );
    }),
    { numRuns: 300 },
  );
});
