import type { ReactElement } from 'react';
import { useUnreadableEncounters } from '../../storage/use-encounters.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import styles from './unreadable-records.module.css';

/** Stored records that do not read: where, why, and a way to get them out exactly as they are. */
export function UnreadableRecords(): ReactElement | undefined {
  const { data } = useUnreadableEncounters();
  if (data === undefined || data.length === 0) return undefined;
  return (
    <section className={styles.panel} aria-label="Records that cannot be read">
      <h2 className={styles.title}>
        <SeverityMark severity="error" />
        {data.length === 1
          ? 'One stored record cannot be read'
          : `${String(data.length)} stored records cannot be read`}
      </h2>
      <p className={styles.advice}>
        They are kept as they are, and everything else works. Download them before you do anything about them.
      </p>
      <ul className={styles.list}>
        {data.map((record) => (
          <li key={record.id}>
            <span className={styles.reason}>
              <code>{record.id}</code>
              {record.path !== '' && <code>{record.path}</code>}
              <span>{record.message}</span>
            </span>
            <Button
              variant="outlined"
              onClick={() => saveFile('dripline-unreadable-record.json', record.raw)}
            >
              Download as it is
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
