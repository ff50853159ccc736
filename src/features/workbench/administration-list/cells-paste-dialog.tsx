import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import type { CellsPaste } from './paste-cells.ts';
import { pasteColumnNames } from './pasted-columns.ts';
import styles from './administration-list.module.css';

export interface CellsPasteDialogProps {
  readonly paste: CellsPaste;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** What in a pasted block cannot be read, cell by cell, before any of it is taken. */
export function CellsPasteDialog({ paste, onAccept, onClose }: CellsPasteDialogProps): ReactElement {
  const id = useId();
  const { problems, changed, added } = paste;
  const rest = changed.length + added.length;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>
        {problems.length} {problems.length === 1 ? 'cell' : 'cells'} of the pasted block cannot be read
      </DialogTitle>
      <DialogContent>
        <table className={styles.problems} aria-label="Cells that cannot be read">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">Pasted</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, 200).map(({ row, column, text, message }, n) => (
              <tr key={`${String(n)} ${String(row)}`}>
                <td>{row}</td>
                <td>{column === undefined ? '' : pasteColumnNames[column]}</td>
                <td>
                  <code>{text}</code>
                </td>
                <td>
                  <SeverityMark severity="error" /> {message}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Paste nothing</Button>
        <Button variant="contained" disabled={rest === 0} onClick={onAccept} autoFocus>
          Paste the rest: {rest} {rest === 1 ? 'row' : 'rows'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
