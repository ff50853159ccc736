import type { ReactElement, Ref } from 'react';
import styles from './quick-entry.module.css';

export interface WordUnderlineProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Lies under the text of the entry line, letter on letter, and underlines the word that cannot be read. */
export function WordUnderline({ ref, text, from, to }: WordUnderlineProps): ReactElement {
  return (
    <div className={styles.underlay} aria-hidden>
      <div ref={ref} className={styles.underlayText}>
        {text.slice(0, from)}
        <mark className={styles.wrongWord}>{text.slice(from, to)}</mark>
      </div>
    </div>
  );
}
