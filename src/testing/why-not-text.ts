import { formatFactPath } from '../domain/fact-path.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { codeEncounter } from '../rules/code-encounter.ts';
import type { Day } from '../rules/example.ts';
import { whyNot } from '../rules/proof/why-not.ts';
import { testCodeSet } from './test-code-set.ts';

/** Why a code is not on the claim of a chart, as text: every reason with the minutes short of it, its rule, the facts it names. */
export function whyNotText(code: string, chart: Day): string {
  const encounter = chart.build();
  const policy = resolvePolicy(encounter.setting, encounter.policy);
  const codeSet = testCodeSet();
  const { unitsReported, reasons } = whyNot(
    code,
    encounter,
    codeEncounter(encounter, codeSet, policy),
    codeSet,
    policy,
  );
  return [
    `${code} ×${String(unitsReported)}`,
    ...reasons.map(({ ruleId, says, facts, minutesShort }) => {
      const named = facts.map((fact) => formatFactPath(fact).replace('administrations.', '')).join(' ');
      return `  ${says}${minutesShort === undefined ? '' : ` (${String(minutesShort)})`} ${ruleId} [${named}]`;
    }),
  ].join('\n');
}
