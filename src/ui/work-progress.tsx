import type { ReactElement } from 'react';
import styles from './work-progress.module.css';

/** How far a long work is, in words and as a bar; without a share it has only begun. */
export function WorkProgress({
  label,
  text,
  share,
}: {
  readonly label: string;
  readonly text: string;
  /** From 0 to 1. */
  readonly share: number | undefined;
}): ReactElement {
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuetext={text}
        {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
      >
        <div className={styles.done} style={{ width: `${String(percent ?? 0)}%` }} />
      </div>
      <span>{text}</span>
    </div>
  );
}
