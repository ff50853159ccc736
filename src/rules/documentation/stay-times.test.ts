import { expect, test } from 'vitest';
import { formatFactPath } from '../../domain/fact-path.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { stayTimes } from './stay-times.ts';

const told = (chart: Day): readonly string[] => {
  const encounter = chart.build();
  return codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting))
    .findings.filter(({ ruleId }) => ruleId === stayTimes.id)
    .map(({ message, facts, fixes }) => `${message} [${facts.map(formatFactPath).join(' ')}] ${fixes.map(({ label }) => label).join()}`);
};

const tail = '[stays] Correct the stays';

test('names the stay, both times with their dates, and what counts until it is corrected', () => {
  expect(told(day().stay('infusion-centre', '9:00', '-1 12:00'))).toEqual([
    `The infusion centre stay ends on 2026-03-01 12:00, before it starts on 2026-03-02 09:00. Correct the time that is wrong from the record; until then 2026-03-02 09:00 counts as the arrival. ${tail}`,
  ]);
  expect(told(day().stay('inpatient', '9:00', '8:59'))).toEqual([
    `The inpatient stay ends on 2026-03-02 08:59, before it starts on 2026-03-02 09:00. Correct the time that is wrong from the record; until then 2026-03-02 09:00 counts as the admission. ${tail}`,
  ]);
  expect(told(day().stay('clinic', '9:00', '8:00').professional())).toEqual([
    `The clinic stay ends on 2026-03-02 08:00, before it starts on 2026-03-02 09:00. Correct the time that is wrong from the record; until then 2026-03-02 09:00 counts as its start. ${tail}`,
  ]);
});

test('an arrival after the departure is one finding, and none beside a stay that is wrong by itself', () => {
  expect(told(day().stay('emergency', '9:00').stay('observation', undefined, '8:00'))).toEqual([
    `The visit ends on 2026-03-02 08:00, before it starts on 2026-03-02 09:00. Correct the time that is wrong from the record; until then 2026-03-02 09:00 counts as the arrival. ${tail}`,
  ]);
  expect(told(day().stay('emergency', '9:00', '8:00').stay('observation', '9:30', '7:00'))).toHaveLength(2);
  expect(told(day().stay('emergency', undefined, '8:00').stay('inpatient', '9:00'))).toEqual([]);
});

test('what an impossible stay leaves out is named', () => {
  const encounter = day().infusion('A', '10:00', '11:00').stay('emergency', '+1 9:00', '12:00').build();
  const { notReported } = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting));
  expect(notReported.map(({ administrationId, reason }) => `${administrationId}: ${reason}`)).toEqual(['a1: given before arrival']);
});
