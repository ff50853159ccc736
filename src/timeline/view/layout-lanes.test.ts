import { expect, it } from 'vitest';
import type { TimelineBar } from '../lane.ts';
import { settle, startWindows } from '../geometry/lane-windows.ts';
import { holdLanes, layoutInWindows, layoutLanes } from './layout-lanes.ts';

const bar = (id: string, start: number): TimelineBar => ({
  id,
  start,
  stop: start + 30,
  label: id,
  badges: [],
  tone: 'therapeutic',
  ariaLabel: id,
});
const lane = (id: string, bars: readonly TimelineBar[]) => ({ id, label: id, bars });

it('during a drag, a lane that has changed once is laid out once, and a moving one with each move', () => {
  const was = layoutLanes([lane('moved', [bar('a', 0)]), lane('other', [bar('b', 0)])], 1);
  const onTheWay = new Set(['a']);
  // The first move gave a bar of the other lane another role: its bars are new, and stay so.
  const other = lane('other', [bar('b', 0)]);
  const first = holdLanes([lane('moved', [bar('a', 5)]), other], was, onTheWay, 1);
  const second = holdLanes([lane('moved', [bar('a', 10)]), other], was, onTheWay, 1);
  expect(second[1]?.stack).toBe(first[1]?.stack);
  expect(second[0]?.stack).not.toBe(first[0]?.stack);
  expect(second[0]?.stack.rows.flat().map(({ from }) => from)).toEqual([10]);
  // At another zoom nothing of it holds.
  const closer = holdLanes([lane('moved', [bar('a', 10)]), other], was, onTheWay, 2);
  expect(closer[1]?.stack).not.toBe(second[1]?.stack);
});

it('before the first rest the lanes out of sight are as high as those in sight, and are stacked when something is dragged', () => {
  const crowded = (id: string) => lane(id, [bar(`${id}1`, 0), bar(`${id}2`, 10), bar(`${id}3`, 20)]);
  const lanes = [crowded('a'), crowded('b'), lane('c', [bar('c1', 0)])];
  const windows = startWindows({ from: 0, to: 100, step: 60, pxPerMinute: 1 });
  const first = layoutInWindows(lanes, windows, 50);
  expect(first.map(({ stack }) => stack.isGuess)).toEqual([undefined, true, true]);
  expect(first.map(({ height }) => height)).toEqual([108, 108, 108]);
  expect(holdLanes(lanes, first, new Set(), 1)[1]?.stack).toBe(layoutLanes(lanes, 1)[1]?.stack);
  expect(layoutInWindows(lanes, settle(windows), 50)).toEqual(layoutLanes(lanes, 1));
});
