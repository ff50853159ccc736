import { useState } from 'react';
import type { ReactElement } from 'react';
import { visibleText } from '../../base/visible-text.ts';
import type { TrailEntry } from '../../storage/trail.ts';
import { fieldPathName, fieldValueText } from '../../ui/field-path-name.ts';
import styles from './audit-trail-page.module.css';
import { kindNames } from './kind-names.ts';
import type { TrailNames } from './trail-names.ts';
import { chartedChanges, wallTime } from './trail-filter.ts';

const stepRows = 200;
/** So many changes of an entry are shown at first: an import may bring thousands. */
const shownChanges = 30;

export interface TrailTableProps {
  readonly entries: readonly TrailEntry[];
  /** What encounters, sites and administrations are called, by encounter. */
  readonly names: ReadonlyMap<string, TrailNames>;
}

/** Entries with their changes, newest first; a few hundred at a time. */
export function TrailTable({ entries, names }: TrailTableProps): ReactElement {
  const [rows, setRows] = useState(stepRows);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">Encounter</th>
              <th scope="col">What</th>
              <th scope="col">Before and after</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, rows).map((entry) => (
              <tr key={entry.seq}>
                <td className={styles.when}>{wallTime(entry.at, entry.offsetMinutes)}</td>
                <td>{entry.by === '' ? <span className={styles.faint}>no name set</span> : entry.by}</td>
                <Which id={entry.encounterId} title={names.get(entry.encounterId)?.title} />
                <td>
                  {entry.labels.length === 0 ? kindNames[entry.kind] : entry.labels.join('; ')}
                  <span className={styles.faint}>
                    {' '}
                    {kindNames[entry.kind].toLowerCase()},{' '}
                    {entry.base === 0 ? 'new' : `revision ${String(entry.base)}`}
                    {entry.revision === 0 ? '' : ` → ${String(entry.revision)}`}
                  </span>
                </td>
                <td>
                  <Changes entry={entry} names={names.get(entry.encounterId)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {entries.length > rows && (
        <button type="button" className={styles.more} onClick={() => setRows(rows * 2)}>
          Show more rows
        </button>
      )}
    </>
  );
}

function Which({ id, title }: { readonly id: string; readonly title: string | undefined }): ReactElement {
  return title === undefined ? (
    <td className={styles.id} title={id}>
      Untitled · {id.slice(0, 8)}
    </td>
  ) : (
    <td title={id}>{visibleText(title)}</td>
  );
}

interface ChangesProps {
  readonly entry: TrailEntry;
  readonly names: TrailNames | undefined;
}

function Changes({ entry, names }: ChangesProps): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const text = (value: unknown, path: readonly string[]): string =>
    fieldValueText(value, path.at(-1), [names]);
  const changes = chartedChanges(entry);
  const more = isWhole ? 0 : changes.length - shownChanges;
  return (
    <ul className={styles.changes}>
      {(more > 0 ? changes.slice(0, shownChanges) : changes).map(({ path, before, after }) => (
        <li key={path.join('\n')}>
          <span className={styles.field}>{fieldPathName(path, [names])}</span>{' '}
          {before !== undefined && <del>{text(before, path)}</del>}{' '}
          {after !== undefined && <ins>{text(after, path)}</ins>}
        </li>
      ))}
      {more > 0 && (
        <li>
          <button type="button" className={styles.link} onClick={() => setWhole(true)}>
            {more} more
          </button>
        </li>
      )}
    </ul>
  );
}
