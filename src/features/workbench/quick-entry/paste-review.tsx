import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import type { EntryContext } from './entry-reading.ts';
import { parseEntryLines } from './parse-entry-lines.ts';
import type { ReadLines } from './parse-entry-lines.ts';
import { ReadingChips } from './reading-chips.tsx';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import styles from './quick-entry.module.css';

export interface PasteReviewProps {
  readonly text: string;
  readonly context: EntryContext;
  readonly onAdd: (lines: ReadLines) => void;
  readonly onCancel: () => void;
  /** Reads the text as a medication record instead. */
  readonly onRecord: () => void;
}

/** Several pasted lines, each with its reading or what is wrong with it, before any of them is added. */
export function PasteReview({ text, context, onAdd, onCancel, onRecord }: PasteReviewProps): ReactElement {
  const read = useMemo(() => parseEntryLines(text, context), [text, context]);
  const good = read.lines.filter((line) => line.result.ok).length;
  const bad = read.lines.length - good;
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div role="dialog" className={styles.review} aria-label="Pasted lines">
      <ol className={styles.reviewLines} aria-label="Lines and how they are read">
        {read.lines.map((line) => (
          <li key={line.number} className={styles.reviewLine}>
            <span className={styles.lineNumber}>{line.number}</span>
            <div>
              <code className={styles.lineText}>{line.text}</code>
              {line.result.ok ? (
                <ReadingChips reading={line.result.value.reading} />
              ) : (
                <p className={styles.lineProblem}>
                  <SeverityMark severity="error" /> {line.result.error.message}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <footer className={styles.reviewFoot}>
        <span>
          {good} of {read.lines.length} lines can be read.
          {bad > 0 && ' The others go back to the entry line, the first now, the rest with arrow up.'}
        </span>
        <Button onClick={onRecord} onKeyDown={onKeyDown}>
          Read as a medication record
        </Button>
        <Button onClick={onCancel} onKeyDown={onKeyDown}>
          Cancel
        </Button>
        <Button
          ref={confirm}
          variant="contained"
          disabled={good === 0}
          onClick={() => onAdd(read)}
          onKeyDown={onKeyDown}
        >
          Add {read.administrations.length}
        </Button>
      </footer>
    </div>
  );
}
