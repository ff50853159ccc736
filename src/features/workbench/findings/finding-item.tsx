import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Finding } from '../../../domain/finding.ts';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { RuleNote } from '../explanation/rule-note.tsx';
import { useFocusFact } from '../workbench-context.ts';
import { FixActions } from './fix-actions.tsx';
import { findingKey } from './group-findings.ts';
import styles from './findings-panel.module.css';

function View({ finding }: { readonly finding: Finding }): ReactElement {
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
      <div className={styles.foot}>
        <SeverityMark severity={finding.severity} />
        <RuleNote ruleId={finding.ruleId} />
      </div>
    </li>
  );
}

const fixLabels = (finding: Finding): string => JSON.stringify(finding.fixes);

/** One finding: a press on its message goes to the fact it is about. */
export const FindingItem = memo(
  View,
  ({ finding: a }, { finding: b }) =>
    a === b || (a.message === b.message && findingKey(a) === findingKey(b) && fixLabels(a) === fixLabels(b)),
);
