import { expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { bothDrugClaims } from '../../testing/claim-comparison.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day, minuteOf } from '../example.ts';
import type { Day } from '../example.ts';

const bag = (start: string, stop: string, pauseFrom: string, pauseTo: string): Day =>
  day().infusion('morphine', start, stop, {
    drug: { name: 'morphine', hcpcs: 'J2270' },
    dose: { amount: 100, unit: 'mg' },
    pauses: [{ start: minuteOf(pauseFrom), stop: minuteOf(pauseTo) }],
  });

const drugCodes = (chart: Day): readonly string[] => {
  const encounter = chart.build();
  const { drugLines } = codeEncounter(
    encounter,
    testCodeSet(),
    resolvePolicy(encounter.setting, encounter.policy),
  );
  expect(bothDrugClaims(encounter).rules).toEqual(bothDrugClaims(encounter).reference);
  return drugLines.map(({ hcpcs }) => hcpcs);
};

test.each([
  [
    'paused from its start until the admission',
    bag('21:45', '22:17', '21:45', '22:00').stay('emergency', '20:30').stay('inpatient', '22:00'),
    [],
  ],
  [
    'ran a minute before the admission',
    bag('21:45', '22:17', '21:46', '22:00').stay('emergency', '20:30').stay('inpatient', '22:00'),
    ['J2270'],
  ],
  ['paused from the arrival on', bag('8:05', '8:17', '8:16', '8:17').stay('clinic', '8:16'), []],
  ['ran a minute after the arrival', bag('8:05', '8:17', '8:05', '8:16').stay('clinic', '8:16'), ['J2270']],
] as const)('a bag that %s', (_, chart, expected) => {
  expect(drugCodes(chart)).toEqual(expected);
});
