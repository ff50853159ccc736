import { expect, test } from 'vitest';
import { laneDrop, type PlacedLane } from './lane-drag-adapter.ts';

const lane = (id: string, top: number, canMove = true): PlacedLane => ({
  lane: { id, label: id, bars: [], canMove },
  top,
  height: 40,
});
const lanes = [
  lane('unplaced', 0, false),
  lane('a', 40),
  lane('b', 80),
  lane('c', 120),
  lane('other', 160, false),
];

test('a lane goes into the nearest gap among those that can move', () => {
  expect(laneDrop(lanes, 'c', 45)).toEqual({ laneId: 'c', beforeLaneId: 'a', top: 40 });
  expect(laneDrop(lanes, 'a', 105)).toEqual({ laneId: 'a', beforeLaneId: 'c', top: 120 });
});

test('above all and below all are the first and the last place', () => {
  expect(laneDrop(lanes, 'c', -100)).toEqual({ laneId: 'c', beforeLaneId: 'a', top: 40 });
  expect(laneDrop(lanes, 'a', 900)).toEqual({ laneId: 'a', beforeLaneId: undefined, top: 160 });
});

test('both gaps beside itself are where it is, and what cannot move goes nowhere', () => {
  expect([41, 75, 85].map((y) => laneDrop(lanes, 'a', y))).toEqual([undefined, undefined, undefined]);
  expect(laneDrop(lanes, 'other', 45)).toBeUndefined();
});
