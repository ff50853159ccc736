import { expect, test } from 'vitest';
import { midnights, ticks, tickStep } from './ticks.ts';

test('the step is the smallest whose lines are far enough apart', () => {
  const at = [60, 12, 6, 4, 2, 1, 0.5, 0.25, 0.2, 0.1, 0.05, 0.02].map((zoom) => tickStep(zoom, 60));
  expect(at).toEqual([1, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 5760]);
});

test('ticks are labelled, and midnight is marked, before and after minute 0', () => {
  expect(ticks(-100, 1450, 720, (minute) => `m${minute}`)).toEqual([
    { minute: 0, label: 'm0', isMidnight: true },
    { minute: 720, label: 'm720', isMidnight: false },
    { minute: 1440, label: 'm1440', isMidnight: true },
  ]);
  expect(ticks(-1490, -1400, 60, String)).toEqual([{ minute: -1440, label: '-1440', isMidnight: true }]);
});

test('the days of a range include the one that has already begun', () => {
  expect(midnights(600, 1500)).toEqual([0, 1440]);
  expect(midnights(-10, 10)).toEqual([-1440, 0]);
});
