import type { ReactElement } from 'react';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Severity } from '../domain/finding.ts';
import styles from './severity-mark.module.css';

const marks = {
  error: { Icon: ErrorIcon, one: 'error', many: 'errors' },
  warning: { Icon: WarningIcon, one: 'warning', many: 'warnings' },
  info: { Icon: InfoIcon, one: 'note', many: 'notes' },
} as const;

export interface SeverityMarkProps {
  readonly severity: Severity;
  /** With a count the mark reads "2 errors" and shows the number; without one it shows its name. */
  readonly count?: number;
}

/** A severity as icon and text: shape and words carry it, colour only helps. */
export function SeverityMark({ severity, count }: SeverityMarkProps): ReactElement {
  const { Icon, one, many } = marks[severity];
  const word = count === undefined || count === 1 ? one : many;
  return (
    <span className={`${styles.mark ?? ''} ${styles[severity] ?? ''}`}>
      <Icon aria-hidden className={styles.icon} />
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
