import { expect, test } from 'vitest';
import { pan, timeScale } from '../geometry/time-scale.ts';
import { changesNothing, gestureIntent } from './gesture-intent.ts';
import {
  idle,
  type GestureEvent,
  type GestureState,
  type Press,
  type PressTarget,
  type Subject,
} from './gesture.ts';
import { reduceGesture } from './reduce-gesture.ts';

/** One pixel is one minute. */
const scale = timeScale(0, 1000, 1000);
const subject: Subject = { id: 'a', laneId: 'one', start: 100, stop: 130 };

const press = (target: PressTarget, x: number, more: Partial<Press> = {}): GestureEvent => ({
  type: 'press',
  press: {
    target,
    drag: 'edit',
    x,
    y: 10,
    scale,
    isAdditive: false,
    isRange: false,
    selection: [],
    snapTo: { edges: [], toleranceMinutes: 0 },
    ...more,
  },
});
const move = (x: number, laneId = 'one', y = 10): GestureEvent => ({
  type: 'move',
  x,
  y,
  laneId,
  isFree: false,
  isCopy: false,
});
const run = (events: readonly GestureEvent[]): GestureState =>
  events.reduce((state, event) => reduceGesture(state, event, scale), idle);

const onBar: PressTarget = { kind: 'bar', grabbed: subject, subjects: [subject] };
const onStop: PressTarget = { kind: 'edge', subject, edge: 'stop' };

test('a press becomes a drag after three pixels, however long it takes', () => {
  expect(run([press(onBar, 110), move(112)]).kind).toBe('pressed');
  expect(run([press(onBar, 110), move(113)]).kind).toBe('moving');
});

test('moving follows the pointer in whole minutes from where it began', () => {
  const state = run([press(onBar, 110), move(150), move(125.4)]);
  expect(gestureIntent(state)).toEqual({ kind: 'move', barIds: ['a'], byMinutes: 15 });
});

test('another lane is part of the move, the own lane is not', () => {
  const there = run([press(onBar, 110), move(110, 'two', 60)]);
  expect(gestureIntent(there)).toEqual({ kind: 'move', barIds: ['a'], byMinutes: 0, toLaneId: 'two' });
  const back = reduceGesture(there, move(110), scale);
  expect(changesNothing(back)).toBe(true);
});

test('bars of several lanes keep their lanes', () => {
  const other: Subject = { id: 'b', laneId: 'two', start: 5, stop: 6 };
  const state = run([
    press({ kind: 'bar', grabbed: subject, subjects: [subject, other] }, 110),
    move(120, 'three'),
  ]);
  expect(gestureIntent(state)).toEqual({ kind: 'move', barIds: ['a', 'b'], byMinutes: 10 });
});

test('an edge goes with the pointer and stops at the other edge', () => {
  expect(gestureIntent(run([press(onStop, 134), move(164)]))).toMatchObject({ minute: 160 });
  expect(gestureIntent(run([press(onStop, 134), move(20)]))).toMatchObject({ minute: 100 });
  const onStart: PressTarget = { kind: 'edge', subject, edge: 'start' };
  expect(gestureIntent(run([press(onStart, 96), move(500)]))).toMatchObject({ minute: 130 });
});

test('an unknown edge goes to the pointer itself', () => {
  const open: Subject = { id: 'a', laneId: 'one', start: 100, stop: undefined };
  const state = run([press({ kind: 'edge', subject: open, edge: 'stop' }, 160), move(200)]);
  expect(gestureIntent(state)).toEqual({ kind: 'set-edge', barId: 'a', edge: 'stop', minute: 200 });
});

test('drawing on a lane creates, in either direction', () => {
  const onLane: PressTarget = { kind: 'lane', laneId: 'one' };
  const expected = { kind: 'create', laneId: 'one', from: 200, to: 240 };
  expect(gestureIntent(run([press(onLane, 200), move(240)]))).toEqual(expected);
  expect(gestureIntent(run([press(onLane, 240), move(200)]))).toEqual(expected);
});

test('a drag that pans shows earlier time when it goes right', () => {
  const state = run([press({ kind: 'axis' }, 200), move(300)]);
  expect(state).toMatchObject({ kind: 'panning', scale: { from: -100, to: 900 } });
  expect(run([press(onBar, 110, { drag: 'pan' }), move(300)]).kind).toBe('panning');
});

test('a move keeps its minutes when the view pans under it', () => {
  const state = run([press(onBar, 110), move(120)]);
  const later = reduceGesture(state, move(120), pan(scale, 50));
  expect(gestureIntent(later)).toMatchObject({ byMinutes: 60 });
});

test('edges stick to neighbours, unless the drag is free', () => {
  const snapTo = { edges: [150], toleranceMinutes: 4 };
  const state = run([press(onStop, 130, { snapTo }), move(147)]);
  expect(gestureIntent(state)).toMatchObject({ minute: 150 });
  const free = reduceGesture(
    state,
    { type: 'move', x: 147, y: 10, laneId: 'one', isFree: true, isCopy: false },
    scale,
  );
  expect(gestureIntent(free)).toMatchObject({ minute: 147 });
});

test('a picked-up bar adds its nudges up', () => {
  const state = run([
    { type: 'pick-up', grabbed: subject, subjects: [subject] },
    { type: 'nudge', byMinutes: 15 },
    { type: 'nudge', byMinutes: -1 },
    { type: 'change-lane', laneId: 'two' },
  ]);
  expect(gestureIntent(state)).toEqual({ kind: 'move', barIds: ['a'], byMinutes: 14, toLaneId: 'two' });
});

test('a bar without times cannot be shifted in time', () => {
  const untimed: Subject = { id: 'u', laneId: 'one', start: undefined, stop: undefined };
  const target: PressTarget = { kind: 'bar', grabbed: untimed, subjects: [untimed] };
  expect(gestureIntent(run([press(target, 0), move(90, 'two')]))).toEqual({
    kind: 'move',
    barIds: ['u'],
    byMinutes: 0,
    toLaneId: 'two',
  });
});
