import { memo } from 'react';
import type { ReactElement } from 'react';
import { AddIcon } from '../../../ui/icons.tsx';
import { DrugCell } from './drug-cell.tsx';
import type { CellEditorProps } from './cell-editor-props.ts';
import type { ListColumn } from './cell-request.ts';
import { blankAdministration, newRow } from './new-row.ts';
import styles from './administration-list.module.css';

export interface NewRowViewProps extends Pick<CellEditorProps, 'onCommit' | 'onDone'> {
  readonly index: number;
  readonly columns: readonly ListColumn[];
  readonly isTabStop: boolean;
  readonly editing: { readonly typed: string | undefined } | undefined;
}

const nothingYet = blankAdministration(newRow, []);

/** The empty row at the end: naming a drug there adds an administration. */
export const NewRowView = memo(function NewRowView({ index, columns, isTabStop, editing, onCommit, onDone }: NewRowViewProps): ReactElement {
  return (
    <tr className={styles.row} aria-rowindex={index + 2} data-row={newRow}>
      <td
        colSpan={columns.length}
        data-column="drug"
        className={editing === undefined ? '' : styles.edited}
        tabIndex={isTabStop ? 0 : -1}
      >
        {editing === undefined ? (
          <span className={styles.newRow}>
            <AddIcon />
            Add a row: type a drug, or paste rows from a spreadsheet
          </span>
        ) : (
          <span className={styles.newEditor}>
            <DrugCell administration={nothingYet} column="drug" typed={editing.typed ?? ''} onCommit={onCommit} onDone={onDone} />
          </span>
        )}
      </td>
    </tr>
  );
});
