import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import type { RestoreProgress } from './read-backup-file.ts';
import styles from './restore-progress.module.css';
import type { RunningRestore } from './use-restore.ts';

const count = (n: number): string => n.toLocaleString('en-US');
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

function words({ step, done, total }: RestoreProgress): string {
  switch (step) {
    case 'reading':
      return `Read ${megabytes(done)} of ${megabytes(total)} MB`;
    case 'opening':
      return 'Opening with the passphrase';
    case 'checking':
      return `Checked ${count(done)} of ${count(total)} encounters`;
  }
}

/** How far a restore is, and the way to call it off while nothing has been stored. */
export function RestoreProgressBar({
  running: { progress, isStoring },
  onCancel,
}: {
  readonly running: RunningRestore;
  /** Absent where something else on the screen cancels. */
  readonly onCancel?: () => void;
}): ReactElement {
  const share = progress === undefined || progress.total === 0 ? undefined : progress.done / progress.total;
  const text = isStoring === true ? 'Storing' : progress === undefined ? 'Beginning' : words(progress);
  return (
    <div className={styles.restore}>
      <WorkProgress label="Restore" text={text} share={isStoring === true ? 1 : share} />
      {onCancel !== undefined && isStoring !== true && <Button onClick={onCancel}>Cancel</Button>}
    </div>
  );
}
