import type { ReactElement } from 'react';
import styles from './code-chip.module.css';

export interface CodeChipProps {
  readonly code: string;
  readonly modifiers?: readonly string[];
  /** Our own words for the code, shown on hover and focus and read aloud. Never a published descriptor. */
  readonly label?: string | undefined;
}

/** A billing code in fixed-width figures with its modifiers. Example: 96365-59. */
export function CodeChip({ code, modifiers = [], label }: CodeChipProps): ReactElement {
  const chip = (
    <span className={styles.chip}>
      {code}
      {modifiers.map((modifier) => (
        <span key={modifier} className={styles.modifier}>
          -{modifier}
        </span>
      ))}
      {label !== undefined && <span className="dl-visually-hidden">, {label}</span>}
    </span>
  );
  return label === undefined ? chip : <span title={label}>{chip}</span>;
}
