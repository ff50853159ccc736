import { expect, test } from 'vitest';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { overviewRows, overviewStretches } from './overview-path.ts';

const bar = (id: string, times: Partial<TimelineBar>): TimelineBar => ({
  id,
  label: id,
  badges: [],
  tone: 'blue',
  ariaLabel: id,
  ...times,
});
const range = { from: 0, to: 10_000 };
const lane: TimelineLane = {
  id: 'one',
  label: 'One',
  bars: [
    bar('a', { start: 1000, stop: 2000 }),
    bar('b', { start: 1500, stop: 3000 }),
    bar('c', { start: 5000, openStop: true, severity: 'error' }),
    bar('d', {}),
  ],
};

test('bars become stretches of the strip, at least one unit wide, and what needs attention is there again', () => {
  expect(overviewStretches(lane, range)).toEqual({
    bars: [
      { from: 100, to: 300 },
      { from: 500, to: 501 },
    ],
    alerts: [{ from: 500, to: 504 }],
  });
});

test('a row a lane', () => {
  const two = [lane, { id: 'two', label: 'Two', bars: [bar('e', { start: 0, stop: 10_000 })] }];
  expect(overviewRows(two, range)).toEqual([
    {
      bars: 'M100 0.0750h200v0.3500h-200zM500 0.0750h1v0.3500h-1z',
      alerts: 'M500 0.0750h4v0.3500h-4z',
    },
    { bars: 'M0 0.5750h1000v0.3500h-1000z', alerts: '' },
  ]);
});

test('lanes beyond twelve share rows; a lane that changes changes no row but its own', () => {
  const lanes: readonly TimelineLane[] = Array.from({ length: 24 }, (_, index) => ({
    id: String(index),
    label: 'Lane',
    bars: [bar(`b${String(index)}`, { start: 100 * index, stop: 100 * index + 90 })],
  }));
  const before = overviewRows(lanes, range);
  expect(before).toHaveLength(12);
  expect(before[11]?.bars).toBe('M220 0.9292h9v0.0583h-9zM230 0.9292h9v0.0583h-9z');
  const moved = lanes.with(23, { ...lane, id: '23' });
  const after = overviewRows(moved, range);
  expect(after.slice(0, 11)).toEqual(before.slice(0, 11));
  expect(after[11]?.bars).not.toBe(before[11]?.bars);
  expect(overviewRows([], range)).toEqual([]);
});

test('lanes that share a row are drawn as one: what covers the same stretch is there once', () => {
  const same = (id: string): TimelineLane => ({
    id,
    label: id,
    bars: [bar(id, { start: 1000, stop: 2000 })],
  });
  const rows = overviewRows(
    Array.from({ length: 24 }, (_, index) => same(String(index))),
    range,
  );
  expect(rows.map(({ bars }) => bars.match(/M/g)?.length)).toEqual(Array.from({ length: 12 }, () => 1));
});

test('ten thousand bars make a strip no larger than its width', () => {
  const many = {
    id: 'many',
    label: 'Many',
    bars: Array.from({ length: 10_000 }, (_, index) =>
      bar(String(index), { start: index, stop: index + 0.5 }),
    ),
  };
  expect(overviewStretches(many, range).bars.length).toBeLessThanOrEqual(1000);
});
