import { expect, test } from 'vitest';
import { isInfusion } from '../../domain/administration.ts';
import type { Quantity } from '../../domain/drug.ts';
import { day } from '../example.ts';
import { derivedStop } from './derived-stop.ts';

const minutes = (volume: Quantity | undefined, rate: Quantity | undefined): number | undefined => {
  const [bag] = day().infusion('A', '8:00', undefined, { volume, rate }).build().administrations;
  if (bag === undefined || !isInfusion(bag)) throw new Error('no infusion');
  return derivedStop.decide(bag);
};

const of = (amount: number, unit: string): Quantity => ({ amount, unit });

test.each([
  ['mL/h', 100],
  ['ML/HR', 100],
  ['mL / hour', 100],
  ['cc per h', 100],
  [' ml/h ', 100],
  ['L/h', 0.1],
  ['mL/min', 100 / 60],
  ['ml per minute', 100 / 60],
  ['l/min', 0.1 / 60],
])('50 mL at 100 mL an hour, charted in %s', (unit, amount) => {
  expect(minutes(of(50, 'mL'), of(amount, unit))).toBe(30);
});

test.each([
  ['ml', 50],
  ['cc', 50],
  [' mL ', 50],
  ['L', 0.05],
])('the volume in %s', (unit, amount) => {
  expect(minutes(of(amount, unit), of(100, 'mL/h'))).toBe(30);
});

test.each([
  ['mg/h', 'mL'],
  ['xml/h', 'mL'],
  ['mL/hours', 'mL'],
  ['mL', 'mL'],
  ['mL/h', 'mg'],
  ['mL/h', 'lb'],
])('a rate in %s and a volume in %s say nothing', (rateUnit, volumeUnit) => {
  expect(minutes(of(50, volumeUnit), of(100, rateUnit))).toBeUndefined();
});

test('one of the two says nothing', () => {
  expect(minutes(undefined, of(100, 'mL/h'))).toBeUndefined();
  expect(minutes(of(50, 'mL'), undefined)).toBeUndefined();
});

test('a minute that has begun is cut off, one that only rounding kept short is not', () => {
  expect(minutes(of(50, 'mL'), of(101, 'mL/h'))).toBe(29);
  expect(minutes(of(0.3, 'L'), of(0.1, 'L/min'))).toBe(3);
});
