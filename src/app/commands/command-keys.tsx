import type { ReactElement } from 'react';
import type { AppCommand } from '../../ui/command-registry.ts';
import { KeyboardHint } from '../../ui/keyboard-hint.tsx';
import styles from './command-keys.module.css';

/** The keys of a command: those that work everywhere, and those that work only where the thing has the keyboard, in a frame. */
export function CommandKeys({ command }: { readonly command: AppCommand }): ReactElement | undefined {
  const { shortcut, localKeys } = command;
  if (shortcut === undefined && localKeys === undefined) return undefined;
  return (
    <span className={styles.keys}>
      {shortcut !== undefined && <KeyboardHint shortcut={shortcut} />}
      {localKeys !== undefined && (
        <span className={styles.local}>
          {localKeys.split(' ').map((key) => (
            <KeyboardHint key={key} shortcut={key} />
          ))}
        </span>
      )}
    </span>
  );
}
