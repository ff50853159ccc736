import { expect, test } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { minimumOverlap } from './minimum-overlap.ts';
import { partialOverlapResidual } from './partial-overlap-residual.ts';
import { pushWithInfusion } from './push-with-infusion.ts';
import { repeatPushInterval } from './repeat-push-interval.ts';

const coded = (chart: Day) => {
  const encounter = chart.build();
  return codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
};

const derived = { evidence: { stop: 'derived-from-volume' } };

test.each([
  ['by hand', day().push('A', '8:00'), 'given by hand'],
  ['a short bag', day().infusion('A', '8:00', '8:10'), '10 minutes make it a push'],
  [
    'a short bag whose end is derived',
    day().infusion('A', '8:00', '8:01', derived),
    '1 minute make it a push',
  ],
  [
    'a bag without a stop',
    day().infusion('A', '8:00'),
    'its times are missing; by policy it counts as one push',
  ],
])('why it is a push: %s', (_, chart, says) => {
  const [line] = coded(chart).lines;
  expect(line?.code).toBe('96374');
  expect(line?.trace.map((step) => step.says)).toContain(says);
});

test.each([
  [
    'apart from its infusion',
    day().infusion('A', '8:00', '9:00').push('A', '11:00'),
    'the same drug, apart from its infusion',
  ],
  [
    'after a push',
    day().push('A', '8:00').push('A', '8:31'),
    'the same drug again, 31 minutes after the push before it',
  ],
])('why a repeat counts: %s', (_, chart, says) => {
  const line = coded(chart).lines.find(({ code }) => code === '96376');
  expect(line?.trace.at(-1)?.says).toBe(says);
});

test.each([
  [
    'under a drug',
    day().hydration('8:00', '9:00').infusion('A', '8:00', '8:40'),
    'Hydration counts 20 minutes (40 minutes of 60 ran during another drug); it needs 31 and is not reported.',
  ],
  [
    'in pieces that a policy does not count',
    day().hydration('8:00', '8:20').chemo('A', '8:20', '9:20').hydration('9:20', '9:40').switch('Q10', 'segments'),
    'Hydration counts 0 minutes (40 minutes are in pieces that do not count by policy); it needs 31 and is not reported.',
  ],
  [
    'less than a policy asks for',
    day().hydration('8:00', '9:00', { volume: { amount: 500, unit: 'mL' } }).switch('Q20', 'block'),
    'Hydration of 500 mL: this policy asks for more than 500 mL, so it is not reported.',
  ],
  [
    'by itself',
    day().hydration('8:00', '8:30'),
    'Hydration counts 30 minutes; it needs 31 and is not reported.',
  ],
])('hydration too short: %s', (_, chart, message) => {
  expect(coded(chart).findings.map((finding) => finding.message)).toEqual([message]);
});

test('a drug that ran together with another on a second date is named', () => {
  const chart = () =>
    day()
      .infusion('A', '22:00', '+1 2:00')
      .infusion('B', '22:10', '23:00')
      .infusion('C', '+1 1:00', '+1 1:40');
  const messages = (one: Day) => coded(one).findings.map((finding) => finding.message);
  expect(messages(chart())).toEqual([
    'C ran together with another drug on 2026-03-03 too; it is reported once an encounter. A policy may count by date (Q3).',
  ]);
  expect(messages(chart().switch('Q3', 'per-date'))).toEqual([
    'C is reported as concurrent on 2026-03-03 as well, by policy; some payers take it once an encounter.',
  ]);
});

test.each([
  ['common minutes', minimumOverlap.concurrentFrom, '2006-01-01'],
  ['minutes alone', partialOverlapResidual.sequentialFrom, '2006-01-01'],
  ['minutes around an infusion', pushWithInfusion.reach, '2009-01-01'],
  ['minutes between pushes', repeatPushInterval.minimumGap, '2009-01-01'],
])('nobody has said what held before the first date: %s', (_, minutes, from) => {
  expect(() => minutes.on(isoDate(`${String(Number(from.slice(0, 4)) - 1)}-12-31`))).toThrow(
    'No value is known',
  );
  expect(minutes.on(isoDate(from))).toBeGreaterThan(0);
});
