import type { ReactElement } from 'react';
import { nameOf } from '../../../domain/administration.ts';
import { shownEncounter } from '../../../document/editor-state.ts';
import { administrationFact } from '../../../domain/fact-path.ts';
import type { AdministrationField } from '../../../domain/fact-path.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { useEditor, useFocusFact } from '../workbench-context.ts';
import { administrationTimes } from './administration-times.ts';
import styles from './explanation.module.css';

/** Names an administration with its times; a press selects it and goes to its bar. */
export function AdministrationLink({
  id,
  field,
}: {
  readonly id: AdministrationId;
  readonly field: AdministrationField;
}): ReactElement {
  const administration = useEditor((state) =>
    shownEncounter(state).administrations.find((one) => one.id === id),
  );
  const goTo = useFocusFact();
  if (administration === undefined) return <span className={styles.gone}>{id}</span>;
  return (
    <button type="button" className={styles.link} onClick={() => goTo(administrationFact(id, field))}>
      {nameOf(administration)} <span className={styles.times}>{administrationTimes(administration)}</span>
    </button>
  );
}
