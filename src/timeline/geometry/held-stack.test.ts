import { expect, test } from 'vitest';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { heldStack, laneStack } from './lane-stack.ts';

const bar = (id: string, start: number, stop: number): TimelineBar => ({
  id,
  label: id,
  badges: [],
  tone: 'blue',
  ariaLabel: id,
  start,
  stop,
});
const laneOf = (...bars: readonly TimelineBar[]): TimelineLane => ({ id: 'one', label: 'One', bars });
const rowsOf = (lane: TimelineLane, was: TimelineLane, onTheWay: readonly string[]) => {
  const held = heldStack(lane, laneStack(was, 1), new Set(onTheWay), 1);
  const rows = Object.fromEntries(held.rows.flat().map((placed) => [placed.bar.id, placed.row]));
  return { rows, rowCount: held.rowCount };
};

const before = laneOf(bar('a', 0, 100), bar('b', 50, 150), bar('c', 200, 300));

test('a bar dragged over others keeps its row, and so do they', () => {
  expect(rowsOf(laneOf(bar('a', 60, 160), bar('b', 50, 150), bar('c', 200, 300)), before, ['a'])).toEqual({
    rows: { a: 0, b: 1, c: 0 },
    rowCount: 2,
  });
  // Alone, b would go up to the first row.
  expect(
    rowsOf(laneOf(bar('a', 400, 500), bar('b', 50, 150), bar('c', 200, 300)), before, ['a']).rows,
  ).toEqual({
    a: 0,
    b: 1,
    c: 0,
  });
});

test('a bar from another lane, or a copy, lies where it is free, else in the first row; the lane grows by nothing', () => {
  const rest = before.bars;
  expect(rowsOf(laneOf(...rest, bar('new', 160, 190)), before, []).rows['new']).toBe(0);
  expect(rowsOf(laneOf(...rest, bar('new', 210, 250)), before, []).rows['new']).toBe(1);
  expect(rowsOf(laneOf(...rest, bar('new', 60, 250)), before, [])).toMatchObject({
    rows: { new: 0 },
    rowCount: 2,
  });
});

test('an empty lane has one row for what comes into it', () => {
  expect(rowsOf(laneOf(bar('new', 0, 10)), laneOf(), ['new'])).toEqual({ rows: { new: 0 }, rowCount: 1 });
});
