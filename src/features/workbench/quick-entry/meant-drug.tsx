import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { KeyboardHint } from '../../../ui/keyboard-hint.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import styles from './quick-entry.module.css';

export interface MeantDrugProps {
  readonly written: string;
  readonly meant: string;
  readonly onTake: () => void;
}

/** Asks whether another drug is meant by a name that the table does not have. The key that takes it is pressed in the line. */
export function MeantDrug({ written, meant, onTake }: MeantDrugProps): ReactElement {
  const announce = useAnnounce();
  useEffect(() => announce(`${written} is not in the drug table. Did you mean ${meant}? Tab takes it`), [announce, written, meant]);
  return (
    <button type="button" tabIndex={-1} className={styles.meant} onMouseDown={(event) => event.preventDefault()} onClick={onTake}>
      Did you mean <strong>{meant}</strong>? <KeyboardHint shortcut="tab" /> takes it
    </button>
  );
}
