import type { ReactElement } from 'react';
import { assertNever } from '../base/assert.ts';
import { Button } from './button.tsx';
import { CheckCircleIcon, EditIcon, ErrorIcon, SyncIcon } from './icons.tsx';
import styles from './save-mark.module.css';

/** Where the last edit is. `saved` may be said only after the store has acknowledged it. */
export type SaveState =
  | { readonly status: 'saved' }
  /** Something typed is not part of the encounter yet; what is has been saved. */
  | { readonly status: 'editing' }
  | { readonly status: 'saving' }
  | { readonly status: 'not-saved'; readonly reason: string; readonly onRetry?: () => void };

/** Saved, Editing, Saving, or Not saved with the reason and a way to try again. Takes the same room in the first three. */
export function SaveMark({ state }: { readonly state: SaveState }): ReactElement {
  switch (state.status) {
    case 'saved':
      return (
        <span className={styles.mark} role="status">
          <CheckCircleIcon className={styles.icon} />
          Saved
        </span>
      );
    case 'editing':
      // Said by what is typed itself: a reader of the screen need not hear it at the first letter of every field.
      return (
        <span className={styles.mark}>
          <EditIcon className={styles.icon} />
          Editing
        </span>
      );
    case 'saving':
      return (
        <span className={styles.mark} role="status">
          <SyncIcon className={styles.icon} />
          Saving
        </span>
      );
    case 'not-saved':
      return (
        <span className={`${styles.mark ?? ''} ${styles.failed ?? ''}`} role="alert">
          <ErrorIcon className={styles.icon} />
          <span>Not saved: {state.reason}</span>
          {state.onRetry !== undefined && (
            <Button tone="error" variant="outlined" onClick={state.onRetry}>
              Retry
            </Button>
          )}
        </span>
      );
    default:
      return assertNever(state);
  }
}
