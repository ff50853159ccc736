import { memo } from 'react';
import type { ReactElement } from 'react';
import { formatFactPath } from '../../../domain/fact-path.ts';
import type { Finding } from '../../../domain/finding.ts';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { RuleNote } from '../explanation/rule-note.tsx';
import { OutcomesPlace } from '../outcomes/outcomes-place.tsx';
import { madeByCoder } from '../overrides/override-findings.ts';
import { useFocusFact } from '../workbench-context.ts';
import { FindingSubjects } from './finding-subjects.tsx';
import { FixActions } from './fix-actions.tsx';
import { sameFixes } from './same-fixes.ts';
import { sameUnknowns } from './unknowns-of-findings.ts';
import type { ShownUnknown } from './unknowns-of-findings.ts';
import styles from './findings-panel.module.css';

export interface FindingItemProps {
  readonly finding: Finding;
  /** The unknown times it speaks of, with what they could lead to. */
  readonly unknowns: readonly ShownUnknown[];
  /** Whether no other time is unknown. */
  readonly isAlone: boolean;
}

function View({ finding, unknowns, isAlone }: FindingItemProps): ReactElement {
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
      <div className={styles.ways}>
        <FindingSubjects facts={finding.facts} />
        <FixActions fixes={finding.fixes} />
      </div>
      {unknowns.map((one) => (
        <OutcomesPlace key={formatFactPath(one.fact)} {...one} isAlone={isAlone} />
      ))}
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

/** Two findings of one key, which says how bad they are, of which rule and of which facts. */
const isSameFinding = (a: Finding, b: Finding): boolean =>
  a === b || (a.message === b.message && sameFixes(a.fixes, b.fixes));

/** One finding: a press on its message goes to the fact it is about. */
export const FindingItem = memo(
  View,
  (a, b) =>
    a.isAlone === b.isAlone && sameUnknowns(a.unknowns, b.unknowns) && isSameFinding(a.finding, b.finding),
);
