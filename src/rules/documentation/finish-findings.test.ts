import { expect, test } from 'vitest';
import { administrationFact, encounterFact } from '../../domain/fact-path.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import { administrationId } from '../../domain/ids.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import { finishFindings } from './finish-findings.ts';

const finding = (severity: Severity, ruleId: string, id: string, message: string): Finding => ({
  severity,
  ruleId,
  message,
  facts: [administrationFact(administrationId(id), 'stop')],
  fixes: [],
});

const inOrder = [
  finding('error', 'z/z', 'a9', 'z'),
  finding('warning', 'a/b', 'a1', 'y'),
  finding('warning', 'a/b', 'a1', 'z'),
  finding('warning', 'a/b', 'a2', 'a'),
  finding('warning', 'b/a', 'a1', 'a'),
  finding('info', 'a/a', 'a1', 'a'),
];

test.each([
  ['as they are', [0, 1, 2, 3, 4, 5]],
  ['backwards', [5, 4, 3, 2, 1, 0]],
  ['mixed', [3, 0, 5, 2, 4, 1]],
  ['two', [4, 1]],
  ['one', [2]],
  ['none', []],
])('findings stand by severity, rule, facts and words: %s', (_, order) => {
  const encounter = day().build();
  const findings = order.flatMap((index) => inOrder.slice(index, index + 1));
  const work = {
    encounter,
    codeSet: testCodeSet(),
    policy: resolvePolicy('facility', undefined),
    isBrief: false, isFacility: true,
    date: encounter.dateOfService,
    findings,
    notReported: [],
    units: [],
  };
  expect(finishFindings(work)).toEqual(inOrder.filter((one) => findings.includes(one)));
});

/** Findings of one rule on a chart, as they are read. */
const said = (chart: ReturnType<typeof day>, ruleId: string): readonly string[] => {
  const encounter = chart.build();
  return codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy))
    .findings.filter((one) => one.ruleId === ruleId)
    .map(({ message }) => message.replace(/[:;] .*|(?<= (?:ran|is|was|pushed) ).*/, '…'));
};

test.each([
  [
    'two doses of one minute by their place in the list',
    day().im('A', '8:00', { dose: undefined, drug: { name: 'A', hcpcs: 'J1885' } }).im('A', '8:00', { drug: { name: 'A', hcpcs: 'J1885' } }),
    'drugs/billing-units',
    ['A of 08:00 (no. 1 of 2 in the list)…', 'A of 08:00 (no. 2 of 2 in the list)…'],
  ],
  [
    'a sentence that names its time already',
    day().push('A', '8:00').push('A', '8:00'),
    'service-role/repeat-push-interval',
    ['A at 08:00 (no. 2 of 2 in the list) was …'],
  ],
  ['one of several pushes', day().push('A', '8:00').push('A', '8:20'), 'service-role/repeat-push-interval', ['A at 08:20 was …']],
  [
    'a push apart from its infusion',
    day().infusion('A', '8:00', '9:00').push('A', '12:00'),
    'service-role/push-with-infusion',
    ['A of 12:00 was …'],
  ],
  [
    'a service of two bags by the first of them, where a third is none of it',
    day().chemo('X', '8:00', '11:00').chemo('Y', '8:00', '9:00').chemo('Y', '9:00', '10:00').im('Y', '12:00', { category: 'chemotherapy' }),
    'service-role/concurrent-chemotherapy',
    ['Y of 08:00 ran …'],
  ],
  [
    'one of two bags, and the other is of the same service',
    day().chemo('X', '8:00', '11:00').chemo('Y', '8:00', '9:00').chemo('Y', '9:00', '10:00'),
    'service-role/concurrent-chemotherapy',
    ['Y ran …'],
  ],
  ['two that the drug table does not know', day().im('A', '8:00', { category: undefined }).im('A', '9:00', { category: undefined }), 'classify/unknown-drug', ['A of 08:00 is …', 'A of 09:00 is …']],
  [
    'the first of two by its start, whichever was charted first',
    day().chemo('X', '8:00', '11:00').chemo('Y', '9:00', '10:00').chemo('Y', '8:00', '9:00').im('Y', '12:00', { category: 'chemotherapy' }),
    'service-role/concurrent-chemotherapy',
    ['Y of 08:00 ran …'],
  ],
  [
    'of two that began together the smaller id',
    day().site('l').chemo('X', '8:00', '11:00').chemo('Y', '8:00', '9:00').chemo('Y', '8:00', '10:00').im('Y', '12:00', { category: 'chemotherapy' }),
    'service-role/concurrent-chemotherapy',
    ['Y of 08:00 (no. 1 of 2 in the list) ran …'],
  ],
  ['two without a start', day().im('A', undefined, { category: undefined }).im('A', undefined, { category: undefined }), 'classify/unknown-drug', ['A (no. 1 of 2 in the list) is …', 'A (no. 2 of 2 in the list) is …']],
  ['a name that begins another', day().im('A', '8:00', { category: undefined }).im('A B', '8:00', { category: undefined }), 'classify/unknown-drug', ['A is …', 'A B is …']],
])('findings tell doses of one drug apart: %s', (_, chart, ruleId, expected) => {
  expect(said(chart, ruleId)).toEqual(expected);
});

/** One finding as it leaves, on a chart of two doses of A, the second at 9:00, and one of B. */
const left = (message: string, ...facts: readonly FactPath[]): string | undefined => {
  const encounter = day().im('A', '8:00').im('A', '9:00').im('B', '9:00').build();
  const work = {
    encounter,
    codeSet: testCodeSet(),
    policy: resolvePolicy('facility', undefined),
    isBrief: false,
    isFacility: true,
    date: encounter.dateOfService,
    findings: [{ severity: 'info' as const, ruleId: 'a/b', message, facts, fixes: [] }],
    notReported: [],
    units: [],
  };
  return finishFindings(work)[0]?.message;
};

const of = (id: string): FactPath => administrationFact(administrationId(id), 'start');

test.each([
  ['A has no dose.', [of('a2')], 'A of 09:00 has no dose.'],
  ['A: no dose.', [of('a2')], 'A of 09:00: no dose.'],
  ['A at 09:00 has no dose.', [of('a2')], 'A at 09:00 has no dose.'],
  ['Aspirin has no dose.', [of('a2')], 'Aspirin has no dose.'],
  ['The dose of A is missing.', [of('a2')], 'The dose of A is missing.'],
  ['A', [of('a2')], 'A'],
  ['A has no stay.', [of('a2'), encounterFact('stays')], 'A has no stay.'],
  ['A and B have no dose.', [of('a2'), of('a3')], 'A and B have no dose.'],
  ['A has no dose.', [of('a1'), of('a2')], 'A has no dose.'],
  ['A has no dose.', [], 'A has no dose.'],
  ['B has no dose.', [of('a3')], 'B has no dose.'],
] as const)('%s', (message, facts, expected) => {
  expect(left(message, ...facts)).toBe(expected);
});
