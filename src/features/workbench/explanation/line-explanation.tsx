import { useCallback } from 'react';
import type { ReactElement } from 'react';
import type { ClaimLine } from '../../../domain/claim-line.ts';
import { lineChangeInSteps } from '../../../rules/index.ts';
import type { ChartView } from '../../../rules/proof/chart-view.ts';
import { LosingCandidates } from './losing-candidates.tsx';
import { NearestChangeNote } from './nearest-change-note.tsx';
import { RuleNote } from './rule-note.tsx';
import { SupportList } from './support-list.tsx';
import { TraceList } from './trace-list.tsx';
import { useNearestChange } from './use-nearest-change.ts';
import styles from './explanation.module.css';

const statusSentence = {
  complete: '',
  assumed: 'Assumed: a fact is missing, and a cited fall-back stands in for it.',
  incomplete: 'Incomplete: a fact is missing that decides about this line.',
} as const;

/** The proof of a line: what counts and what does not, who lost the place of initial, modifiers, rules and the nearest change. */
export function LineExplanation({ line }: { readonly line: ClaimLine }): ReactElement {
  const change = useNearestChange(useCallback((view: ChartView) => lineChangeInSteps(view, line), [line]));
  return (
    <div className={styles.explanation}>
      {line.status !== 'complete' && <p className={styles.caution}>{statusSentence[line.status]}</p>}
      <SupportList supports={line.supportedBy} />
      <LosingCandidates candidates={line.losingCandidates} />
      {line.modifierReasons.length > 0 && (
        <section>
          <h4 className={styles.heading}>Modifiers</h4>
          <ul className={styles.supports}>
            {line.modifierReasons.map((reason) => (
              <li key={reason.modifier}>
                <code className={styles.code}>{reason.modifier}</code> {reason.reason}
                <RuleNote ruleId={reason.ruleId} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <TraceList trace={line.trace} />
      <NearestChangeNote change={change} />
    </div>
  );
}
