import type { ReactElement } from 'react';
import type { NearestChange } from '../../../domain/nearest-change.ts';
import styles from './explanation.module.css';

/** What would have to be otherwise for the line to be another: for understanding it, never for charting it. */
export function NearestChangeNote({ change }: { readonly change: NearestChange | undefined }): ReactElement | undefined {
  if (change === undefined) return undefined;
  return (
    <section>
      <h4 className={styles.heading}>Nearest change</h4>
      <p>{change.says}</p>
    </section>
  );
}
