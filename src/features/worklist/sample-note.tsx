import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import styles from './sample-note.module.css';

export interface SampleNoteProps {
  /** Absent where the sample that the tour walks through is gone. */
  readonly onTour: (() => void) | undefined;
  readonly onDismiss: () => void;
}

/** Stands over the list after the first visit until it is dismissed, for good. */
export function SampleNote({ onTour, onDismiss }: SampleNoteProps): ReactElement {
  return (
    <div className={styles.note} role="status">
      <SeverityMark severity="info" />
      <span className={styles.text}>Sample encounters were added; remove them any time.</span>
      {onTour !== undefined && (
        <Button variant="outlined" onClick={onTour}>
          Take the two-minute tour
        </Button>
      )}
      <Button onClick={onDismiss}>Dismiss</Button>
    </div>
  );
}
