import type { ReactElement } from 'react';
import type { ClaimLine } from '../../../domain/claim-line.ts';
import { LosingCandidates } from './losing-candidates.tsx';
import { RuleNote } from './rule-note.tsx';
import { SupportList } from './support-list.tsx';
import { TraceList } from './trace-list.tsx';
import styles from './explanation.module.css';

const statusSentence = {
  complete: '',
  assumed: 'Assumed: a fact is missing, and a cited fall-back stands in for it.',
  incomplete: 'Incomplete: a fact is missing that decides about this line.',
} as const;

/** The proof of a line: what counts and what does not, who lost the place of initial, modifiers, rules and the nearest change. */
export function LineExplanation({ line }: { readonly line: ClaimLine }): ReactElement {
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
      {line.nearestChange !== undefined && (
        <section>
          <h4 className={styles.heading}>Nearest change</h4>
          <p>{line.nearestChange}</p>
        </section>
      )}
    </div>
  );
}
