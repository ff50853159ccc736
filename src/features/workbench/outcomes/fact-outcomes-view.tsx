import { memo } from 'react';
import type { ReactElement } from 'react';
import type { FactOutcomes } from '../../../domain/claim-outcomes.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { RuleNote } from '../explanation/rule-note.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { dollars, glanceText, linesBeyond, linesText, paymentCaveat, rangeText, wholeSpanText } from './outcome-words.ts';
import styles from './outcomes.module.css';

export interface FactOutcomesViewProps {
  readonly outcomes: FactOutcomes;
  /** Worked out before the last edit. */
  readonly isStale: boolean;
  /** The only one: it has more room. */
  readonly isAlone: boolean;
}

/** What an unknown time could lead to: ranges with their lines, what stands whatever it was, the span, and what would settle it. */
export const FactOutcomesView = memo(function FactOutcomesView({ outcomes, isStale, isAlone }: FactOutcomesViewProps): ReactElement {
  const { store } = useWorkbench();
  const { dateOfService } = store.getState().history.present.document;
  const { fact, ranges, certain, minimum, maximum, state, assumedAt, settledBy, notEvidence, window } = outcomes;
  const field = fact.of === 'administration' && fact.field === 'start' ? 'start' : 'stop';
  const spans = ranges.length > 1;
  const least = minimum.payment?.cents;
  const greatest = maximum.payment?.cents;
  return (
    <details className={styles.outcomes} aria-busy={isStale} data-alone={isAlone}>
      <summary className={styles.summary}>
        <span className={styles.headline}>
          <span className={styles.cut}>{spans ? `The ${field} could mean ${String(ranges.length)} claims` : `One claim, whatever the ${field} was`}</span>
          {least !== undefined && greatest !== undefined && <span className={styles.money}>{wholeSpanText(least, greatest)}</span>}
        </span>
        <span className={styles.glance}>{glanceText(outcomes, dateOfService)}</span>
      </summary>
      {spans && (
        <table className={styles.ranges}>
          <caption className={styles.caption}>
            {certain.length === 0 ? 'No line is certain. ' : `Certain: ${linesText(certain.map((entry) => ({ ...entry, modifiers: [] })), dateOfService)}. `}
            {state === 'assumed' && assumedAt !== undefined && `Assumed: ${formatClock(assumedAt)}. `}
            Looked at {window.because}.
          </caption>
          <thead>
            <tr>
              <th scope="col">{field === 'stop' ? 'Stop' : 'Start'}</th>
              <th scope="col">{certain.length === 0 ? 'Lines' : 'And then'}</th>
              {least !== undefined && <th scope="col">OPPS</th>}
            </tr>
          </thead>
          <tbody>
            {ranges.map((range) => (
              <tr key={range.from} data-assumed={assumedAt !== undefined && range.from <= assumedAt && assumedAt <= range.to}>
                <th scope="row">{rangeText(range, outcomes)}</th>
                <td>
                  {linesText(linesBeyond(range.lines, certain), dateOfService)}
                  {range === minimum && <span className={styles.tag}>least</span>}
                  {range === maximum && <span className={styles.tag}>greatest</span>}
                </td>
                {range.payment !== undefined && <td className={styles.amount}>{dollars(range.payment.cents)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {least !== undefined && <p className={styles.small}>{paymentCaveat}</p>}
      <p className={styles.heading}>What would settle it</p>
      <ol className={styles.records}>
        {settledBy.map(({ record, gives }) => (
          <li key={record}>
            {record} <span className={styles.small}>({gives})</span>
          </li>
        ))}
      </ol>
      <p className={styles.small}>No evidence: {notEvidence.join(', ')}. A time is entered as the record has it, never to reach a claim.</p>
      {[...new Set(settledBy.map(({ ruleId }) => ruleId))].map((ruleId) => (
        <RuleNote key={ruleId} ruleId={ruleId} />
      ))}
    </details>
  );
});
