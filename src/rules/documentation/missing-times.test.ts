import { expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { impossibleTimes } from './impossible-times.ts';

const told = (chart: Day): readonly string[] => {
  const encounter = chart.build();
  const { findings, notReported } = codeEncounter(
    encounter,
    testCodeSet(),
    resolvePolicy(encounter.setting, encounter.policy),
  );
  return [
    ...findings.map(({ message }) => message),
    ...notReported.map(({ code, reason }) => `${code ?? 'no code'}: ${reason}`),
  ];
};

test.each([
  ['neither start nor stop time', undefined, undefined],
  ['no start time', undefined, '9:00'],
  ['no stop time', '8:00', undefined],
])('%s', (words, start, stop) => {
  expect(told(day().infusion('A', start, stop))).toEqual([
    `A: ${words}. It counts as one push until the record shows more.`,
  ]);
  expect(told(day().hydration(start, stop))).toEqual([
    `normal saline: ${words}. Hydration is not reported without both.`,
    `96360: ${words}: 31 minutes cannot be shown`,
  ]);
});

test('of two bags of one drug, what is said is said of the one that began at its time', () => {
  const chart = day().infusion('A', '8:00').infusion('A', '12:00', '12:30').infusion('A', '+1 8:00');
  expect(told(chart).filter((text) => text.includes('no stop time'))).toEqual([
    'A of 08:00: no stop time. It counts as one push until the record shows more.',
    'A of 08:00 on 2026-03-03: no stop time. It counts as one push until the record shows more.',
  ]);
  expect(told(day().infusion('A', '8:00').infusion('AB', '12:00'))).toEqual([
    'A: no stop time. It counts as one push until the record shows more.',
    'AB: no stop time. It counts as one push until the record shows more.',
  ]);
  // Without a start there is nothing to tell it by.
  expect(told(day().infusion('A').infusion('A', '12:00', '12:30'))[0]).toMatch(/^A: neither/);
});

test('what a stop rests on is said as it is', () => {
  const bag = (stop: string | undefined, evidence: 'still-running-note' | 'derived-from-volume') =>
    day().infusion('A', '8:00', stop, {
      evidence: { stop: evidence },
      volume: { amount: 100, unit: 'mL' },
      rate: { amount: 100, unit: 'mL/h' },
    });
  expect(told(bag('9:00', 'still-running-note'))).toEqual([
    'A: the stop 09:00 is that of a note that it still ran, not charted.',
  ]);
  expect(told(bag(undefined, 'derived-from-volume'))).toEqual(['A: the stop 09:00 is derived, not charted.']);
});

test('a stop before its start is impossible; one alone is not', () => {
  const decide = (start?: string, stop?: string): boolean =>
    day()
      .infusion('A', start, stop)
      .build()
      .administrations.some((one) => impossibleTimes.decide(one) !== undefined);
  expect(decide('9:00', '8:59')).toBe(true);
  expect(decide('9:00', '9:00')).toBe(false);
  expect(decide('9:00')).toBe(false);
  expect(decide(undefined, '9:00')).toBe(false);
});

test.each([
  ['7:59', 'the stop 07:59 lies before the start 08:00'],
  ['-1 9:00', 'the stop 09:00 of the day before lies before the start 08:00'],
  ['-3 9:00', 'the stop 09:00 of 3 days before lies before the start 08:00'],
  ['+365 9:00', 'the stop 09:00 lies 365 days after the start'],
])('a stop at %s is told with its day', (stop, words) => {
  expect(told(day().infusion('A', '8:00', stop))[0]).toBe(`A: ${words}.`);
});
