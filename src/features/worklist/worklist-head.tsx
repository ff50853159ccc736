import type { ReactElement } from 'react';
import { ArrowUpwardIcon } from '../../ui/icons.tsx';
import { nextSort } from './sort-rows.ts';
import type { WorklistSort } from './sort-rows.ts';
import { worklistColumns } from './worklist-columns.ts';
import styles from './worklist-table.module.css';

export interface WorklistHeadProps {
  readonly sort: WorklistSort;
  readonly onSort: (sort: WorklistSort) => void;
  readonly isAllMarked: boolean;
  readonly isSomeMarked: boolean;
  readonly onMarkAll: () => void;
}

/** The headings: each sorts by its column. */
export function WorklistHead({
  sort,
  onSort,
  isAllMarked,
  isSomeMarked,
  onMarkAll,
}: WorklistHeadProps): ReactElement {
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        <span role="columnheader" className={styles.check}>
          <input
            type="checkbox"
            aria-label="Mark all"
            checked={isAllMarked}
            // No attribute of it: what is marked in part can only be said to the element.
            ref={(input) => {
              if (input !== null) input.indeterminate = isSomeMarked && !isAllMarked;
            }}
            onChange={onMarkAll}
          />
        </span>
        {worklistColumns.map(({ column, heading, isNumber }) => {
          const isSorted = sort.column === column;
          const direction = sort.isDescending ? 'descending' : 'ascending';
          return (
            <span
              key={column}
              role="columnheader"
              aria-sort={isSorted ? direction : 'none'}
              className={isNumber === true ? styles.numberHead : undefined}
            >
              <button
                type="button"
                className={styles.sort}
                data-sorted={isSorted}
                onClick={() => onSort(nextSort(sort, column))}
              >
                {heading}
                <ArrowUpwardIcon className={isSorted && sort.isDescending ? styles.down : undefined} />
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}
