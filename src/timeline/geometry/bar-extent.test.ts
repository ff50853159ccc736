import { expect, test } from 'vitest';
import type { TimelineBar } from '../lane.ts';
import { barExtent } from './bar-extent.ts';

const bar = (part: Partial<TimelineBar>): TimelineBar => ({
  id: 'b',
  label: 'b',
  badges: [],
  tone: 'blue',
  ariaLabel: 'b',
  ...part,
});

test('a known bar is as long as its times', () => {
  expect(barExtent(bar({ start: 0, stop: 30 }))).toEqual({
    from: 0,
    to: 30,
    isPoint: false,
    isOpenStart: false,
    isOpenStop: false,
  });
});

test('a start alone is a point, unless its stop is unknown', () => {
  expect(barExtent(bar({ start: 0 }))).toMatchObject({ from: 0, to: 0, isPoint: true, isOpenStop: false });
  expect(barExtent(bar({ start: 0, openStop: true }))).toMatchObject({
    to: 0,
    isPoint: false,
    isOpenStop: true,
  });
});

test('an unknown edge is proved up to the last known pause', () => {
  const pause = { from: 20, to: 30, kind: 'pause', reason: 'paused' } as const;
  expect(barExtent(bar({ start: 0, openStop: true, segments: [pause] }))).toMatchObject({ from: 0, to: 30 });
  expect(barExtent(bar({ stop: 60, openStart: true, segments: [pause] }))).toMatchObject({
    from: 20,
    to: 60,
  });
});

test('without any time there is no extent', () => {
  expect(barExtent(bar({ openStart: true, openStop: true }))).toBe(undefined);
});

test('a stop before its start is drawn at the start', () => {
  expect(barExtent(bar({ start: 50, stop: 20 }))).toMatchObject({ from: 50, to: 50 });
});
