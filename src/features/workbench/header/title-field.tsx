import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useDraft } from '../../../ui/open-drafts.ts';
import { useDropped, useTyped } from '../draft/encounter-draft.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import { usePresentEncounter } from '../use-present-encounter.ts';
import styles from './workbench-header.module.css';

/** The title, edited where it stands: Enter takes it, Escape reverts. */
export function TitleField(): ReactElement {
  const { title = '' } = usePresentEncounter();
  const { run } = useEditCommands();
  const [left, keep] = useTyped('title');
  const [draft, setDraft] = useState(left === title ? undefined : left);
  const commit = (): void => {
    const next = draft?.trim();
    setDraft(undefined);
    if (next === undefined || next === title) return;
    run({ type: 'set-encounter', patch: { title: next === '' ? undefined : next } });
  };
  useDraft(draft !== undefined, commit);
  useDropped(() => setDraft(undefined));
  useEffect(() => keep(draft), [keep, draft]);
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
        // Where typing goes on, and whoever leaves it takes it.
        ref={(input) => {
          if (left !== undefined && draft === left) input?.focus();
        }}
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
