import type { ReactElement } from 'react';
import type { ClaimLine } from '../../../domain/claim-line.ts';
import { AdministrationLink } from './administration-link.tsx';
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
      {line.losingCandidates.length > 0 && (
        <section>
          <h4 className={styles.heading}>Could have been the initial</h4>
          <ul className={styles.supports}>
            {line.losingCandidates.map((candidate, n) => (
              <li key={`${candidate.code}-${String(n)}`}>
                <div className={styles.supportRow}>
                  <span>
                    {candidate.administrationIds.map((id) => (
                      <AdministrationLink key={id} id={id} field="start" />
                    ))}
                  </span>
                  <code className={styles.code}>{candidate.code}</code>
                </div>
                {candidate.reason}
                <RuleNote ruleId={candidate.ruleId} />
              </li>
            ))}
          </ul>
        </section>
      )}
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
