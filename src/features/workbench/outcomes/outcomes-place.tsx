import { Suspense } from 'react';
import type { ReactElement } from 'react';
import type { FactOutcomes } from '../../../domain/claim-outcomes.ts';
import type { FactPath } from '../../../domain/fact-path.ts';
import { deferred } from '../../../ui/deferred.ts';
import styles from './outcomes.module.css';

const FactOutcomesView = deferred(async () => (await import('./fact-outcomes-view.tsx')).FactOutcomesView);

export interface OutcomesPlaceProps {
  readonly fact: FactPath;
  /** Undefined as long as it is not worked out, and where it makes no difference. */
  readonly outcomes: FactOutcomes | undefined;
  readonly isStale: boolean;
  readonly isAlone: boolean;
}

/** What an unknown time could lead to, or as much room as it will take: what stands below must not move when it comes a moment later. */
export function OutcomesPlace({ fact, outcomes, isStale, isAlone }: OutcomesPlaceProps): ReactElement {
  const field = fact.of === 'administration' && fact.field === 'start' ? 'start' : 'stop';
  const room = (
    <div className={styles.outcomes} aria-busy={isStale || outcomes !== undefined} data-alone={isAlone}>
      <div className={styles.summary}>
        <span className={styles.headline}>What the {field} could mean</span>
        <span className={styles.glance}>{isStale || outcomes !== undefined ? 'Working it out…' : 'It makes no difference to the claim.'}</span>
      </div>
    </div>
  );
  if (outcomes === undefined) return room;
  return (
    <Suspense fallback={room}>
      <FactOutcomesView outcomes={outcomes} isStale={isStale} isAlone={isAlone} />
    </Suspense>
  );
}
