import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useDraft } from '../../../ui/open-drafts.ts';
import { useDropped } from '../draft/encounter-draft.ts';
import { useShownEncounter } from '../workbench-context.ts';
import type { CellEditorProps, CellExit } from './cell-editor-props.ts';
import { columnNames } from './cell-request.ts';
import { cellText } from './cell-values.ts';
import { useTypedCell } from './use-typed-cell.ts';
import { intoView } from './into-view.ts';
import { keepInCell } from './keep-in-cell.ts';
import styles from './administration-list.module.css';

/** A cell that is typed into. What cannot be read stays open with the reason, whatever is done beside it; Escape puts back what was there. */
export function TextCell({ administration, column, typed, onCommit, onDone }: CellEditorProps): ReactElement {
  const encounter = useShownEncounter();
  const before = cellText(column, administration, encounter);
  const id = useId();
  const [draft, setDraft] = useState(typed ?? before);
  const [problem, setProblem] = useState<string>();
  // Taking the field away blurs it, and what Escape has reverted must not be saved by that.
  const isOver = useRef(false);
  const isTyped = draft !== before;
  const over = useTypedCell(administration.id, column, isTyped ? draft : undefined);
  const finish = (exit: CellExit): void => {
    isOver.current = true;
    over();
    onDone(exit);
  };
  useDropped(() => finish('stay'));
  const commit = (): boolean => {
    const wrong = onCommit(administration, column, draft);
    setProblem(wrong);
    if (wrong === undefined) over();
    return wrong === undefined;
  };
  useDraft(isTyped, () => isOver.current || commit());
  return (
    <>
      <input
        className={styles.cellInput}
        aria-label={columnNames[column]}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        autoComplete="off"
        spellCheck={false}
        value={draft}
        ref={(element) => {
          if (element === null || element === document.activeElement) return;
          element.focus();
          if (typed === undefined) element.select();
        }}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(undefined);
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (isOver.current) return;
          if (commit()) finish('leave');
          else if (currentTarget.closest('table')?.contains(relatedTarget) === true) currentTarget.focus();
        }}
        onKeyDown={(event) => {
          keepInCell(event);
          if (event.key === 'Escape') finish('stay');
          else if (event.key === 'Enter') {
            if (commit()) finish('down');
          } else if (event.key === 'Tab') {
            if (commit()) finish(event.shiftKey ? 'left' : 'right');
          } else return;
          event.preventDefault();
        }}
      />
      {problem !== undefined && (
        <span id={id} role="alert" className={styles.problem} ref={intoView}>
          {problem}.{' '}
          <button
            type="button"
            tabIndex={-1}
            className={styles.putBack}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => finish('stay')}
          >
            Put back {before === '' ? 'the empty cell' : before} (Esc)
          </button>
        </span>
      )}
    </>
  );
}
