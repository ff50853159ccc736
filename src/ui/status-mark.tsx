import type { ReactElement } from 'react';
import type { WorkflowStatus } from '../document/workflow.ts';
import { statusNames } from './status-names.ts';
import styles from './status-mark.module.css';

/** A status by name and by how full its ring is. */
export function StatusMark({ status }: { readonly status: WorkflowStatus }): ReactElement {
  return (
    <span className={styles.mark}>
      <span aria-hidden className={`${styles.ring ?? ''} ${styles[status] ?? ''}`} />
      {statusNames[status]}
    </span>
  );
}
