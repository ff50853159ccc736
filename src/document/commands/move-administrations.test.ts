import { expect, test } from 'vitest';
import { accessSiteId } from '../../domain/ids.ts';
import { labelOf } from '../command-label.ts';
import {
  a1,
  a2,
  a3,
  a9,
  after,
  at,
  dayInTheEd,
  morphine,
  refusal,
  s1,
  s2,
  vancomycin,
} from './day-in-the-ed.ts';

const move = (ids: readonly (typeof a1)[], byMinutes: number, ...to: readonly (typeof s1 | undefined)[]) =>
  ({
    type: 'move-administrations',
    ids,
    byMinutes,
    ...(to.length === 0 ? {} : { to: { accessSiteId: to[0] } }),
  }) as const;

test('start, stop and pauses shift together', () => {
  const next = after(move([a1], -15));
  expect(next.administrations[0]).toStrictEqual({
    ...vancomycin,
    start: at(9, 45),
    stop: at(11, 45),
    pauses: [
      { start: at(10, 15), stop: at(10, 25) },
      { start: at(11, 5), stop: at(11, 15) },
    ],
  });
  expect(next.administrations[1]).toBe(morphine);
});

test('an unknown stop stays unknown', () => {
  expect(after(move([a2], 5)).administrations[1]).toStrictEqual({ ...morphine, start: at(10, 25) });
});

test('to another lane, which ends its designation at the one it left', () => {
  const next = after(move([a1], 0, s2));
  expect(next.administrations[0]).toStrictEqual({ ...vancomycin, accessSiteId: s2 });
  expect(next.designations).toBeUndefined();
});

test('to another time and into the tray in one step', () => {
  const { accessSiteId: _left, ...waiting } = vancomycin;
  const step = move([a1], 30, undefined);
  expect(after(step).administrations[0]).toStrictEqual({
    ...waiting,
    start: at(10, 30),
    stop: at(12, 30),
    pauses: [
      { start: at(11, 0), stop: at(11, 10) },
      { start: at(11, 50), stop: at(12, 0) },
    ],
  });
  expect(labelOf(dayInTheEd, step)).toBe('Move vancomycin to the unplaced tray');
});

test('a move to where it is changes nothing', () => {
  expect(after(move([a1, a3], 0))).toBe(dayInTheEd);
  expect(after(move([a1], 0, s1))).toBe(dayInTheEd);
});

test('refuses what is not there, half minutes, and a year', () => {
  expect(refusal(move([a1, a9], 5))).toBe('There is no administration a9');
  expect(refusal(move([a1], 5, accessSiteId('s7')))).toBe('There is no access site s7');
  expect(refusal(move([a1], 0.5))).toBe('A move is by whole minutes');
  expect(refusal(move([a1], 600_000))).toBe('The time lies more than a year from the date of service');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, move([a1], 5))).toBe('Move vancomycin');
  expect(labelOf(dayInTheEd, move([a1], 5, s1))).toBe('Move vancomycin');
  expect(labelOf(dayInTheEd, move([a1, a2], 0, s2))).toBe('Move 2 administrations to port');
});
