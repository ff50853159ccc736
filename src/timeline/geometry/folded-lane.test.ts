import { expect, test } from 'vitest';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { drawnLane } from './folded-lane.ts';

const bar = (id: string, times: Partial<TimelineBar>): TimelineBar => ({
  id,
  label: id,
  badges: [],
  tone: 'blue',
  ariaLabel: id,
  ...times,
});
const lane: TimelineLane = {
  id: 'one',
  label: 'One',
  bars: [
    bar('a', { start: 10, stop: 20 }),
    bar('b', { start: 15, stop: 40 }),
    bar('c', { start: 60 }),
    bar('d', {}),
  ],
};

test('an open lane is itself', () => {
  expect(drawnLane(lane)).toBe(lane);
});

test('a folded lane says how many bars it hides and where they are', () => {
  const folded = { ...lane, isFolded: true };
  expect(drawnLane(folded)).toEqual({
    ...folded,
    bars: [],
    folded: {
      count: 4,
      stretches: [
        { from: 10, to: 40 },
        { from: 60, to: 61 },
      ],
    },
  });
  expect(drawnLane(folded)).toBe(drawnLane(folded));
});
