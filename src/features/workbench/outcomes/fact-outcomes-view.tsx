import { memo } from 'react';
import type { ReactElement } from 'react';
import type { FactOutcomes } from '../../../domain/claim-outcomes.ts';
import { formatClock } from '../../../ui/format-clock.ts';
import { RuleNote } from '../explanation/rule-note.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { dollars, linesBeyond, linesText, paymentCaveat, rangeText, spanText } from './outcome-words.ts';
import styles from './outcomes.module.css';

export interface FactOutcomesViewProps {
  readonly outcomes: FactOutcomes;
  readonly isOpen: boolean;
}

/** What an unknown time could lead to: ranges with their lines, what stands whatever it was, the span, and what would settle it. */
export const FactOutcomesView = memo(function FactOutcomesView({ outcomes, isOpen }: FactOutcomesViewProps): ReactElement {
  const { store } = useWorkbench();
  const { dateOfService } = store.getState().history.present.document;
  const { fact, ranges, certain, minimum, maximum, state, assumedAt, settledBy, notEvidence, window } = outcomes;
  const field = fact.of === 'administration' && fact.field === 'start' ? 'start' : 'stop';
  const spans = ranges.length > 1;
  const least = minimum.payment?.cents;
  const greatest = maximum.payment?.cents;
  return (
    <details className={styles.outcomes} open={isOpen}>
      <summary className={styles.summary}>
        {spans ? `What the ${field} could mean: ${String(ranges.length)} different claims` : `The claim is the same whatever the ${field} was`}
        {least !== undefined && greatest !== undefined && <span className={styles.money}>{spanText(least, greatest)}</span>}
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
