import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackRows } from './lane-stacking.ts';

const items = fc.array(
  fc
    .record({ from: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 1, max: 90 }) })
    .map(({ from, length }) => ({ from, to: from + length })),
  { maxLength: 60 },
);

test('nothing in a row overlaps, rows are sorted, and nothing is lost', () => {
  fc.assert(
    fc.property(items, (all) => {
      const rows = stackRows(all);
      for (const row of rows) {
        for (const [index, item] of row.entries()) {
          const next = row[index + 1];
          if (next !== undefined) expect(item.to).toBeLessThanOrEqual(next.from);
        }
      }
      expect(new Set(rows.flat())).toEqual(new Set(all));
      expect(rows.flat().length).toBe(all.length);
    }),
  );
});

test('there are only as many rows as things that run at once', () => {
  fc.assert(
    fc.property(items, (all) => {
      const depth = all.map(
        ({ from }) => all.filter((other) => other.from <= from && from < other.to).length,
      );
      expect(stackRows(all).length).toBe(Math.max(0, ...depth));
    }),
  );
});

test('each thing is in the topmost row that was free', () => {
  const a = { from: 0, to: 10 };
  const b = { from: 0, to: 4 };
  const c = { from: 5, to: 8 };
  const d = { from: 10, to: 12 };
  expect(stackRows([d, c, b, a])).toEqual([
    [a, d],
    [b, c],
  ]);
});
