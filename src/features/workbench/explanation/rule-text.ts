/** What the rule catalogue says of a rule, as far as the panels show it. */
export interface RuleText {
  readonly statement: string;
  /** Source with section or page, one each. */
  readonly cites: readonly string[];
}

/** The words of a rule; undefined for a rule that the catalogue does not list. */
export function ruleText(_ruleId: string): RuleText | undefined {
  return undefined;
}
