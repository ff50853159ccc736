import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { watchOpenElsewhere } from '../../../storage/open-elsewhere.ts';
import { useEditor } from '../workbench-context.ts';
import styles from './open-elsewhere-note.module.css';

/** Says that the encounter is open in another tab, too. Both may go on: nothing of either can be lost. */
export function OpenElsewhereNote(): ReactElement | undefined {
  const id = useEditor((state) => state.history.present.document.id);
  const [isElsewhere, setElsewhere] = useState(false);
  const [isRead, setRead] = useState(false);
  useEffect(() => watchOpenElsewhere(id, setElsewhere), [id]);
  if (!isElsewhere || isRead) return undefined;
  return (
    <div role="status" className={styles.note}>
      This encounter is open in another tab, too. What is saved there appears here; if both change it at once, you choose.
      <button type="button" className={styles.close} onClick={() => setRead(true)}>
        Understood
      </button>
    </div>
  );
}
