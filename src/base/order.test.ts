import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byText, inOrderOf, putInOrder } from './order.ts';

const numbered = fc.array(fc.record({ key: fc.integer({ min: 0, max: 5 }), at: fc.integer() }), { maxLength: 40 });
const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;

test('a list comes out as the engine sorts it, equal ones in their old order, short or long', () => {
  fc.assert(
    fc.property(numbered, (list) => {
      const expected = [...list].sort(byKey);
      expect(inOrderOf(list, byKey)).toEqual(expected);
      expect(putInOrder([...list], byKey)).toEqual(expected);
    }),
  );
});

test('texts come in the order of a bare sort', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), (texts) => {
      expect(inOrderOf(texts, byText)).toEqual([...texts].sort());
    }),
  );
});

test('what was given stays as it was', () => {
  const list = ['b', 'a'];
  inOrderOf(list, byText);
  expect(list).toEqual(['b', 'a']);
});
