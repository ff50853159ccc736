import { expect, test } from 'vitest';
import { resolvePolicy } from '../domain/policy.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { codeEncounter } from './code-encounter.ts';
import { compareExample } from './compare-example.ts';
import { day, drugExample, example } from './example.ts';
import type { Example } from './example.ts';

const compared = (one: Example) =>
  compareExample(one, codeEncounter(one.encounter, testCodeSet(), resolvePolicy('facility')));

/** `96366 2≠1` for units that are not as wanted, `96365 1` for those that are. */
const rows = (one: Example): readonly string[] =>
  compared(one).lines.map(({ name, expected, actual }) =>
    expected === actual ? `${name} ${String(actual)}` : `${name} ${String(expected)}≠${String(actual)}`,
  );

const hours = () => day().infusion('A', '8:00', '10:00').im('B', '9:00');

test('an example that holds', () => {
  const one = example('two hours beside an injection', hours(), ['96372-59', '96366 x1', '96365']);
  expect(rows(one)).toEqual(['96372-59 1', '96366 1', '96365 1']);
  expect(compared(one).isAsExpected).toBe(true);
});

test('units, modifiers and codes that are not as wanted stand beside what was given', () => {
  expect(rows(example('too many units', hours(), ['96365', '96366 x2', '96372-59']))).toEqual([
    '96365 1',
    '96366 2≠1',
    '96372-59 1',
  ]);
  expect(rows(example('a modifier that is not there', hours(), ['96365', '96366', '96372']))).toEqual([
    '96365 1',
    '96366 1',
    '96372 1≠0',
    '96372-59 0≠1',
  ]);
  expect(rows(example('a code that is not there', hours(), ['96365', '96366', '96372-59', '96375']))).toEqual(
    ['96365 1', '96366 1', '96372-59 1', '96375 1≠0'],
  );
  for (const lines of [[], ['96365', '96366 x2', '96372-59'], ['96365', '96366', '96372']])
    expect(compared(example('wrong', hours(), lines)).isAsExpected).toBe(false);
});

test('modifiers are one whatever their order, and units of one code add up', () => {
  const billed = day()
    .site('l')
    .infusion('A', '8:00', '9:31')
    .site('r', 'protocol')
    .infusion('B', '8:00', '9:31');
  expect(rows(example('two arms', billed, ['96365', '96365-59', '96366', '96366']))).toEqual([
    '96365 1',
    '96365-59 1',
    '96366 2',
  ]);
  const opened = day().push('doxorubicin', '8:00', {
    drug: { name: 'doxorubicin', hcpcs: 'J9000' },
    category: 'chemotherapy',
    dose: { amount: 30, unit: 'mg' },
    containers: [{ amount: 20, unit: 'mg', count: 2, singleDose: true }],
  });
  const drug = (modifiers: string) =>
    rows(drugExample('30 of 40 mg', opened, ['J9000 x3', `J9000-${modifiers}`]));
  expect(drug('JW')).toEqual(['J9000 3', 'J9000-JW 1']);
  expect(drug('KX-JW')).toEqual(['J9000 3', 'J9000-JW-KX 1≠0', 'J9000-JW 0≠1']);
});

test('a date is compared where the example gives one', () => {
  const overnight = day().infusion('A', '23:00', '+1 1:00');
  expect(rows(example('either day', overnight, ['96365@2026-03-02', '96366']))).toEqual([
    '96365@2026-03-02 1',
    '96366 1',
  ]);
  expect(rows(example('the day after', overnight, ['96365@2026-03-03', '96366']))).toEqual([
    '96365@2026-03-03 1≠0',
    '96366 1',
    '96365@2026-03-02 0≠1',
  ]);
});

test('what an example does not speak of is not compared', () => {
  const one: Example = {
    title: 'findings only',
    encounter: hours().build(),
    findings: ['!time/derived-stop'],
  };
  expect(compared(one)).toEqual({
    lines: [],
    findings: [{ ruleId: 'time/derived-stop', isWanted: false, isRaised: false }],
    isAsExpected: true,
  });
  expect(compared({ title: 'nothing', encounter: hours().build() })).toEqual({
    lines: [],
    findings: [],
    isAsExpected: true,
  });
});

test('a finding that is missing, or raised against the example, is told', () => {
  const chart = () => day().infusion('A', '8:00');
  const said = (finding: string) => compared(example('no stop', chart(), ['96374'], [finding]));
  const ruleId = 'documentation/missing-stop-time';
  expect(said(ruleId)).toMatchObject({
    findings: [{ ruleId, isWanted: true, isRaised: true }],
    isAsExpected: true,
  });
  expect(said(`!${ruleId}`)).toMatchObject({
    findings: [{ ruleId, isWanted: false, isRaised: true }],
    isAsExpected: false,
  });
  expect(said('time/derived-stop')).toMatchObject({
    findings: [{ ruleId: 'time/derived-stop', isWanted: true, isRaised: false }],
    isAsExpected: false,
  });
});

test.each(['9636', '96365x2', 'x96365', '96365 and more', '96365-5'])(
  'what is no line is refused: %s',
  (notation) => {
    expect(() => compared(example('no line', hours(), [notation]))).toThrow(`Not a line: ${notation}`);
  },
);
