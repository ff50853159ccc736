import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import { useDraft } from '../../../ui/open-drafts.ts';
import { useDropped } from '../draft/encounter-draft.ts';
import { DrugListbox, optionId } from '../quick-entry/drug-listbox.tsx';
import { useDrugMatches } from '../quick-entry/use-drug-matches.ts';
import { useShownEncounter } from '../workbench-context.ts';
import type { CellEditorProps, CellExit } from './cell-editor-props.ts';
import { cellText } from './cell-values.ts';
import { useTypedCell } from './use-typed-cell.ts';
import { intoView } from './into-view.ts';
import { keepInCell } from './keep-in-cell.ts';
import styles from './administration-list.module.css';

/** Room that a list of eight needs below the cell; otherwise it opens upwards. */
const listHeight = 260;

/** The drug of a row, with type-ahead: Enter takes the highlighted drug, Escape closes the list and keeps the words typed. */
export function DrugCell({ administration, typed, onCommit, onDone }: CellEditorProps): ReactElement {
  const encounter = useShownEncounter();
  const [draft, setDraft] = useState(typed ?? cellText('drug', administration, encounter));
  const [isOpen, setOpen] = useState(typed !== undefined);
  const [active, setActive] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [place, setPlace] = useState({ left: 0, top: 0, isAbove: false });
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const { matches, isComing, first } = useDrugMatches(draft, isOpen);
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus();
    if (typed === undefined) element.select();
    const { left, top, bottom } = element.getBoundingClientRect();
    const isAbove = bottom + listHeight > window.innerHeight && top > listHeight;
    setPlace({ left, top: isAbove ? window.innerHeight - top : bottom, isAbove });
  }, [typed]);
  const isTyped = draft !== cellText('drug', administration, encounter);
  const over = useTypedCell(administration.id, 'drug', isTyped ? draft : undefined);
  const finish = (exit: CellExit): void => {
    isOver.current = true;
    over();
    onDone(exit);
  };
  useDropped(() => finish('stay'));
  const commit = (text: string): boolean => {
    const wrong = onCommit(administration, 'drug', text);
    setProblem(wrong);
    if (wrong === undefined) over();
    return wrong === undefined;
  };
  useDraft(isTyped, () => isOver.current || draft.trim() === '' || commit(draft));
  const take = ({ entry }: DrugMatch, exit: CellExit): void => {
    if (commit(`${entry.name} ${entry.hcpcs}`)) finish(exit);
  };
  const settle = (match: DrugMatch | undefined, exit: CellExit): void => {
    if (match !== undefined) take(match, exit);
    else if (commit(draft)) finish(exit);
  };
  /** Enter before the list could open means what it would have offered first, unless more is typed or the cell is left. */
  const settleWhenRead = async (exit: CellExit): Promise<void> => {
    const match = await first();
    if (!isOver.current && input.current?.value === draft) settle(match, exit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    keepInCell(event);
    const match = matches[active];
    const exit = event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right';
    if (event.key === 'Escape') {
      if (match === undefined) finish('stay');
      else setOpen(false);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      if (isComing) void settleWhenRead(exit);
      else settle(match, exit);
    } else if (match !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + matches.length) % matches.length);
    } else return;
    event.preventDefault();
  };
  const isListed = matches.length > 0;
  return (
    <>
      <input
        ref={input}
        className={styles.cellInput}
        role="combobox"
        aria-label="Drug"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-list` : undefined}
        aria-activedescendant={isListed ? optionId(`${id}-list`, active) : undefined}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        spellCheck={false}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          setOpen(true);
          setActive(0);
          setProblem(undefined);
        }}
        onBlur={() => {
          if (isOver.current) return;
          if (draft.trim() !== '') commit(draft);
          finish('leave');
        }}
        onKeyDown={onKeyDown}
      />
      {isListed && (
        <div className={styles.suggestions} data-above={place.isAbove} style={{ left: place.left, ...(place.isAbove ? { bottom: place.top } : { top: place.top }) }}>
          <DrugListbox id={`${id}-list`} matches={matches} active={active} onPick={(match) => take(match, 'stay')} />
        </div>
      )}
      {problem !== undefined && (
        <span role="alert" className={styles.problem} ref={intoView}>
          {problem}
        </span>
      )}
    </>
  );
}
