import { useState } from 'react';
import type { ReactElement } from 'react';
import { useDraft } from '../../../ui/open-drafts.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { usePresentEncounter } from '../use-present-encounter.ts';
import styles from './workbench-header.module.css';

/** The title, edited where it stands: Enter takes it, Escape reverts. */
export function TitleField(): ReactElement {
  const { title = '' } = usePresentEncounter();
  const { run } = useEditCommands();
  const [draft, setDraft] = useState<string>();
  const commit = (): void => {
    const next = draft?.trim();
    setDraft(undefined);
    if (next === undefined || next === title) return;
    run({ type: 'set-encounter', patch: { title: next === '' ? undefined : next } });
  };
  useDraft(draft !== undefined, commit);
  return (
    <h1 className={styles.heading}>
      <input
        className={styles.title}
        aria-label="Title of the encounter"
        placeholder="Untitled encounter"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        title={title}
        value={draft ?? title}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape') return;
          setDraft(undefined);
          event.stopPropagation();
        }}
      />
    </h1>
  );
}
