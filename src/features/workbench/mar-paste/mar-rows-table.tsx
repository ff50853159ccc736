import { memo } from 'react';
import type { ReactElement } from 'react';
import type { MarRowFate } from '../../../interop/mar/mar-event.ts';
import { marFields } from '../../../interop/mar/mar-field.ts';
import type { MarField, MarMapping } from '../../../interop/mar/mar-field.ts';
import type { MarReading } from '../../../interop/mar/read-mar.ts';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import { marFieldNames } from './mar-names.ts';
import styles from './mar-paste.module.css';

export interface MarRowsTableProps {
  readonly reading: MarReading;
  /** Ids of the administrations that are taken over. */
  readonly taken: ReadonlySet<number>;
  readonly onMapping: (mapping: MarMapping) => void;
}

/** More are counted and read; so many are shown. */
const mostShown = 1000;

function Fate({
  fate,
  taken,
}: {
  readonly fate: MarRowFate['fate'];
  readonly taken: ReadonlySet<number>;
}): ReactElement {
  switch (fate.kind) {
    case 'used':
      return taken.has(fate.administration) ? (
        <span className={styles.used}>used</span>
      ) : (
        <span className={styles.leftOut}>not coded: left out</span>
      );
    case 'not-coded':
      return <span className={styles.leftOut}>not coded: {fate.says}</span>;
    case 'unreadable':
      return (
        <span className={styles.unreadable}>
          <SeverityMark severity="error" /> {fate.says}
        </span>
      );
  }
}

const RowView = memo(function RowView({
  one,
  width,
  taken,
}: {
  readonly one: MarRowFate;
  readonly width: number;
  readonly taken: ReadonlySet<number>;
}): ReactElement {
  const { row, fate } = one;
  // A title belongs to no column, and would make the first one as wide as it is itself.
  const isTitle = row.cells.slice(1).every((cell) => cell === '');
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {row.row}
      </th>
      <td className={styles.fate}>
        <Fate fate={fate} taken={taken} />
      </td>
      {isTitle ? (
        <td className={styles.raw} colSpan={width}>
          {row.cells[0]}
        </td>
      ) : (
        Array.from({ length: width }, (_, column) => marFields[column] ?? String(column)).map((key, column) => (
          <td key={key} className={styles.raw} title={row.cells[column]}>
            {row.cells[column]}
          </td>
        ))
      )}
    </tr>
  );
});

/** Every pasted row with what became of it; over each column stands what it is read as. */
export function MarRowsTable({ reading, taken, onMapping }: MarRowsTableProps): ReactElement {
  const { table, mapping, heading } = reading;
  const choose = (column: number, field: string): void => {
    const wanted = marFields.find((one) => one === field);
    onMapping(
      Array.from({ length: table.width }, (_, at): MarField | undefined =>
        at === column ? wanted : mapping[at] === wanted ? undefined : mapping[at],
      ),
    );
  };
  const columns = Array.from({ length: table.width }, (_, column) => ({
    column,
    key: marFields[column] ?? String(column),
  }));
  const rest = reading.rows.length - mostShown;
  return (
    <table className={styles.table} aria-label="Pasted rows">
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            Row
          </th>
          <th scope="col">What became of it</th>
          {columns.map(({ column, key }) => (
            <th key={key} scope="col">
              <select
                className={styles.field}
                aria-label={`Column ${String(column + 1)}${heading === undefined ? '' : `, ${heading.row.cells[column] ?? ''}`}, read as`}
                value={mapping[column] ?? ''}
                data-unread={mapping[column] === undefined}
                onChange={(event) => choose(column, event.target.value)}
              >
                <option value="">not read</option>
                {marFields.map((field) => (
                  <option key={field} value={field}>
                    {marFieldNames[field]}
                  </option>
                ))}
              </select>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reading.rows.slice(0, mostShown).map((one) => (
          <RowView key={one.row.row} one={one} width={table.width} taken={taken} />
        ))}
        {rest > 0 && (
          <tr>
            <td colSpan={table.width + 2}>
              {rest.toLocaleString('en-US')} more rows are read and counted, and not shown here.
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
