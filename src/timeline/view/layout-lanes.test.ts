import { expect, it } from 'vitest';
import type { TimelineBar } from '../lane.ts';
import { holdLanes, layoutLanes } from './layout-lanes.ts';

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
