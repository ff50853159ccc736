import type { ReactElement, ReactNode } from 'react';
import type { Result } from '../../../base/result.ts';
import { SeverityMark } from '../../../ui/severity-mark.tsx';
import type { QuickEntry, QuickEntryProblem } from './entry-reading.ts';
import { ReadingChips } from './reading-chips.tsx';
import { KeyboardHint } from '../../../ui/keyboard-hint.tsx';
import styles from './quick-entry.module.css';

export interface EntryReadingProps {
  readonly id: string;
  /** Absent while the line is empty. */
  readonly result: Result<QuickEntry, QuickEntryProblem> | undefined;
  /** Why Enter did nothing. */
  readonly refusal: string | undefined;
  readonly text: string;
  /** A question about what is read. */
  readonly children?: ReactNode;
}

/** Below the line: how it is read, and what is missing or wrong. Beside the other panels its height stays the same, whatever it says. */
export function EntryReading({ id, result, refusal, text, children }: EntryReadingProps): ReactElement {
  const problem = result === undefined || result.ok ? undefined : result.error;
  const isWrong = refusal !== undefined || problem?.isUnfinished === false;
  const message = refusal ?? problem?.message;
  const reading = result === undefined ? [] : result.ok ? result.value.reading : result.error.reading;
  const word = problem === undefined ? '' : text.slice(problem.from, problem.to);
  return (
    <div id={id} className={styles.reading}>
      <div className={styles.readingContent}>
        {result === undefined && refusal === undefined && (
          <span className={styles.quiet}>
            Drug, dose, route, times, site, in any order after the drug. Enter adds it.
          </span>
        )}
        {message !== undefined && (
          <p className={isWrong ? styles.problem : styles.question} data-word={word}>
            {isWrong && <SeverityMark severity="error" />} {message}
          </p>
        )}
        <ReadingChips reading={reading} />
        {children}
        {result?.ok === true && (
          <span className={styles.ready}>
            <KeyboardHint shortcut="enter" />
            {result.value.administrations.length > 1
              ? ` adds ${String(result.value.administrations.length)}`
              : ' adds it'}
          </span>
        )}
      </div>
    </div>
  );
}
