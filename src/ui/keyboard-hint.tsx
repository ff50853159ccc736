import type { ReactElement } from 'react';
import { formatShortcut } from './format-shortcut.ts';
import styles from './keyboard-hint.module.css';

/** A key combination as keycaps: `mod+k` reads Ctrl K, or ⌘ K on a Mac. Decoration: the name of the action stands beside it. */
export function KeyboardHint({ shortcut }: { readonly shortcut: string }): ReactElement {
  return (
    <span className={styles.hint}>
      {formatShortcut(shortcut).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
