import type { ReactElement } from 'react';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import styles from './worklist-table.module.css';

/** Errors and warnings of the last coding; "none", or that the rules have not run on it. */
export function FindingsCell({ findings }: Pick<EncounterSummary, 'findings'>): ReactElement {
  if (findings === undefined) return <span className={styles.faint}>Not coded yet</span>;
  if (findings.errors + findings.warnings === 0) return <span className={styles.faint}>None</span>;
  return (
    <span className={styles.findings}>
      {findings.errors > 0 && <SeverityMark severity="error" count={findings.errors} />}
      {findings.warnings > 0 && <SeverityMark severity="warning" count={findings.warnings} />}
    </span>
  );
}
