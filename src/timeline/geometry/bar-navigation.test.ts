import { expect, test } from 'vitest';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { firstStop, nextStop, type Direction } from './bar-navigation.ts';

const bar = (id: string, start?: number): TimelineBar => ({
  id,
  label: id,
  badges: [],
  tone: 'blue',
  ariaLabel: id,
  ...(start === undefined ? {} : { start, stop: start + 10 }),
});
const lanes: readonly TimelineLane[] = [
  { id: 'one', label: 'One', bars: [bar('late', 100), bar('early', 0), bar('untimed')] },
  { id: 'empty', label: 'Empty', bars: [] },
  { id: 'two', label: 'Two', bars: [bar('x', 5), bar('y', 90)] },
];
const go = (barId: string, direction: Direction) => nextStop(lanes, { kind: 'bar', barId }, direction);

test('the keyboard enters at the first bar of the first lane that has one', () => {
  expect(firstStop(lanes)).toEqual({ kind: 'bar', barId: 'untimed' });
  expect(firstStop([])).toBe(undefined);
  expect(firstStop([{ id: 'empty', label: '', bars: [] }])).toEqual({ kind: 'lane', laneId: 'empty' });
});

test('left and right go by time, untimed bars first, and stop at the ends', () => {
  expect(go('untimed', 'later')).toEqual({ kind: 'bar', barId: 'early' });
  expect(go('early', 'later')).toEqual({ kind: 'bar', barId: 'late' });
  expect(go('late', 'later')).toBe(undefined);
  expect(go('untimed', 'earlier')).toBe(undefined);
  expect(go('early', 'last')).toEqual({ kind: 'bar', barId: 'late' });
  expect(go('late', 'first')).toEqual({ kind: 'bar', barId: 'untimed' });
});

test('up and down go to the neighbouring lane, nearest in time, through empty lanes', () => {
  expect(go('late', 'lane-down')).toEqual({ kind: 'lane', laneId: 'empty' });
  expect(nextStop(lanes, { kind: 'lane', laneId: 'empty' }, 'lane-down')).toEqual({
    kind: 'bar',
    barId: 'x',
  });
  const pair = [lanes[0], lanes[2]].filter((lane) => lane !== undefined);
  expect(nextStop(pair, { kind: 'bar', barId: 'late' }, 'lane-down')).toEqual({ kind: 'bar', barId: 'y' });
  expect(nextStop(pair, { kind: 'bar', barId: 'y' }, 'lane-up')).toEqual({ kind: 'bar', barId: 'late' });
  expect(go('x', 'lane-down')).toBe(undefined);
});

test('a bar that is gone leads nowhere', () => {
  expect(go('nobody', 'later')).toBe(undefined);
});
