import { useCallback } from 'react';
import type { ReactElement } from 'react';
import type { DrugLine } from '../../../domain/claim-line.ts';
import { AdministrationLink } from './administration-link.tsx';
import { drugLineChange } from '../../../rules/index.ts';
import type { ChartView } from '../../../rules/proof/chart-view.ts';
import { NearestChangeNote } from './nearest-change-note.tsx';
import { TraceList } from './trace-list.tsx';
import { useNearestChange } from './use-nearest-change.ts';
import styles from './explanation.module.css';

function* inOneStep<T>(find: () => T): Generator<undefined, T> {
  yield undefined;
  return find();
}

/** The proof of a drug line: which administrations it adds up, and how units and modifiers came about. */
export function DrugLineExplanation({ line }: { readonly line: DrugLine }): ReactElement {
  const change = useNearestChange(useCallback((view: ChartView) => inOneStep(() => drugLineChange(view, line)), [line]));
  return (
    <div className={styles.explanation}>
      <section>
        <h4 className={styles.heading}>What counts</h4>
        <ul className={styles.supports}>
          {line.administrationIds.map((id) => (
            <li key={id}>
              <AdministrationLink id={id} field="dose" />
            </li>
          ))}
        </ul>
      </section>
      <TraceList trace={line.trace} />
      <NearestChangeNote change={change} />
    </div>
  );
}
