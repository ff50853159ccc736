import { formatFactPath } from '../domain/fact-path.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { codeEncounter } from '../rules/code-encounter.ts';
import type { Day } from '../rules/example.ts';
import { proofText } from './proof-text.ts';
import { testCodeSet } from './test-code-set.ts';

/** All that is said of a chart: the proof of each line, what is left out, how each bar is drawn, each finding. */
export function saidOf(chart: Day): string {
  const encounter = chart.build();
  const coded = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
  return [
    ...proofText(coded),
    ...coded.findings.map(({ severity, ruleId, facts }) => `${severity} ${ruleId}: ${facts.map((fact) => formatFactPath(fact).replace('administrations.', '')).join(' ')}`),
  ].join('\n');
}
