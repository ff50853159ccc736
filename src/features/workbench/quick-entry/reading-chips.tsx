import { memo } from 'react';
import type { ReactElement } from 'react';
import type { ReadToken } from './entry-reading.ts';
import styles from './quick-entry.module.css';

const kindNames: Readonly<Record<ReadToken['kind'], string>> = {
  drug: 'Drug',
  dose: 'Dose',
  containers: 'Opened',
  volume: 'Volume',
  rate: 'Rate',
  route: 'Route',
  category: 'As',
  purpose: 'For',
  time: 'Time',
  pause: 'Pause',
  site: 'Site',
  repeat: 'Repeat',
  note: 'Note',
};

const marks = { unknown: '?', assumed: '≈', missing: '!' } as const;
const markNames = { unknown: 'unknown', assumed: 'taken for granted', missing: 'missing' } as const;

/** How a line is read, one chip for each part. */
export const ReadingChips = memo(function ReadingChips({
  reading,
}: {
  readonly reading: readonly ReadToken[];
}): ReactElement {
  return (
    <ul className={styles.chips} aria-label="How the line is read">
      {reading.map((token, n) => (
        <li key={`${token.kind}-${String(n)}`} className={styles.chip} data-mark={token.mark}>
          <span className={styles.kind}>{kindNames[token.kind]}</span>
          {token.mark !== undefined && (
            <span className={styles.mark} title={markNames[token.mark]}>
              <span aria-hidden>{marks[token.mark]}</span>
              <span className="dl-visually-hidden">{markNames[token.mark]}: </span>
            </span>
          )}
          {token.says}
        </li>
      ))}
    </ul>
  );
});
