import fc from 'fast-check';
import { expect, test } from 'vitest';
import { threeWay } from './three-way.ts';

const before = {
  title: 'A',
  administrations: [
    { id: 'a1', drug: 'x', start: 1, stop: 2 },
    { id: 'a2', drug: 'y', start: 3 },
  ],
};

test('what only one side changed is kept of both', () => {
  const mine = {
    ...before,
    title: 'B',
    administrations: [{ ...before.administrations[0], stop: 9 }, before.administrations[1]],
  };
  const theirs = {
    ...before,
    administrations: [
      before.administrations[0],
      { ...before.administrations[1], start: 4 },
      { id: 'a3', drug: 'z' },
    ],
  };
  const compared = threeWay(before, mine, theirs);
  expect(compared.contested).toEqual([]);
  expect(compared.onlyMine.map(({ path }) => path.join('.'))).toEqual(['title', 'administrations.#a1.stop']);
  expect(compared.onlyTheirs.map(({ path }) => path.join('.'))).toEqual([
    'administrations.#a2.start',
    'administrations.#a3',
  ]);
  expect(compared.merged(() => false)).toEqual({
    title: 'B',
    administrations: [
      { id: 'a1', drug: 'x', start: 1, stop: 9 },
      { id: 'a2', drug: 'y', start: 4 },
      { id: 'a3', drug: 'z' },
    ],
  });
});

test('what both changed is asked about, a deletion as a whole', () => {
  const mine = {
    ...before,
    title: 'B',
    administrations: [{ ...before.administrations[0], stop: 9 }, before.administrations[1]],
  };
  const theirs = { ...before, title: 'C', administrations: [before.administrations[1]] };
  const compared = threeWay(before, mine, theirs);
  expect(compared.contested).toEqual([
    { path: ['title'], before: 'A', mine: 'B', theirs: 'C' },
    {
      path: ['administrations', '#a1'],
      before: before.administrations[0],
      mine: mine.administrations[0],
      theirs: undefined,
    },
  ]);
  expect(compared.merged(({ path }) => path[0] !== 'title')).toEqual({
    title: 'C',
    administrations: [before.administrations[1], mine.administrations[0]],
  });
});

test('the same change on both sides is no conflict', () => {
  const both = { ...before, title: 'B' };
  const compared = threeWay(before, both, both);
  expect([compared.contested, compared.onlyMine, compared.onlyTheirs]).toEqual([[], [], []]);
  expect(compared.merged(() => true)).toEqual(both);
});

const item = fc.record({ start: fc.integer({ min: 0, max: 3 }), stop: fc.integer({ min: 0, max: 3 }) });
const version = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), fc.dictionary(fc.constantFrom('1', '2', '3'), item))
  .map(([title, items]) => ({ title, items: Object.entries(items).map(([id, rest]) => ({ ...rest, id })) }));
const byId = (value: unknown) => {
  const { items, ...rest } = value as { items: readonly { id: string }[] };
  return { ...rest, items: items.toSorted((a, b) => a.id.localeCompare(b.id)) };
};

test('choosing one side everywhere where nothing else differs gives that side', () => {
  fc.assert(
    fc.property(version, version, version, (start, mine, theirs) => {
      const { contested, onlyMine, onlyTheirs, merged } = threeWay(start, mine, theirs);
      if (onlyTheirs.length === 0) expect(byId(merged(() => true))).toEqual(byId(mine));
      if (onlyMine.length === 0) expect(byId(merged(() => false))).toEqual(byId(theirs));
      if (contested.length === 0) expect(merged(() => true)).toEqual(merged(() => false));
    }),
  );
});
