import type { ReactElement } from 'react';
import styles from './import-progress-bar.module.css';
import type { ImportProgress } from './read-encounters.ts';
import type { ImportOutcome } from './use-import.ts';

const count = (n: number): string => n.toLocaleString('en-US');
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

function words({ step, done, total, fileName }: ImportProgress): string {
  const of = fileName === undefined ? '' : ` of ${fileName}`;
  switch (step) {
    case 'reading':
      return `Read ${megabytes(done)} of ${megabytes(total)} MB${of}`;
    case 'checking':
      return `Checked ${count(done)} of ${count(total)} records${of}`;
    case 'coding':
      return `Coded ${count(done)} of ${count(total)} encounters`;
  }
}

/** How far an import is, in words and as a bar. */
export function ImportProgressBar({
  outcome: { progress, isStoring },
}: {
  readonly outcome: Extract<ImportOutcome, { readonly status: 'reading' }>;
}): ReactElement {
  const share = progress === undefined || progress.total === 0 ? undefined : progress.done / progress.total;
  const percent = share === undefined ? undefined : Math.round(share * 100);
  const text = isStoring === true ? 'Storing' : progress === undefined ? 'Beginning' : words(progress);
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label="Import"
        aria-valuetext={text}
        {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
      >
        <div
          className={styles.done}
          style={{ width: `${String(percent ?? (isStoring === true ? 100 : 0))}%` }}
        />
      </div>
      <span>{text}</span>
    </div>
  );
}
