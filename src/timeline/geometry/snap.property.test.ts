import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapMinute, snapShift } from './snap.ts';

const targets = fc.record({
  edges: fc
    .array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 })
    .map((edges) => edges.sort((a, b) => a - b)),
  toleranceMinutes: fc.integer({ min: 0, max: 20 }),
});
const minutes = fc.double({ min: -50, max: 650, noNaN: true });

test('a snapped minute is the nearest whole one, or the nearest neighbour edge in reach, and nothing else', () => {
  fc.assert(
    fc.property(minutes, targets, (minute, to) => {
      const distance = Math.min(Infinity, ...to.edges.map((edge) => Math.abs(edge - minute)));
      const snapped = snapMinute(minute, to);
      if (distance <= to.toleranceMinutes) {
        expect(to.edges).toContain(snapped);
        expect(Math.abs(snapped - minute)).toBeCloseTo(distance, 9);
      } else {
        expect(snapped).toBe(Math.round(minute) + 0);
      }
    }),
  );
});

test('a snapped shift is whole, and either rounded or puts an edge on a neighbour', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 2 }),
      minutes,
      targets,
      (edges, by, to) => {
        const shift = snapShift(edges, by, to);
        expect(Number.isInteger(shift)).toBe(true);
        const isOnNeighbour = edges.some((edge) => to.edges.includes(edge + shift));
        expect(isOnNeighbour || shift === Math.round(by) + 0).toBe(true);
      },
    ),
  );
});

test('nothing pulls towards a round number', () => {
  expect(snapMinute(29.6, { edges: [], toleranceMinutes: 10 })).toBe(30);
  expect(snapMinute(31.4, { edges: [], toleranceMinutes: 10 })).toBe(31);
  expect(snapMinute(0, { edges: [0], toleranceMinutes: 1 })).toBe(0);
});
