import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './first-list.module.css';
import type { Sample } from './sample-index.ts';

export interface FirstListProps {
  readonly samples: readonly Sample[];
  readonly onNew: () => void;
  readonly onImport: () => void;
  /** All samples into the list. */
  readonly onAddAll: () => void;
  /** One sample into the list and onto the workbench. */
  readonly onOpenOne: (sample: Sample) => void;
}

/** The list when nothing is in it: what it is for, and three ways to begin. */
export function FirstList({ samples, onNew, onImport, onAddAll, onOpenOne }: FirstListProps): ReactElement {
  return (
    <div className={styles.scroll}>
      <EmptyState
        title="No encounters yet"
        actions={
          <>
            <Button variant="contained" onClick={onNew}>
              New encounter
            </Button>
            <Button variant="outlined" onClick={onImport}>
              Import files
            </Button>
            {samples.length > 0 && (
              <Button variant="outlined" onClick={onAddAll}>
                Open the samples
              </Button>
            )}
          </>
        }
      >
        <p>
          An encounter holds what was given, where and when. Enter the administrations of a chart on its
          timeline and the claim appears beside it, with the reason for every line. Or drop files here:
          encounters as JSON or NDJSON, or a FHIR R4 bundle. Everything stays in this browser.
        </p>
      </EmptyState>
      {samples.length > 0 && (
        <section className={styles.samples} aria-labelledby="samples-title">
          <h2 id="samples-title" className={styles.title}>
            Begin with a sample
          </h2>
          <ul className={styles.list}>
            {samples.map((sample) => (
              <li key={sample.file}>
                <button type="button" className={styles.sample} onClick={() => onOpenOne(sample)}>
                  <span className={styles.name}>{sample.title}</span>
                  <span className={styles.teaches}>{sample.teaches}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
