import type { ReactElement, ReactNode } from 'react';
import styles from './setting-row.module.css';

export interface SettingRowProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** The control. */
  readonly action?: ReactNode;
}

/** One setting or fact: what it is, what it means, and its control at the right. */
export function SettingRow({ title, children, action }: SettingRowProps): ReactElement {
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <div className={styles.title}>{title}</div>
        {children !== undefined && <div className={styles.more}>{children}</div>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
