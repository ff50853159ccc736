import { memo } from 'react';
import type { ReactElement } from 'react';
import { sameValue } from '../../../document/same-value.ts';
import { CellEditor } from './cell-editor.tsx';
import type { CellEditorProps } from './cell-editor-props.ts';
import { isEditable } from './cell-request.ts';
import type { EditableColumn, ListColumn } from './cell-request.ts';
import { CellView } from './cell-view.tsx';
import type { ListRow } from './list-row-model.ts';
import styles from './administration-list.module.css';

export interface ListRowViewProps extends Pick<CellEditorProps, 'onCommit' | 'onDone'> {
  readonly row: ListRow;
  readonly index: number;
  readonly columns: readonly ListColumn[];
  readonly isSelected: boolean;
  /** The cell of this row that the Tab key reaches, if it is in this row. */
  readonly tabStop: ListColumn | undefined;
  readonly editing: { readonly column: EditableColumn; readonly typed: string | undefined } | undefined;
}

function View({ row, index, columns, isSelected, tabStop, editing, onCommit, onDone }: ListRowViewProps): ReactElement {
  return (
    <tr className={styles.row} aria-selected={isSelected} aria-rowindex={index + 2} data-row={row.id}>
      {columns.map((column) => {
        const edited = editing !== undefined && editing.column === column ? editing : undefined;
        return (
          <td
            key={column}
            data-column={column}
            className={`${styles[column] ?? ''} ${edited === undefined ? '' : (styles.edited ?? '')}`}
            aria-readonly={isEditable(column) ? undefined : true}
            tabIndex={tabStop === column ? 0 : -1}
          >
            {edited === undefined ? (
              <CellView row={row} column={column} />
            ) : (
              <CellEditor administration={row.administration} column={edited.column} typed={edited.typed} onCommit={onCommit} onDone={onDone} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** One administration; drawn again only when something in it changes. */
export const ListRowView = memo(
  View,
  (a, b) =>
    a.index === b.index &&
    a.columns === b.columns &&
    a.isSelected === b.isSelected &&
    a.tabStop === b.tabStop &&
    a.editing === b.editing &&
    a.onCommit === b.onCommit &&
    a.onDone === b.onDone &&
    sameValue(a.row, b.row),
);
