import type { ReactElement } from 'react';
import type { JointOutcomes } from '../../../domain/claim-outcomes.ts';
import { useEditor } from '../workbench-context.ts';
import { linesText, paymentCaveat, spanText } from './outcome-words.ts';
import styles from './outcomes.module.css';

/** The least and the greatest claim over all unknown times together. */
export function JointOutcomesView({ joint, isStale }: { readonly joint: JointOutcomes; readonly isStale: boolean }): ReactElement {
  const dateOfService = useEditor(({ history }) => history.present.document.dateOfService);
  const { facts, method, isCut, minimum, maximum, paymentBounds } = joint;
  return (
    <section className={styles.joint} aria-labelledby="joint-title" aria-busy={isStale}>
      <h3 id="joint-title" className={styles.jointTitle}>
        {facts.length === 2 ? 'Both' : `All ${String(facts.length)}`} unknown times together
        {paymentBounds !== undefined && <span className={styles.money}>{spanText(paymentBounds.lowestCents, paymentBounds.highestCents)}</span>}
      </h3>
      <dl className={styles.bounds}>
        <dt>{method === 'exact' ? 'At least' : 'Least found'}</dt>
        <dd>{linesText(minimum.lines, dateOfService)}</dd>
        <dt>{method === 'exact' ? 'At most' : 'Most found'}</dt>
        <dd>{linesText(maximum.lines, dateOfService)}</dd>
      </dl>
      <p className={styles.small}>
        {method === 'exact'
          ? 'Every combination of times was tried.'
          : 'There are too many combinations to try them all; these are the extremes found. The payment cannot lie outside the span.'}{' '}
        {isCut === true && 'The search ended at its bound, so a longer one might find others. '}
        {paymentBounds !== undefined && paymentCaveat}
      </p>
    </section>
  );
}
