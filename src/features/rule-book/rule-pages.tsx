import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { ruleCatalogue } from '../../rules/index.ts';
import { filterRules, readFilter } from './filter-rules.ts';
import { ListAndPage } from './list-and-page.tsx';
import { RuleFilterBar } from './rule-filter-bar.tsx';
import { RuleIntroduction } from './rule-introduction.tsx';
import { RuleList } from './rule-list.tsx';
import { RulePage } from './rule-page.tsx';
import { UnknownRule } from './unknown-rule.tsx';

/** The rules: a list to search and choose from, and the page of the chosen one. */
export function RulePages({ ruleId }: { readonly ruleId: string | undefined }): ReactElement {
  const [params] = useSearchParams();
  const rules = filterRules(ruleCatalogue, readFilter(params));
  const rule = ruleCatalogue.find((one) => one.id === ruleId);
  return (
    <ListAndPage
      label="Rules"
      isPageOpen={ruleId !== undefined}
      head={<RuleFilterBar count={rules.length} total={ruleCatalogue.length} />}
      list={<RuleList rules={rules} shownId={ruleId} />}
      page={
        rule !== undefined ? (
          <RulePage key={rule.id} rule={rule} />
        ) : ruleId === undefined ? (
          <RuleIntroduction />
        ) : (
          <UnknownRule id={ruleId} />
        )
      }
    />
  );
}
