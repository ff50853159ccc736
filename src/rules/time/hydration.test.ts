import { expect, test } from 'vitest';
import { hydrationHours } from './hydration-hours.ts';
import { hydrationNetMinutes } from './hydration-net-minutes.ts';
import { hydrationPieces } from './hydration-pieces.ts';
import { hydrationVolume } from './hydration-volume.ts';

const piece = (from: number, to: number) => ({ from, to });

test.each([
  [0, 0],
  [30, 0],
  [31, 1],
  [90, 1],
  [91, 2],
  [151, 3],
])('%i minutes earn %i hours', (minutes, hours) => {
  expect(hydrationHours.decide(minutes, 31)).toBe(hours);
});

test.each([
  ['mL', 500, 500],
  ['mL', 501, undefined],
  [' CC ', 500, 500],
  ['L', 0.5, 500],
  ['L', 0.6, undefined],
  ['mg', 10, undefined],
])('a volume in %s: %f', (unit, amount, tooLittle) => {
  expect(hydrationVolume.decide([{ unit, amount }], 500)).toBe(tooLittle);
});

test('volumes add up, and one that is not charted leaves the sum open', () => {
  const bag = { unit: 'mL', amount: 250 };
  expect(hydrationVolume.decide([bag, { unit: 'mL', amount: 250 }], 500)).toBe(500);
  expect(hydrationVolume.decide([bag, bag, bag], 500)).toBeUndefined();
  expect(hydrationVolume.decide([bag, undefined], 500)).toBeUndefined();
});

test('which pieces count', () => {
  const net = [piece(0, 30), piece(40, 71), piece(80, 120), piece(130, 170)];
  expect(hydrationPieces.decide(net, 'sum', 31)).toEqual(net);
  expect(hydrationPieces.decide(net, 'segments', 31)).toEqual(net.slice(1));
  expect(hydrationPieces.decide(net, 'continuous', 31)).toEqual([piece(80, 120)]);
  expect(hydrationPieces.decide([], 'continuous', 31)).toEqual([]);
  // Two bags that touch are one unbroken piece.
  expect(hydrationPieces.decide([piece(0, 20), piece(20, 40)], 'segments', 31)).toEqual([piece(0, 40)]);
});

test('a warning only where the sum is enough and no piece is', () => {
  expect(hydrationPieces.isOnlyTheSumEnough([piece(0, 15), piece(20, 36)], 31)).toBe(true);
  expect(hydrationPieces.isOnlyTheSumEnough([piece(0, 15), piece(20, 35)], 31)).toBe(false);
  expect(hydrationPieces.isOnlyTheSumEnough([piece(0, 31), piece(40, 50)], 31)).toBe(false);
  expect(hydrationPieces.isOnlyTheSumEnough([piece(0, 30), piece(40, 50)], 31)).toBe(true);
});

test('drugs here and elsewhere and charted pushes take minutes', () => {
  const taking = { here: [piece(10, 20)], elsewhere: [piece(30, 40)], pushes: [piece(15, 25)] };
  expect(hydrationNetMinutes.decide([piece(0, 60)], { ...taking, isElsewhereAllowed: false })).toEqual({
    drug: [piece(10, 20), piece(30, 40)],
    push: [piece(20, 25)],
    net: [piece(0, 10), piece(25, 30), piece(40, 60)],
  });
  expect(hydrationNetMinutes.decide([piece(0, 60)], { ...taking, isElsewhereAllowed: true })).toEqual({
    drug: [piece(10, 20)],
    push: [piece(20, 25)],
    net: [piece(0, 10), piece(25, 60)],
  });
});
