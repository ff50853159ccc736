import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import styles from './sample-note.module.css';

export function SampleNote({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  return (
    <div className={styles.note} role="status">
      <SeverityMark severity="info" />
      <span className={styles.text}>Sample encounters were added; remove them any time.</span>
      <Button onClick={onDismiss}>Dismiss</Button>
    </div>
  );
}
