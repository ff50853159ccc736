import type { ReactElement } from 'react';
import type { Severity } from '../domain/finding.ts';
import { ErrorIcon, InfoIcon, WarningIcon } from './icons.tsx';
import styles from './severity-mark.module.css';

/** One element for all marks of a severity: what is the same element is not drawn again with what is around it. */
const marks = {
  error: { icon: <ErrorIcon className={styles.icon} />, one: 'error', many: 'errors' },
  warning: { icon: <WarningIcon className={styles.icon} />, one: 'warning', many: 'warnings' },
  info: { icon: <InfoIcon className={styles.icon} />, one: 'note', many: 'notes' },
} as const;

export interface SeverityMarkProps {
  readonly severity: Severity;
  /** With a count the mark reads "2 errors" and shows the number; without one it shows its name. */
  readonly count?: number;
}

/** A severity as icon and text: shape and words carry it, colour only helps. */
export function SeverityMark({ severity, count }: SeverityMarkProps): ReactElement {
  const { icon, one, many } = marks[severity];
  const word = count === undefined || count === 1 ? one : many;
  return (
    <span className={`${styles.mark ?? ''} ${styles[severity] ?? ''}`}>
      {icon}
      {count === undefined ? (
        <span>{word}</span>
      ) : (
        <span>
          {count}
          <span className="dl-visually-hidden"> {word}</span>
        </span>
      )}
    </span>
  );
}
