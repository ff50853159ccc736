import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { RegisteredCommand } from '../../ui/command-registry.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { CommandKeys } from './command-keys.tsx';
import styles from './command-palette.module.css';
import { filterCommands, isEnabled } from './filter-commands.ts';
import { useCommands } from './use-commands.ts';

const mostRecent = 5;

/** What was chosen here since the page was opened, the latest first. */
let recent: readonly string[] = [];

/** Everything that can be done now, found by typing: arrows choose, Enter does it, Escape closes. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }): ReactElement {
  const id = useId();
  const commands = useCommands();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const hits = useMemo(
    () =>
      filterCommands(
        commands.filter(({ id }) => id !== 'app.palette'),
        typed,
        recent,
      ),
    [commands, typed],
  );
  const active = Math.min(at, hits.length - 1);

  useEffect(() => {
    list.current?.children.item(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (command: RegisteredCommand | undefined): void => {
    if (command === undefined || !isEnabled(command)) return;
    recent = [command.id, ...recent.filter((id) => id !== command.id)].slice(0, mostRecent);
    onClose();
    // After the dialog has given the focus back, so that a command may move it.
    setTimeout(command.run);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (active + 1) % Math.max(1, hits.length),
      ArrowUp: (active - 1 + hits.length) % Math.max(1, hits.length),
      PageDown: Math.min(active + 8, hits.length - 1),
      PageUp: Math.max(active - 8, 0),
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(hits[active]);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      slotProps={{
        paper: { 'aria-label': 'Command palette', className: styles.paper ?? '' },
        container: { className: styles.container ?? '' },
      }}
    >
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded
        aria-label="Command"
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length === 0 ? undefined : `${id}-${String(active)}`}
        placeholder="Type what you want to do"
        autoComplete="off"
        spellCheck={false}
        // The dialog was opened to type in it.
        ref={(input) => input?.focus()}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} ref={list} role="listbox" aria-label="Commands" className={styles.list}>
        {hits.map((command, index) => (
          <li key={command.id} role="none">
            <button
              type="button"
              id={`${id}-${String(index)}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-disabled={!isEnabled(command)}
              className={styles.item}
              onPointerMove={() => setAt(index)}
              onClick={() => choose(command)}
            >
              <span className={styles.title}>{command.title}</span>
              <span className={styles.group}>{isEnabled(command) ? command.group : command.lacks}</span>
              <CommandKeys command={command} />
            </button>
          </li>
        ))}
      </ul>
      {hits.length === 0 && (
        <p className={styles.none} role="status">
          Nothing here is called “{typed}”. Try another word, such as “encounter” or “go”.
        </p>
      )}
    </Dialog>
  );
}
