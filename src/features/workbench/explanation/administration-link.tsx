import type { ReactElement } from 'react';
import { nameOf } from '../../../domain/administration.ts';
import { shownEncounter } from '../../../document/editor-state.ts';
import { administrationFact } from '../../../domain/fact-path.ts';
import type { AdministrationField } from '../../../domain/fact-path.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { markOf } from '../../../rules/index.ts';
import { useEditor, useFocusFact } from '../workbench-context.ts';
import { administrationTimes } from './administration-times.ts';
import styles from './explanation.module.css';

/** Names an administration with its times, and what tells it from another of the same minute; a press selects it and goes to its bar. */
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
  const place = useEditor((state) => {
    const chart = shownEncounter(state);
    const one = chart.administrations.find((other) => other.id === id);
    return one === undefined ? '' : markOf(chart, one).place;
  });
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
      {nameOf(administration)} <span className={styles.times}>{administrationTimes(administration)}{place}</span>
    </button>
  );
}
