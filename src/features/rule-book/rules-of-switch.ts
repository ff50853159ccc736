import { policySwitches } from '../../domain/policy.ts';
import type { SwitchId } from '../../domain/policy.ts';
import type { RuleDescription } from '../../rules/define-rule.ts';

/** The values of a switch at which a rule does something; the rule writes them as `a | b`. */
export function chosenValues(rule: RuleDescription, id: SwitchId): readonly string[] {
  const written = (rule.policy?.[id] ?? '').split('|').map((value) => value.trim());
  return policySwitches[id].values.filter((value) => written.includes(value));
}

/** The rules that a value of a switch selects or steers. */
export const rulesOfValue = <R extends RuleDescription>(rules: readonly R[], id: SwitchId, value: string): readonly R[] =>
  rules.filter((rule) => chosenValues(rule, id).includes(value));
