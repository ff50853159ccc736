import { expect, test } from 'vitest';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { overviewPath, overviewStretches } from './overview-path.ts';

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
  expect(overviewPath(two, range, 'bars')).toBe(
    'M100 0.0750h200v0.3500h-200zM500 0.0750h1v0.3500h-1zM0 0.5750h1000v0.3500h-1000z',
  );
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
