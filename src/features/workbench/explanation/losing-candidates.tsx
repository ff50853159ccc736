import { use } from 'react';
import type { ReactElement } from 'react';
import type { LosingCandidate } from '../../../domain/claim-line.ts';
import { AdministrationLink } from './administration-link.tsx';
import { AskWhyNot } from '../why-not/ask-why-not.ts';
import { RuleNote } from './rule-note.tsx';
import styles from './explanation.module.css';

/** Who else could have been the initial service of the site, and why it is not. A rule that speaks for all stands once. */
export function LosingCandidates({
  candidates,
}: {
  readonly candidates: readonly LosingCandidate[];
}): ReactElement | undefined {
  const ask = use(AskWhyNot);
  const rules = [...new Set(candidates.map((candidate) => candidate.ruleId))];
  const [shared] = rules.length === 1 ? rules : [];
  if (candidates.length === 0) return undefined;
  return (
    <section>
      <h4 className={styles.heading}>Could have been the initial</h4>
      <ul className={styles.supports}>
        {candidates.map((candidate, n) => (
          <li key={`${candidate.code}-${String(n)}`}>
            <div className={styles.supportRow}>
              <span>
                {candidate.administrationIds.map((id) => (
                  <AdministrationLink key={id} id={id} field="start" />
                ))}
              </span>
              {ask === undefined ? (
                <code className={styles.code}>{candidate.code}</code>
              ) : (
                <button type="button" className={styles.link} onClick={() => ask(candidate.code)}>
                  Why not <code className={styles.code}>{candidate.code}</code>?
                </button>
              )}
            </div>
            {candidate.reason}
            {shared === undefined && <RuleNote ruleId={candidate.ruleId} />}
          </li>
        ))}
      </ul>
      {shared !== undefined && <RuleNote ruleId={shared} />}
    </section>
  );
}
