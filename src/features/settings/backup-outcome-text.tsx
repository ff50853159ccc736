import type { ReactElement } from 'react';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import styles from './backup-outcome-text.module.css';
import type { BackupOutcome } from './backup-outcome.ts';

/** What came of a backup or a restore, with the place and reason of whatever was left out. */
export function BackupOutcomeText({ outcome }: { readonly outcome: BackupOutcome }): ReactElement {
  return (
    <div role={outcome.isBad ? 'alert' : 'status'} className={styles.outcome}>
      {outcome.isBad && <SeverityMark severity="error" />} {outcome.message}
      {outcome.problems.length > 0 && (
        <ul className={styles.problems}>
          {outcome.problems.slice(0, 20).map((problem) => (
            <li key={`${problem.path} ${problem.message}`}>
              {problem.path !== '' && <code>{problem.path}</code>} {problem.message}
            </li>
          ))}
          {outcome.problems.length > 20 && <li>and {outcome.problems.length - 20} more</li>}
        </ul>
      )}
    </div>
  );
}
