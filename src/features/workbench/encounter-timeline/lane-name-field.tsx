import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { AccessSite } from '../../../domain/access-site.ts';
import { siteKindNames } from '../../../domain/site-name.ts';
import { useDraft } from '../../../ui/open-drafts.ts';
import { useEditCommands } from '../use-edit-commands.ts';
import styles from './lane-header.module.css';

export interface LaneNameFieldProps {
  readonly site: AccessSite;
  readonly onDone: () => void;
}

/** The name of a line as a field: Enter or leaving it keeps what is typed, Escape does not. Empty means no name of its own. */
export function LaneNameField({ site, onDone }: LaneNameFieldProps): ReactElement {
  const { run } = useEditCommands();
  const [text, setText] = useState(site.label ?? '');
  const isDone = useRef(false);
  const done = (isKept: boolean): void => {
    if (isDone.current) return;
    const { label: _label, ...rest } = site;
    const label = text.trim();
    if (isKept && label !== (site.label ?? '') && !run({ type: 'edit-access-site', accessSite: label === '' ? rest : { ...rest, label } })) return;
    isDone.current = true;
    onDone();
  };
  useDraft(text !== (site.label ?? ''), () => done(true));
  return (
    <input
      className={styles.nameField}
      aria-label="Name of the line"
      value={text}
      placeholder={siteKindNames[site.kind]}
      autoComplete="off"
      // It appears because somebody asked to type in it.
      ref={(input) => {
        if (input !== null && document.activeElement !== input) input.select();
      }}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => done(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        done(event.key === 'Enter');
      }}
    />
  );
}
