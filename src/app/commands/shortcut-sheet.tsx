import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CommandKeys } from './command-keys.tsx';
import styles from './shortcut-sheet.module.css';
import { useCommands } from './use-commands.ts';

/** What may be longer than the screen has the keyboard, so that arrows and Page keys go through it. */
const takeFocus = (sheet: HTMLElement | null): void => sheet?.focus();

/** The keys that work on this page, by group, read from the same registry that runs them. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const withKeys = useCommands().filter(
    ({ shortcut, localKeys, gesture }) => (shortcut ?? localKeys ?? gesture) !== undefined,
  );
  const groups = [...new Set(withKeys.map((command) => command.group))];
  return (
    <Dialog open onClose={onClose} aria-labelledby="shortcut-sheet-title" maxWidth="md" fullWidth>
      <DialogTitle id="shortcut-sheet-title">Keyboard shortcuts</DialogTitle>
      <DialogContent
        ref={takeFocus}
        tabIndex={0}
        role="region"
        aria-label="All keys"
        className={styles.sheet ?? ''}
      >
        <div className={styles.columns}>
          {groups.map((group) => (
            <section key={group} className={styles.group}>
              <h3 className={styles.heading}>{group}</h3>
              <dl className={styles.list}>
                {withKeys
                  .filter((command) => command.group === group)
                  .map((command) => (
                    <div key={command.id} className={styles.row}>
                      <dt>{command.title}</dt>
                      <dd>
                        {command.gesture !== undefined && (
                          <span className={styles.gesture}>{command.gesture}</span>
                        )}
                        <CommandKeys command={command} />
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <p className={styles.note}>
          Keys without Ctrl or ⌘ rest while you type in a field. Keys in a dashed frame work where the thing
          itself has the keyboard, such as a bar of the timeline.
        </p>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
