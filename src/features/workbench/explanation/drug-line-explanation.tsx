import type { ReactElement } from 'react';
import type { DrugLine } from '../../../domain/claim-line.ts';
import { AdministrationLink } from './administration-link.tsx';
import { TraceList } from './trace-list.tsx';
import styles from './explanation.module.css';

/** The proof of a drug line: which administrations it adds up, and how units and modifiers came about. */
export function DrugLineExplanation({ line }: { readonly line: DrugLine }): ReactElement {
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
    </div>
  );
}
