import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, changesBetween } from './field-changes.ts';

const leaf = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', 'y', ''), fc.boolean());
const name = fc.constantFrom('a', 'b', '#', 'order');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, tie('list'), tie('items'), tie('object')),
  list: fc.array(leaf, { maxLength: 3 }),
  items: fc
    .uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', ''), tie('object')), {
      maxLength: 4,
      selector: ([id]) => id,
    })
    .map((items) => items.map(([id, rest]) => ({ ...(rest as object), id }))),
  object: fc.dictionary(name, tie('value'), { maxKeys: 3 }),
}));

const plain = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

test('the changes between two values make the one of the other, and undo it', () => {
  fc.assert(
    fc.property(value, value, (first, second) => {
      const [before, after] = [plain(first), plain(second)];
      expect(plain(applyChanges(before, changesBetween(before, after)))).toEqual(after);
    }),
    { numRuns: 500 },
  );
});

test('only what differs is named, items by their id', () => {
  const before = {
    title: 'A',
    administrations: [
      { id: 'a1', start: 1, stop: 9 },
      { id: 'a2', start: 5 },
    ],
  };
  const after = { administrations: [{ id: 'a2', start: 5 }, { id: 'a1', start: 2, stop: 9 }, { id: 'a3' }] };
  expect(changesBetween(before, after)).toEqual([
    { path: ['title'], before: 'A' },
    { path: ['administrations', '#a1', 'start'], before: 1, after: 2 },
    { path: ['administrations', '#a3'], after: { id: 'a3' } },
    { path: ['administrations', '#'], before: ['a1', 'a2'], after: ['a2', 'a1', 'a3'] },
  ]);
  expect(changesBetween(after, after)).toEqual([]);
});
