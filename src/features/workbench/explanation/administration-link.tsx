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
  onFollow,
}: {
  readonly id: AdministrationId;
  readonly field: AdministrationField;
  /** What else a press does, such as closing the dialog it stands in. */
  readonly onFollow?: () => void;
}): ReactElement {
  const administration = useEditor((state) =>
    shownEncounter(state).administrations.find((one) => one.id === id),
  );
  const goTo = useFocusFact();
  if (administration === undefined) return <span className={styles.gone}>{id}</span>;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => {
        onFollow?.();
        goTo(administrationFact(id, field));
      }}
    >
      {nameOf(administration)} <span className={styles.times}>{administrationTimes(administration)}</span>
    </button>
  );
}
