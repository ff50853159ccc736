import { expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';

function changeOf(code: string, chart: Day): string | undefined {
  const encounter = chart.build();
  return codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy)).lines.find((line) => line.code === code)?.nearestChange;
}

test.each([
  ['an hour is near', '96365', day().infusion('A', '8:00', '9:22'), '9 minutes more would earn a further hour'],
  ['a push is near', '96365', day().infusion('A', '8:00', '8:20'), '5 minutes less would make it a push'],
  ['an hour was just earned', '96366', day().infusion('A', '8:00', '9:33'), '3 minutes less would take an hour away'],
  ['fluid', '96360', day().hydration('8:00', '8:35'), '5 minutes less would leave nothing to report'],
  ['under the skin', '96369', day().give('sc-infusion', 'A', { start: '8:00', stop: '8:20' }), '5 minutes less would make it an injection'],
  // Two doses of one drug: less of one leaves the other an infusion.
  ['two doses', '96365', day().infusion('A', '8:00', '8:20').infusion('A', '11:00', '11:20'), '51 minutes more would earn a further hour'],
  // 20 of its 40 minutes are another drug's: fewer of the others do not make it a push.
  ['minutes beside another drug', '96367', day().infusion('A', '8:00', '10:00').infusion('B', '9:40', '10:20'), '71 minutes more would earn a further hour'],
  // The policy keeps the intended infusion: no minutes make it a push.
  ['an infusion cut short', '96413', day().chemo('A', '8:00', '8:05').professional().switch('Q9', 'infusion'), '86 minutes more would earn a further hour'],
  ['a repeat of its own hours', '96366', day().infusion('A', '8:00', '9:00').infusion('A', '11:00', '11:40').switch('Q7', 'repeat-hour'), '10 minutes less would take an hour away'],
])('the nearest change, %s', (_, code, chart, expected) => {
  expect(changeOf(code, chart)).toBe(expected);
});
