import { expect, test } from 'vitest';
import type { TimelineLane } from '../lane.ts';
import { advance, isBehind, settle, startWindows, windowOf, type LaneWindows } from './lane-windows.ts';
import type { RenderWindow } from './render-window.ts';

const lane = (id: string, count: number): TimelineLane => ({
  id,
  label: id,
  bars: Array.from({ length: count }, (_, index) => ({
    id: `${id}${index}`,
    label: '',
    badges: [],
    tone: 'blue',
    ariaLabel: '',
    start: index * 10,
    stop: index * 10 + 5,
  })),
});
const view = (pxPerMinute: number): RenderWindow => ({ from: 0, to: 1000, step: 60, pxPerMinute });
const [near, far, farther] = [view(4), view(2), view(1)];
const lanes = [lane('a', 10), lane('b', 10), lane('c', 10)];
const zooms = (windows: LaneWindows) => lanes.map(({ id }) => windowOf(windows, id).pxPerMinute);

test('lanes in sight follow a few at a time, at least one, and those that waited longest first', () => {
  const rested = settle(startWindows(near));
  expect(zooms(rested)).toEqual([4, 4, 4]);
  const first = advance(rested, far, lanes, 20);
  expect(zooms(first)).toEqual([2, 2, 4]);
  // The view goes on before the third had its turn: it comes first now.
  const second = advance(first, farther, lanes, 5);
  expect(zooms(second)).toEqual([2, 2, 1]);
  expect(isBehind(second, lanes)).toBe(true);
  const third = advance(second, farther, lanes, 20);
  expect(zooms(third)).toEqual([1, 1, 1]);
  expect(isBehind(third, lanes)).toBe(false);
  expect(settle(third)).toEqual({ target: farther, settled: farther, ahead: new Map() });
});

test('lanes out of sight stay as they were until the view is at rest', () => {
  const moved = advance(settle(startWindows(near)), far, lanes.slice(0, 1), 100);
  expect(zooms(moved)).toEqual([2, 4, 4]);
  expect(isBehind(moved, lanes.slice(0, 1))).toBe(false);
  expect(zooms(settle(moved))).toEqual([2, 2, 2]);
});

test('before the first rest all lanes are where the view is', () => {
  expect(zooms(advance(startWindows(near), far, lanes, 1))).toEqual([2, 2, 2]);
});

test('bars outside of the window cost nothing', () => {
  const early = { ...far, from: -1000, to: -500 };
  expect(zooms(advance(settle(startWindows(near)), early, lanes, 1))).toEqual([2, 2, 2]);
});
