import DialogActions from '@mui/material/DialogActions';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { KeyboardHint } from '../../../ui/keyboard-hint.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { MarReview } from './mar-review.tsx';
import { MarText } from './mar-text.tsx';
import { useMarReview } from './use-mar-review.ts';
import styles from './mar-paste.module.css';

export interface MarPasteDialogProps {
  /** Text that was pasted elsewhere; empty to ask for it. */
  readonly text: string;
  readonly onClose: () => void;
}

const plural = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** A medication record pasted as text becomes administrations: read, reviewed, then added as one step. */
export function MarPasteDialog({ text, onClose }: MarPasteDialogProps): ReactElement {
  const { store } = useWorkbench();
  const announce = useAnnounce();
  const id = useId();
  const [draft, setDraft] = useState(text);
  const [shown, setShown] = useState(text);
  const review = useMarReview(shown);
  const [problem, setProblem] = useState<string>();
  const isReview = shown.trim() !== '';
  const { plan } = review;
  const count = plan.administrations.length;
  const add = (): void => {
    if (count === 0) return;
    const { administrations, accessSites } = plan;
    const result = store.getState().run({
      type: 'add-administrations',
      administrations,
      ...(accessSites.length === 0 ? {} : { accessSites }),
    });
    if (!result.ok) return setProblem(result.error.message);
    store.getState().select(administrations.map((one) => one.id));
    announce(`Added ${plural(count, 'administration')} from the record`);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (isReview) add();
    else setShown(draft);
  };
  const { rows, used, notCoded, unreadable } = plan.counts;
  return (
    <Dialog
      open
      onClose={onClose}
      onKeyDown={onKeyDown}
      aria-labelledby={`${id}-title`}
      aria-describedby={isReview ? `${id}-counts` : undefined}
      maxWidth={isReview ? 'xl' : 'md'}
      fullWidth
    >
      <DialogTitle id={`${id}-title`}>Paste a medication record</DialogTitle>
      {isReview ? (
        <MarReview review={review} />
      ) : (
        <MarText text={draft} onText={setDraft} onPaste={setShown} />
      )}
      <DialogActions>
        {isReview && (
          <p id={`${id}-counts`} className={styles.counts}>
            <b>{plural(rows, 'row')}</b> = {used} used + {notCoded} not coded + {unreadable} unreadable
          </p>
        )}
        <p role="alert" className={styles.refusal}>
          {problem}
        </p>
        {isReview && (
          <Button
            onClick={() => {
              setDraft(shown);
              setShown('');
            }}
          >
            Change the text
          </Button>
        )}
        <Button onClick={onClose}>Cancel</Button>
        {isReview ? (
          // Another button than "Read it": with its own key it is made anew and takes the keyboard, which the text had.
          <Button key="add" variant="contained" autoFocus disabled={count === 0} onClick={add}>
            Add {count}
          </Button>
        ) : (
          <Button
            key="read"
            variant="contained"
            disabled={draft.trim() === ''}
            onClick={() => setShown(draft)}
          >
            Read it
          </Button>
        )}
        <span className={styles.wideOnly}>
          <KeyboardHint shortcut="mod+enter" />
        </span>
      </DialogActions>
    </Dialog>
  );
}
