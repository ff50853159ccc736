import { memo, useState } from 'react';
import type { ReactElement } from 'react';
import type { NotReported } from '../../../domain/claim-line.ts';
import { ChevronRightIcon } from '../../../ui/icons.tsx';
import { AdministrationLink } from '../explanation/administration-link.tsx';
import { RuleNote } from '../explanation/rule-note.tsx';
import styles from './claim-panel.module.css';

const sameReasons = (a: readonly NotReported[], b: readonly NotReported[]): boolean =>
  a.length === b.length &&
  a.every((one, n) => {
    const other = b[n];
    return (
      other !== undefined &&
      one.administrationId === other.administrationId &&
      one.reason === other.reason &&
      one.code === other.code
    );
  });

function View({ entries }: { readonly entries: readonly NotReported[] }): ReactElement | undefined {
  const [isOpen, setOpen] = useState(false);
  if (entries.length === 0) return undefined;
  return (
    <section className={styles.notReported}>
      <h3 className={styles.foldTitle}>
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <ChevronRightIcon className={styles.chevron} />
          Not reported <span className={styles.count}>{entries.length}</span>
        </button>
      </h3>
      {isOpen && (
        <ul className={styles.reasons}>
          {entries.map((entry, n) => (
            <li key={`${entry.administrationId}-${entry.ruleId}-${String(n)}`} className={styles.reason}>
              <AdministrationLink id={entry.administrationId} field="start" />
              {entry.code !== undefined && <span className={styles.wouldBe}> would be {entry.code}</span>}
              <div>{entry.reason}</div>
              <RuleNote ruleId={entry.ruleId} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was given and earns no line, with the reasons; closed until asked for. */
export const NotReportedList = memo(View, (a, b) => sameReasons(a.entries, b.entries));
