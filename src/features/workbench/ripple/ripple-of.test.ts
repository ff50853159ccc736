import { expect, test } from 'vitest';
import type { Encounter } from '../../../domain/encounter.ts';
import { chart } from '../../../testing/encounter-builder.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { codingOf } from '../coding-of.ts';
import { rippleOf } from './ripple-of.ts';
import { rippleSummary } from './ripple-summary.ts';

const lines = (before: Encounter, after: Encounter) =>
  rippleOf(codingOf(before, testCodeSet()), codingOf(after, testCodeSet()));
const short = (before: Encounter, after: Encounter) =>
  lines(before, after).map(({ date, code, units, change }) => `${date.slice(5)} ${code} x${String(units)} ${change.kind}`);

const bag = (stop: string) => chart().give('iv-infusion', 'A', '08:00', stop).build();

test('a minute more turns a push into an infusion, and says how many minutes count', () => {
  const changed = lines(bag('08:15'), bag('08:16'));
  expect(changed.map(({ code, change }) => [code, change.kind])).toEqual([
    ['96374', 'removed'],
    ['96365', 'added'],
  ]);
  expect(changed[1]?.reasons[0]).toEqual({
    says: '16 minutes count',
    ruleId: expect.any(String),
    administrationId: 'a1',
  });
  expect(changed[0]?.reasons[0]).toEqual({ says: 'now in 96365', administrationId: 'a1' });
});

test('an event on the second day changes the first day', () => {
  const first = chart().give('iv-push', 'A', '22:00');
  const second = first.give('iv-infusion', 'B', '+1 01:00', '+1 02:00');
  expect(short(first.build(), second.build())).toEqual([
    '03-02 96374 x1 removed',
    '03-02 96375 x1 added',
    '03-03 96365 x1 added',
  ]);
});

test('minutes that another drug takes away are named with their reason', () => {
  const fluid = chart().give('iv-infusion', 'NS', '08:00', '09:30', { category: 'hydration' });
  const both = fluid.give('iv-infusion', 'A', '08:45', '09:30');
  const line = lines(fluid.build(), both.build()).find(({ code }) => code === '96361');
  expect(line?.reasons.some(({ says }) => says.startsWith('45 minutes count'))).toBe(true);
  expect(line?.reasons.some(({ says }) => says.startsWith('45 minutes do not count: '))).toBe(true);
});

test('what left the chart is said to be gone, and an equal claim is silent', () => {
  const empty = chart().build();
  expect(lines(bag('09:00'), empty).map(({ reasons }) => reasons)).toEqual([[{ says: 'no longer in the chart' }]]);
  expect(lines(bag('09:00'), bag('09:01'))).toEqual([]);
});

test('the summary has dates only when there are several, and counts what it has no room for', () => {
  const empty = chart().build();
  expect(rippleSummary([])).toBe('computed claim unchanged');
  expect(rippleSummary(lines(empty, bag('09:00')))).toBe('96365 new');
  const many = chart()
    .give('iv-infusion', 'A', '08:00', '11:00')
    .give('iv-push', 'B', '12:00')
    .give('im-injection', 'C', '12:00')
    .give('iv-push', 'B', '+1 02:00').build();
  expect(rippleSummary(lines(empty, many))).toMatch(/^03-02 96365 new · .* · \d more$/);
});
