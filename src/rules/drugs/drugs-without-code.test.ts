import { expect, test } from 'vitest';
import { formatFactPath } from '../../domain/fact-path.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

/** What is said of drugs without a code, with its facts; nothing when nothing is. */
function said(chart: Day): readonly string[] {
  const encounter = chart.build();
  return codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy))
    .findings.filter(({ ruleId }) => ruleId === 'drugs/drug-without-code')
    .map(
      ({ severity, message, facts }) => `${severity}: ${message} [${facts.map(formatFactPath).join(' ')}]`,
    );
}

const none = 'Given without a HCPCS code, so without a drug line.';
const needless = 'What is not billed needs none.';
const knows = (names: string) => `The table has a code for ${names}.`;
const lacks = (names: string) =>
  `It has none for ${names}: check the name, else bill an unclassified code (J3490, J3590, J9999) with name, dose and NDC.`;
const dose = { amount: 4, unit: 'mg' };
const at = (...ids: readonly string[]) => `[${ids.map((id) => `administrations.${id}.drug`).join(' ')}]`;
const mix = (...components: readonly object[]) => ({ drug: undefined, components });

const oneOfMany = Array.from({ length: 7 }, (_, index) => `X${String(index + 1)}`);

test.each<readonly [string, Day, readonly string[]]>([
  [
    'one that the table has',
    day().push('ondansetron', '8:00'),
    [`info: ${none} ${knows('ondansetron (J2405)')} ${needless} ${at('a1')}`],
  ],
  [
    'one that it lacks',
    day().push('A', '8:00', { dose }),
    [`info: ${none} ${lacks('A')} ${needless} ${at('a1')}`],
  ],
  [
    'both',
    day().push('ondansetron', '8:00').push('A', '8:00', { dose }),
    [`info: ${none} ${knows('ondansetron (J2405)')} ${lacks('A')} ${needless} ${at('a1', 'a2')}`],
  ],
  [
    'by their starts, those without one last, of one minute by id',
    day()
      .push('D')
      .push('C', '9:00')
      .push('B', '8:00')
      .push('A', '8:00')
      .push('ketorolac', '7:00', { drug: { name: 'ketorolac', hcpcs: 'J1885' } }),
    [`info: ${none} ${lacks('B, A, C, D')} ${needless} ${at('a3', 'a4', 'a2', 'a1')}`],
  ],
  [
    'no more than six are named',
    oneOfMany.reduce((chart, name) => chart.push(name, '8:00', { dose }), day()),
    [
      `info: ${none} ${lacks('X1, X2, X3, X4, X5, X6 and 1 more')} ${needless} ${at('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7')}`,
    ],
  ],
  [
    'six are named',
    oneOfMany.slice(1).reduce((chart, name) => chart.push(name, '8:00', { dose }), day()),
    [
      `info: ${none} ${lacks('X2, X3, X4, X5, X6, X7')} ${needless} ${at('a1', 'a2', 'a3', 'a4', 'a5', 'a6')}`,
    ],
  ],
  ['nothing points to a bill', day().push('A', '8:00'), []],
  [
    'a package does',
    day().push('A', '8:00', { containers: [] }),
    [`info: ${none} ${lacks('A')} ${needless} ${at('a1')}`],
  ],
  [
    'its package code does',
    day().push('A', '8:00', { drug: { name: 'A', ndc: '12345-6789-01' } }),
    [`info: ${none} ${lacks('A')} ${needless} ${at('a1')}`],
  ],
  [
    'a bag of two without a dose does not',
    day().infusion('', '8:00', '9:00', mix({ name: 'A' }, { name: 'B' })),
    [],
  ],
  [
    'a dose of one of them does',
    day().infusion('', '8:00', '9:00', mix({ name: 'A' }, { name: 'B', dose })),
    [`info: ${none} ${lacks('A, B')} ${needless} ${at('a1')}`],
  ],
  [
    'so does the package code of one',
    day().infusion('', '8:00', '9:00', mix({ name: 'A' }, { name: 'B', ndc: '12345-6789-01' })),
    [`info: ${none} ${lacks('A, B')} ${needless} ${at('a1')}`],
  ],
  [
    'one drug of a bag with its code points to a bill elsewhere',
    day()
      .infusion('', '8:00', '9:00', mix({ name: 'saline' }, { name: 'ketorolac', hcpcs: 'J1885' }))
      .push('A', '10:00'),
    [`info: ${none} ${lacks('A')} ${needless} ${at('a2')}`],
  ],
  ['an unclassified name of the table is no name of a drug', day().push('unclassified drugs', '8:00'), []],
  ['charted as hydration', day().hydration('8:00', '9:00', { drug: { name: 'A' }, dose }), []],
  ['by another route', day().give('other', 'ondansetron', { start: '8:00' }, { dose }), []],
  ['the flush of a port', day().give('port-flush', 'ondansetron', { start: '8:00' }, { dose }), []],
  ['a fluid of the table', day().infusion("lactated ringer's", '8:00', '9:00', { dose }), []],
  ['contrast', day().push('gadoteridol', '8:00', { category: undefined, dose }), []],
  [
    'what only nuclear medicine gives',
    day().push('flutemetamol f18, diagnostic', '8:00', { category: undefined, dose }),
    [],
  ],
  [
    'a vaccine, which has codes of its own',
    day().im('influenza vaccine', '8:00', { category: undefined, dose }),
    [],
  ],
  ['blood', day().infusion('red blood cells', '8:00', '9:00', { category: undefined, dose }), []],
  [
    'a push that earns no line has a drug all the same',
    day().push('ondansetron', '8:00').push('ondansetron', '8:10'),
    [`info: ${none} ${knows('ondansetron (J2405)')} ${needless} ${at('a1', 'a2')}`],
  ],
  [
    'of the code that its date has',
    day()
      .push('vancomycin', '+1 8:00')
      .with({ dateOfService: '2025-06-30' as never }),
    [`info: ${none} ${knows('vancomycin (J3373)')} ${needless} ${at('a1')}`],
  ],
  [
    'and the day before',
    day()
      .push('vancomycin', '8:00')
      .with({ dateOfService: '2025-06-30' as never }),
    [`info: ${none} ${knows('vancomycin (J3370)')} ${needless} ${at('a1')}`],
  ],
])('drugs without a code: %s', (_, chart, expected) => {
  expect(said(chart)).toEqual(expected);
});
