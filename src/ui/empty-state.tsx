import type { ReactElement, ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What this place is for, and what to do first. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** True where nothing else on the screen has a title. */
  readonly isWholePage?: boolean;
}

/** A place with nothing in it yet, which teaches. */
export function EmptyState({ title, children, actions, isWholePage = false }: EmptyStateProps): ReactElement {
  const Heading = isWholePage ? 'h1' : 'h2';
  return (
    <section className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
