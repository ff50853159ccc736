import { notModelled, ruleCatalogue } from '../../../rules/index.ts';

/** What the rule catalogue says of a rule, as far as the panels show it. */
export interface RuleText {
  readonly statement: string;
  /** Source with section or page, one each. */
  readonly cites: readonly string[];
}

let texts: ReadonlyMap<string, RuleText> | undefined;

function allTexts(): ReadonlyMap<string, RuleText> {
  return new Map(
    [...ruleCatalogue, ...notModelled].map((rule) => [
      rule.id,
      {
        statement: 'reason' in rule ? `${rule.statement} Not modelled: ${rule.reason}` : rule.statement,
        cites: [
          ...new Set(
            rule.cites.map(({ source, at }) =>
              [source.title, at, source.where].filter((part) => part !== undefined).join(' · '),
            ),
          ),
        ],
      },
    ]),
  );
}

/** The words of a rule; undefined for one that the catalogue does not list. Load this file with `import()`: the words are no part of the first load. */
export function ruleText(ruleId: string): RuleText | undefined {
  texts ??= allTexts();
  return texts.get(ruleId);
}
