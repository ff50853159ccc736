import type { ReactElement } from 'react';
import type { Support } from '../../../domain/claim-line.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { AdministrationLink } from './administration-link.tsx';
import { RuleNote } from './rule-note.tsx';
import styles from './explanation.module.css';

/** The administrations behind a line, with the minutes that count and those that do not, and why. */
export function SupportList({ supports }: { readonly supports: readonly Support[] }): ReactElement {
  const counted = supports.flatMap((support) => support.minutesCounted ?? []);
  const total = counted.reduce((sum, minutes) => sum + minutes, 0);
  const rules = [...new Set(supports.map((support) => support.ruleId))];
  const [shared] = rules.length === 1 ? rules : [];
  return (
    <section>
      <h4 className={styles.heading}>
        What counts
        {counted.length > 1 && <span className={styles.minutes}>{total} min in all</span>}
      </h4>
      <ul className={styles.supports}>
        {supports.map((support, n) => (
          <li key={`${support.administrationId}-${support.ruleId}-${String(n)}`}>
            <div className={styles.supportRow}>
              <AdministrationLink id={support.administrationId} field="start" />
              {support.minutesCounted !== undefined && (
                <span className={styles.minutes}>{support.minutesCounted} min</span>
              )}
            </div>
            {support.minutesDiscarded.map((discarded) => (
              <div key={`${String(discarded.from)}-${discarded.ruleId}`} className={styles.discarded}>
                <span className={styles.supportRow}>
                  <span>
                    not {formatClock(discarded.from)}–{formatClock(discarded.to)}: {discarded.reason}
                  </span>
                  <span className={styles.minutes}>−{discarded.minutes} min</span>
                </span>
                <RuleNote ruleId={discarded.ruleId} />
              </div>
            ))}
            {shared === undefined && <RuleNote ruleId={support.ruleId} />}
          </li>
        ))}
      </ul>
      {shared !== undefined && <RuleNote ruleId={shared} />}
    </section>
  );
}
