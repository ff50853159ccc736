import type { ReactElement, ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What this place is for, and what to do first. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A place with nothing in it yet, which teaches. */
export function EmptyState({ title, children, actions }: EmptyStateProps): ReactElement {
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
