import type { ReactElement } from 'react';
import styles from './workbench-layout.module.css';

/** In the place of the claim when no release covers the date: no code is shown rather than one of another quarter. */
export function NotCovered({ message }: { readonly message: string }): ReactElement {
  return (
    <section className={styles.notCovered} aria-labelledby="not-covered-title">
      <h2 id="not-covered-title">No claim for this date</h2>
      <p role="alert">{message}</p>
      <p>Codes change by the quarter, so none are guessed. You can go on editing, and everything is saved; correct the date of service in the header if it is wrong.</p>
    </section>
  );
}
