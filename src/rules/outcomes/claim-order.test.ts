import { expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeLines } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { compareClaims, extremesOf } from './claim-order.ts';
import type { PossibleClaim } from './claim-order.ts';

const codeSet = testCodeSet();
const claim = (chart: Day, cents?: number): PossibleClaim => ({
  lines: codeLines(chart.build(), codeSet, resolvePolicy('facility')),
  ...(cents === undefined ? {} : { payment: { cents, items: [] } }),
});

const nothing = claim(day());
const fluid = claim(day().hydration('8:00', '9:00'));
const push = claim(day().push('A', '8:00'));
const infusion = claim(day().infusion('A', '8:00', '9:00'));
const chemotherapyPush = claim(day().chemo('A', '8:00', '8:10'));
const chemotherapy = claim(day().chemo('A', '8:00', '9:00'));
const twoHours = claim(day().infusion('A', '8:00', '10:00'));
const twoArms = claim(day().site('l').push('A', '8:00').site('r', 'protocol').push('B', '8:00'));

test('without payments: by units, then by the rank of the initial services (R1)', () => {
  const rising = [nothing, fluid, push, infusion, chemotherapyPush, chemotherapy, twoHours];
  for (const [at, greater] of rising.entries()) {
    expect(compareClaims(codeSet, greater, greater)).toBe(0);
    for (const lesser of rising.slice(0, at)) {
      expect(compareClaims(codeSet, lesser, greater)).toBeLessThan(0);
      expect(compareClaims(codeSet, greater, lesser)).toBeGreaterThan(0);
    }
  }
});

test('two initials count for more than one and its hour', () => {
  expect(compareClaims(codeSet, twoArms, twoHours)).toBeGreaterThan(0);
});

test('payment comes first, whatever the units', () => {
  expect(
    compareClaims(
      codeSet,
      claim(day().infusion('A', '8:00', '10:00'), 100),
      claim(day().push('A', '8:00'), 101),
    ),
  ).toBe(-1);
  expect(
    compareClaims(
      codeSet,
      claim(day().push('A', '8:00'), 100),
      claim(day().infusion('A', '8:00', '9:00'), 100),
    ),
  ).toBeLessThan(0);
  expect(compareClaims(codeSet, claim(day().push('A', '8:00'), 1), infusion)).toBeGreaterThan(0);
});

test('the least and the greatest; of equals the first', () => {
  const other = { ...push };
  expect(extremesOf(codeSet, [infusion, push, other, twoHours, infusion])).toEqual({
    minimum: push,
    maximum: twoHours,
  });
  const alike = extremesOf(codeSet, [push, other]);
  expect(alike.minimum).toBe(push);
  expect(alike.maximum).toBe(push);
  const falling = extremesOf(codeSet, [twoHours, push, other]);
  expect(falling.minimum).toBe(push);
  expect(extremesOf(codeSet, [nothing, push, other]).maximum).toBe(push);
});
