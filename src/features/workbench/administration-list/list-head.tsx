import { memo } from 'react';
import type { ReactElement } from 'react';
import { ArrowDownwardIcon } from '../../../ui/icons.tsx';
import { columnNames } from './cell-request.ts';
import type { ListColumn } from './cell-request.ts';
import type { SortOrder } from './list-row-model.ts';
import styles from './administration-list.module.css';

export interface ListHeadProps {
  readonly columns: readonly ListColumn[];
  readonly order: SortOrder | undefined;
  readonly onOrder: (order: SortOrder | undefined) => void;
}

/** Up, down, as charted, and up again. */
function nextOrder(order: SortOrder | undefined, column: ListColumn): SortOrder | undefined {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

/** The names of the columns; each sorts. Arrow up from the first row leads here, so that Tab need not pass ten buttons. */
export const ListHead = memo(function ListHead({ columns, order, onOrder }: ListHeadProps): ReactElement {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const own = order?.column === column ? order.direction : undefined;
          return (
            <th key={column} scope="col" className={styles[column]} aria-sort={own ?? 'none'}>
              <button
                type="button"
                tabIndex={-1}
                className={styles.sort}
                data-head={column}
                data-order={own ?? 'charted'}
                title={own === undefined ? `Sort by ${columnNames[column].toLowerCase()}` : `Sorted: ${own}`}
                onClick={() => onOrder(nextOrder(order, column))}
              >
                {columnNames[column]}
                <ArrowDownwardIcon />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
