import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useRepositories } from '../../storage/repository-context.ts';
import { securityEvents } from '../../storage/security-log.ts';
import type { SecurityEventKind } from '../../storage/security-log.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import styles from './audit-trail-page.module.css';
import { wallTime } from './trail-filter.ts';

const names: Readonly<Record<SecurityEventKind, string>> = {
  unlocked: 'Unlocked',
  'unlock-refused': 'Wrong passphrase',
  locked: 'Locked',
  'passphrase-set': 'Passphrase set',
  'passphrase-changed': 'Passphrase changed',
  'passphrase-removed': 'Passphrase removed',
  'file-refused': 'Refused on import or restore',
  'policy-broken': 'Held up by the security policy',
  'store-damaged': 'Stored data found damaged',
  error: 'Unexpected error',
};

/** Who came in or tried to, what was refused, and what failed: beside the trail, since most of it happens while that is locked. */
export function SecurityEvents(): ReactElement {
  const { preferences } = useRepositories();
  const { data: events = [] } = useQuery({
    queryKey: ['security-events'],
    queryFn: () => securityEvents(preferences),
    networkMode: 'always',
    gcTime: 0,
  });
  const save = (): void =>
    saveFile(
      `dripline-security-events-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}.json`,
      `${JSON.stringify(events, undefined, 1)}\n`,
    );
  return (
    <details className={styles.events}>
      <summary>Security events ({events.length})</summary>
      <p>
        Locking and unlocking, refused files, what the security policy held up, and errors: the last 500, with
        nothing of a chart. They are kept open beside the locked store, so whoever has this machine can change
        them.{' '}
        <Button variant="outlined" onClick={save} disabled={events.length === 0}>
          Save as a file
        </Button>
      </p>
      {events.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">More</th>
              </tr>
            </thead>
            <tbody>
              {events.map(({ at, offsetMinutes, by, kind, detail }, index) => (
                <tr key={`${at} ${String(index)}`}>
                  <td className={styles.when}>{wallTime(at, offsetMinutes)}</td>
                  <td>{by === '' ? <span className={styles.faint}>no name set</span> : by}</td>
                  <td>{names[kind]}</td>
                  <td className={styles.detail}>{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
