import type { ReactElement } from 'react';
import { visibleText } from '../../base/visible-text.ts';
import type { ImportProblem, ImportReport } from '../../interop/import-report.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import styles from './import-outcome-panel.module.css';
import { ImportProgressBar } from './import-progress-bar.tsx';
import type { ImportOutcome } from './use-import.ts';

const countOf = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`;

const placeOf = ({ file, line, path }: ImportProblem): string =>
  [
    visibleText(file),
    ...(line === undefined ? [] : [`line ${String(line)}`]),
    ...(path === undefined || path === '' ? [] : [path]),
  ].join(' · ');

function titleOf(outcome: ImportOutcome): string {
  switch (outcome.status) {
    case 'reading':
      return `Reading ${visibleText(outcome.fileNames.join(', '))}`;
    case 'failed':
      return 'Nothing was imported';
    case 'done': {
      const { stored, report } = outcome;
      if (stored.length === 0) return 'Nothing was imported';
      return report.problems.length === 0
        ? `Imported ${countOf(stored.length, 'encounter')}`
        : `Imported ${countOf(stored.length, 'encounter')}; ${countOf(report.problems.length, 'record')} could not be read`;
    }
  }
}

/** Each note once, with the encounter it belongs to. */
const notesOf = ({ notes, encounters }: ImportReport): readonly string[] => [
  ...new Set([
    ...notes,
    ...encounters.flatMap(({ encounter, notes: own }) =>
      own.map((note) => `${encounter.title ?? encounter.id}: ${note}`),
    ),
  ]),
];

export interface ImportOutcomePanelProps {
  readonly outcome: ImportOutcome;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
  /** Takes encounters out of the list again; can be undone. */
  readonly onRemove: (ids: readonly string[]) => void;
}

/** What an import read, what it could not read and where, and what to do about it. */
export function ImportOutcomePanel({
  outcome,
  onCancel,
  onDismiss,
  onRemove,
}: ImportOutcomePanelProps): ReactElement {
  const problems = outcome.status === 'done' ? outcome.report.problems : [];
  const notes = outcome.status === 'done' ? notesOf(outcome.report) : [];
  const again = outcome.status === 'done' ? outcome.again : [];
  const isBad = outcome.status === 'failed' || problems.length > 0;
  return (
    <section className={styles.panel} aria-label="Import" role={isBad ? 'alert' : 'status'}>
      <div className={styles.head}>
        {isBad && <SeverityMark severity="error" />}
        <h2 className={styles.title}>{titleOf(outcome)}</h2>
        {outcome.status !== 'reading' && <Button onClick={onDismiss}>Close</Button>}
        {outcome.status === 'reading' && outcome.isStoring !== true && (
          <Button variant="outlined" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      {outcome.status === 'reading' && <ImportProgressBar outcome={outcome} />}
      {outcome.status === 'failed' && <p>{outcome.reason} The encounters in the list are as they were.</p>}
      {again.length > 0 && (
        <p className={styles.again}>
          {again.length === 1
            ? 'One of these was in the list already, by its id in the file; it now stands there twice.'
            : `${String(again.length)} of these were in the list already, by their ids in the file; they now stand there twice.`}{' '}
          What was there has not been changed.{' '}
          <Button
            variant="outlined"
            onClick={() => {
              onDismiss();
              onRemove(again);
            }}
          >
            {again.length === 1 ? 'Take the new one out' : 'Take the new ones out'}
          </Button>
        </p>
      )}
      {problems.length > 0 && (
        <>
          <ul className={styles.problems}>
            {problems.slice(0, 50).map((problem) => (
              <li key={`${placeOf(problem)} ${problem.message}`}>
                <code className={styles.place}>{placeOf(problem)}</code>
                <span>{problem.message}</span>
              </li>
            ))}
          </ul>
          {problems.length > 50 && <p>and {problems.length - 50} more.</p>}
          <p className={styles.advice}>
            Correct the file at the places named and import it again. Nothing that was in the list has been
            changed.
          </p>
        </>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.slice(0, 20).map((note) => (
            <li key={note}>{note}</li>
          ))}
          {notes.length > 20 && <li>and {notes.length - 20} more notes</li>}
        </ul>
      )}
    </section>
  );
}
