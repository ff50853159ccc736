import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { KeyboardHint } from '../../../ui/keyboard-hint.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import styles from './quick-entry.module.css';

export interface Offer {
  /** What is wrong with the line as it is written. Example: "There is no site R hand". */
  readonly why: string;
  /** Example: "New site". */
  readonly ask: string;
  /** Example: "R hand". */
  readonly what: string;
  readonly take: () => void;
}

/** Asks whether something else is meant than what is written. The key that takes it is pressed in the line. */
export function LineOffer({ why, ask, what, take }: Offer): ReactElement {
  const announce = useAnnounce();
  useEffect(() => announce(`${why}. ${ask} ${what}? Tab takes it`), [announce, why, ask, what]);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.offer}
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {ask} <strong>{what}</strong>?{' '}
      <span className={styles.offerKey}>
        <KeyboardHint shortcut="tab" /> takes it
      </span>
    </button>
  );
}
