import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { focusFirst } from '../../../ui/focus-first.ts';
import { useDraft } from '../../../ui/open-drafts.ts';
import styles from './small-dialog.module.css';

export interface SmallDialogProps {
  readonly title: string;
  readonly action: string;
  /** Why it could not be done, said at the foot. */
  readonly problem?: string | undefined;
  /** It opened by itself, with what was typed when the chart was left. */
  readonly isBack?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields and one action; Enter does it, Escape leaves. */
export function SmallDialog({ title, action, problem, isBack = false, onSubmit, onClose, children }: SmallDialogProps): ReactElement {
  const id = useId();
  const [isTouched, setTouched] = useState(isBack);
  useDraft(isTouched);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <form
        ref={focusFirst}
        onInput={() => setTouched(true)}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {isBack && (
            <p role="status" className={styles.back}>
              This is what you had typed when the chart was closed. It is not in the chart yet.
            </p>
          )}
          <div className={styles.fields}>{children}</div>
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained">
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
