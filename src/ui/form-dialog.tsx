import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { focusFirst } from './focus-first.ts';
import styles from './form-dialog.module.css';

export interface FormDialogProps {
  readonly title: string;
  readonly action: string;
  /** Does the work and closes; answers what is wrong otherwise. What it throws is shown, too. */
  readonly onSubmit: () => Promise<string | undefined>;
  readonly onClose: () => void;
  /** Leaving calls off the work, so that one may leave while it is done. */
  readonly endsWork?: boolean;
  readonly children: ReactNode;
}

/** A few fields and one action that may take a moment; Enter does it, Escape leaves. */
export function FormDialog({
  title,
  action,
  onSubmit,
  onClose,
  endsWork = false,
  children,
}: FormDialogProps): ReactElement {
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isHeld = isBusy && !endsWork;
  const submit = async (): Promise<void> => {
    setBusy(true);
    try {
      setProblem(await onSubmit());
    } catch (error) {
      setProblem(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={() => !isHeld && onClose()} aria-labelledby={id} maxWidth="xs" fullWidth>
      <form
        ref={focusFirst}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <div className={styles.fields}>{children}</div>
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isHeld}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {isBusy ? 'Working' : action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
