import { expect, test } from 'vitest';
import { constantRanges, joinEqual } from './break-points.ts';

/** Units of an infusion by its minutes (R15, R16): a push to 15, then a further unit at 91, 151, 211 … */
const unitsAt = (minutes: number): number =>
  minutes < 16 ? 0 : 1 + Math.max(0, Math.floor((minutes - 31) / 60));
const same = (value: unknown): string => String(value);

const byHand = <T>(
  from: number,
  to: number,
  evaluate: (at: number) => T,
): readonly { from: number; to: number; value: T }[] => {
  const ranges: { from: number; to: number; value: T }[] = [];
  for (let at = from; at <= to; at++) {
    const last = ranges.at(-1);
    const value = evaluate(at);
    if (last?.value === value) last.to = at;
    else ranges.push({ from: at, to: at, value });
  }
  return ranges;
};

test.each([
  [0, 600],
  [0, 15],
  [15, 16],
  [16, 16],
  [14, 92],
  [-30, 1440],
  [91, 151],
])('a rising quantity is found minute by minute from %i to %i', (from, to) => {
  expect(constantRanges(from, to, [], unitsAt, same)).toEqual(byHand(from, to, unitsAt));
});

test('hours that do not repeat are found as well', () => {
  const steps = [3, 4, 64, 124, 125, 190, 249, 310, 311];
  const at = (minute: number): number => steps.filter((step) => step <= minute).length;
  expect(constantRanges(0, 400, [], at, same)).toEqual(byHand(0, 400, at));
});

test('what rises and falls again is found between its kinks', () => {
  const hill = (at: number): number => Math.floor(Math.max(0, 40 - Math.abs(at - 100)) / 16);
  const wanted = byHand(0, 200, hill);
  expect(wanted.length).toBe(5);
  expect(constantRanges(0, 200, [100], hill, same)).toEqual(wanted);
  // A kink named twice, out of order, at an end or beyond it changes nothing.
  expect(constantRanges(0, 200, [200, 150, 100, 100, 0, -5, 900], hill, same)).toEqual(wanted);
  // Without its kink the hill is not seen: the ends are equal.
  expect(constantRanges(0, 200, [], hill, same)).toEqual([{ from: 0, to: 200, value: 0 }]);
});

test('a kink alone begins no range, and a minute of its own is one', () => {
  const spike = (at: number): number => (at === 100 ? 1 : 0);
  expect(constantRanges(0, 200, [99, 100, 101], spike, same)).toEqual([
    { from: 0, to: 99, value: 0 },
    { from: 100, to: 100, value: 1 },
    { from: 101, to: 200, value: 0 },
  ]);
  expect(constantRanges(0, 200, [50, 60, 70], () => 0, same)).toEqual([{ from: 0, to: 200, value: 0 }]);
});

test('the value of a range is that of its first minute', () => {
  const ranges = constantRanges(
    0,
    100,
    [],
    (at) => ({ at, units: unitsAt(at) }),
    ({ units }) => String(units),
  );
  expect(ranges.map(({ from, value }) => [from, value.at])).toEqual([
    [0, 0],
    [16, 16],
    [91, 91],
  ]);
});

test('neighbours that are alike become one, with the value of the first', () => {
  const range = (from: number, to: number, value: string) => ({ from, to, value });
  expect(
    joinEqual(
      [
        range(0, 4, 'a'),
        range(5, 7, 'A'),
        range(8, 8, 'b'),
        range(9, 12, 'a'),
        range(13, 14, 'A'),
        range(15, 20, 'a'),
      ],
      (value) => value.toLowerCase(),
    ),
  ).toEqual([range(0, 7, 'a'), range(8, 8, 'b'), range(9, 20, 'a')]);
  expect(joinEqual([], same)).toEqual([]);
});

test('each minute asked costs a coding: none outside the window, none twice, two for an hour after the last', () => {
  const asked: number[] = [];
  const count = (minute: number): number => {
    asked.push(minute);
    return unitsAt(minute);
  };
  const ranges = constantRanges(10, 1450, [-5, 10, 700, 1450, 2000], count, same);
  expect(ranges).toEqual(byHand(10, 1450, unitsAt));
  expect(asked.filter((minute) => minute < 10 || minute > 1450)).toEqual([]);
  expect(asked.length).toBe(new Set(asked).size);
  // The first changes, at 16 and 91, are halved for, and so is the first beyond the kink.
  expect(asked.length).toBeLessThan(2 * ranges.length + 35);
});

test('a change that is foretold is found by trying the minutes at both sides of it', () => {
  const steps = [17, 103, 120, 290];
  const at = (minute: number): number => steps.filter((step) => step <= minute).length;
  const tried: number[] = [];
  const found = constantRanges(
    0,
    400,
    [],
    (minute) => {
      tried.push(minute);
      return at(minute);
    },
    same,
    (_low, from) => steps.find((step) => step > from),
  );
  expect(found).toEqual(byHand(0, 400, at));
  expect(tried.sort((a, b) => a - b)).toEqual([0, 16, 17, 102, 103, 119, 120, 289, 290, 400]);
});

test('a change foretold wrongly is found all the same', () => {
  const wanted = byHand(14, 400, unitsAt);
  for (const wrong of [-100, 14, 15, 17, 92, 150, 399, 400, 401, 5000]) {
    expect(constantRanges(14, 400, [], unitsAt, same, () => wrong)).toEqual(wanted);
  }
  expect(constantRanges(14, 400, [], unitsAt, same, (_low, from, _high, to) => Math.floor((from + to) / 2))).toEqual(
    wanted,
  );
});
