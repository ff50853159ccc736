import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackRows } from './lane-stacking.ts';
import { laneAt, visibleBars, visibleLanes } from './visible-bars.ts';

const row = fc
  .array(
    fc
      .record({ from: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 40 }) })
      .map(({ from, length }) => ({ from, to: from + length })),
    { maxLength: 40 },
  )
  .map((items) => stackRows(items)[0] ?? []);

test('the window holds exactly what touches it', () => {
  fc.assert(
    fc.property(
      row,
      fc.integer({ min: -50, max: 600 }),
      fc.integer({ min: 0, max: 200 }),
      (items, from, span) => {
        const to = from + span;
        expect(visibleBars(items, { from, to })).toEqual(
          items.filter((item) => item.to >= from && item.from <= to),
        );
      },
    ),
  );
});

test('lanes are found by pixel, and the outermost stand for what is beyond', () => {
  const lanes = [
    { top: 0, height: 40 },
    { top: 40, height: 70 },
    { top: 110, height: 40 },
  ];
  expect(
    [-5, 0, 39, 40, 109, 110, 900].map((y) => lanes.findIndex((lane) => lane === laneAt(lanes, y))),
  ).toEqual([0, 0, 0, 1, 1, 2, 2]);
  expect(visibleLanes(lanes, 50, 60)).toEqual([lanes[1]]);
  expect(laneAt([], 5)).toBe(undefined);
});
