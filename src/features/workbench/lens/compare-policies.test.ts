import { expect, test } from 'vitest';
import { resolvePolicy } from '../../../domain/policy.ts';
import type { PolicySelection } from '../../../domain/policy.ts';
import { day } from '../../../rules/example.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { comparePolicies, touchedQuestions } from './compare-policies.ts';

const facility = resolvePolicy('facility');
const policy = (switches: NonNullable<PolicySelection['switches']>) => resolvePolicy('facility', { id: 'other', switches });
const differences = (comparison: ReturnType<typeof comparePolicies>) =>
  comparison.rows.filter((row) => row.causes.length > 0).map((row) => [row.kind, row.code ?? row.name.split(' ')[0], row.a, row.b, row.causes.map((set) => set.join('+')).join(' or ')]);

test('one switch causes one difference; the idle ones are told apart', () => {
  const chart = day().infusion('A', '8:00').build();
  const comparison = comparePolicies(chart, testCodeSet(), facility, policy({ Q1: 'no-code', Q3: 'per-date' }));
  expect(differences(comparison).slice(0, 1)).toEqual([['line', '96374', '×1', undefined, 'Q1']]);
  expect(comparison.differing).toEqual(['Q1', 'Q3']);
  expect(comparison.mattering).toEqual(['Q1']);
});

test('a finding of one policy only is a row with its cause like any other', () => {
  const chart = day().infusion('A', '8:00').build();
  const { rows } = comparePolicies(chart, testCodeSet(), facility, policy({ Q1: 'no-code' }));
  const finding = rows.find((row) => row.kind === 'finding' && row.name.startsWith('documentation/missing-stop-time'));
  expect(finding?.causes).toEqual([['Q1']]);
});

test('a difference that needs two switches names both, and neither alone', () => {
  // Q17 chooses the modifier, Q18 puts it on the further hour too: that line changes only with both.
  const chart = day().site('s1').infusion('A', '8:00', '9:00').site('s2', 'protocol').infusion('B', '8:00', '10:00').build();
  const comparison = comparePolicies(chart, testCodeSet(), facility, policy({ Q17: 'XS', Q18: 'yes' }));
  const hour = differences(comparison).find(([, code]) => code === '96366');
  expect(hour?.[4]).toBe('Q17+Q18');
  const initial = comparison.rows.find((row) => row.code === '96365' && row.causes.length > 0);
  expect(initial?.causes).toEqual([['Q17']]);
});

test('no difference: nothing has a cause', () => {
  const chart = day().infusion('A', '8:00', '9:00').build();
  const comparison = comparePolicies(chart, testCodeSet(), facility, policy({ Q3: 'per-date', Q20: 'block' }));
  expect(differences(comparison)).toEqual([]);
  expect(comparison.mattering).toEqual([]);
  expect(comparison.rows.map((row) => [row.code, row.a, row.b])).toEqual([['96365', '×1', '×1']]);
});

test('the disagreements that touch a chart are those whose answer changes a line', () => {
  const chart = day().infusion('A', '8:00').build();
  expect(touchedQuestions(chart, testCodeSet(), facility).map(({ switchId, value }) => `${switchId} ${value}`)).toEqual(['Q1 no-code', 'Q1 query']);
  expect(touchedQuestions(day().infusion('A', '8:00', '9:00').build(), testCodeSet(), facility)).toEqual([]);
});

test('what is left out is named by drug and time, as a person knows it, never by an id', () => {
  const chart = day().push('A', '8:00').push('A', '8:10').build();
  const { rows } = comparePolicies(chart, testCodeSet(), facility, facility);
  expect(rows.filter(({ kind }) => kind === 'not-reported').map(({ name }) => name)).toEqual(['A 08:10']);
});

test('two doses of one drug in one minute are told apart by their site or their place in the list', () => {
  const named = (chart: ReturnType<ReturnType<typeof day>['build']>) =>
    comparePolicies(chart, testCodeSet(), facility, facility)
      .rows.filter(({ kind }) => kind === 'not-reported')
      .map(({ name }) => name);
  expect(named(day().push('A', '8:00').push('A', '8:10').push('A', '8:10').build())).toEqual([
    'A 08:10 (no. 1 of 2 in the list)',
    'A 08:10 (no. 2 of 2 in the list)',
  ]);
});
