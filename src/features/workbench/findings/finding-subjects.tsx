import type { ReactElement } from 'react';
import type { FactPath } from '../../../domain/fact-path.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { AdministrationLink } from '../explanation/administration-link.tsx';
import { useWorkbench } from '../workbench-context.ts';
import styles from './findings-panel.module.css';

/** As many are named one by one. */
const mostNamed = 3;

/** The administrations of which facts speak, each once. */
export function subjectsOf(facts: readonly FactPath[]): readonly AdministrationId[] {
  return [...new Set(facts.flatMap((fact) => (fact.of === 'administration' ? [fact.id] : [])))];
}

/** Which bags a finding means, by drug and times, since several may read alike; a press selects the bar. */
export function FindingSubjects({
  facts,
}: {
  readonly facts: readonly FactPath[];
}): ReactElement | undefined {
  const { store } = useWorkbench();
  const ids = subjectsOf(facts);
  if (ids.length === 0) return undefined;
  const named = ids.length > mostNamed + 1 ? ids.slice(0, mostNamed) : ids;
  return (
    <div className={styles.subjects}>
      {named.map((id) => (
        <AdministrationLink key={id} id={id} field="start" />
      ))}
      {named.length < ids.length && (
        <button type="button" className={styles.all} onClick={() => store.getState().select(ids)}>
          Select all {ids.length}
        </button>
      )}
    </div>
  );
}
