import DialogContent from '@mui/material/DialogContent';
import type { ReactElement } from 'react';
import styles from './mar-paste.module.css';

const example = `Date/Time          Action     Medication                Dose   Route   Site
10/06/2026 10:12   New Bag    ceftriaxone 1 g IVPB      1 g    IV      L AC
10/06/2026 10:47   Stopped    ceftriaxone 1 g IVPB             IV      L AC`;

export interface MarTextProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Pasting goes on to the review at once. */
  readonly onPaste: (text: string) => void;
}

/** Where a record is pasted when it was not pasted on the entry line. */
export function MarText({ text, onText, onPaste }: MarTextProps): ReactElement {
  return (
    <DialogContent>
      <p className={styles.note}>
        Copy the administrations from the record and paste them here: a table from a spreadsheet or report,
        CSV, aligned text, or plain lines. One row an action (New Bag, Rate Change, Stopped, Given …) or one
        row with start and stop. Nothing is added before you have seen how each row is read.
      </p>
      <textarea
        className={styles.text}
        aria-label="Text of the record"
        autoFocus
        rows={14}
        spellCheck={false}
        placeholder={example}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text.trim() !== '' || pasted.trim() === '') return;
          event.preventDefault();
          onText(pasted);
          onPaste(pasted);
        }}
      />
    </DialogContent>
  );
}
