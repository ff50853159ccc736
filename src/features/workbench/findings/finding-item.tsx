import { lazy, memo, Suspense } from 'react';
import type { ReactElement } from 'react';
import type { FactOutcomes } from '../../../domain/claim-outcomes.ts';
import type { Finding } from '../../../domain/finding.ts';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { RuleNote } from '../explanation/rule-note.tsx';
import { useFocusFact } from '../workbench-context.ts';
import { FixActions } from './fix-actions.tsx';
import { madeByCoder } from '../overrides/override-findings.ts';
import { findingKey } from './group-findings.ts';
import { sameFixes } from './same-fixes.ts';
import styles from './findings-panel.module.css';

const FactOutcomesView = lazy(async () => ({
  default: (await import('../outcomes/fact-outcomes-view.tsx')).FactOutcomesView,
}));

export interface FindingItemProps {
  readonly finding: Finding;
  /** What the unknown times it speaks of could lead to. */
  readonly outcomes: readonly FactOutcomes[];
  readonly isOutcomeOpen: boolean;
}

function View({ finding, outcomes, isOutcomeOpen }: FindingItemProps): ReactElement {
  const goTo = useFocusFact();
  const fact = finding.facts[0];
  return (
    <li className={`${styles.item ?? ''} ${styles[finding.severity] ?? ''}`}>
      {fact === undefined ? (
        <p className={styles.message}>{finding.message}</p>
      ) : (
        <button type="button" className={styles.jump} onClick={() => goTo(fact)}>
          {finding.message}
        </button>
      )}
      <FixActions fixes={finding.fixes} />
      <Suspense>
        {outcomes.map((one) => (
          <FactOutcomesView
            key={one.fact.of === 'administration' ? one.fact.field : ''}
            outcomes={one}
            isOpen={isOutcomeOpen}
          />
        ))}
      </Suspense>
      <div className={styles.foot}>
        <SeverityMark severity={finding.severity} />
        {finding.ruleId === madeByCoder ? (
          <span>by a coder, not by a rule</span>
        ) : (
          <RuleNote ruleId={finding.ruleId} />
        )}
      </div>
    </li>
  );
}

const isSameFinding = (a: Finding, b: Finding): boolean =>
  a === b || (a.message === b.message && findingKey(a) === findingKey(b) && sameFixes(a.fixes, b.fixes));

/** One finding: a press on its message goes to the fact it is about. */
export const FindingItem = memo(
  View,
  (a, b) =>
    a.isOutcomeOpen === b.isOutcomeOpen &&
    a.outcomes.length === b.outcomes.length &&
    a.outcomes.every((one, index) => one === b.outcomes[index]) &&
    isSameFinding(a.finding, b.finding),
);
