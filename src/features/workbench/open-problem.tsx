import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { EncounterId } from '../../domain/ids.ts';
import type { UnreadableEncounter } from '../../storage/encounter-repository.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { saveFile } from '../../ui/save-file.ts';
import styles from './open-problem.module.css';

const BackLink = (): ReactElement => (
  <Link to="/" className={styles.back ?? ''}>
    Back to the worklist
  </Link>
);

export interface CannotOpenProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onRetry: () => void;
}

/** Something that may pass when tried again. */
export function CannotOpen({ title, children, onRetry }: CannotOpenProps): ReactElement {
  return (
    <EmptyState
      title={title}
      actions={
        <>
          <Button variant="contained" onClick={onRetry}>
            Try again
          </Button>
          <BackLink />
        </>
      }
    >
      <p role="alert">{children}</p>
    </EmptyState>
  );
}

/** An address that leads to no encounter of this browser. */
export function MissingEncounter({ id }: { readonly id: EncounterId }): ReactElement {
  return (
    <EmptyState title="There is no such encounter here" actions={<BackLink />}>
      <p>
        No encounter <code>{id}</code> is stored in this browser. It may have been deleted, or it lies in another browser or profile: export it
        there as a file and import it in the worklist here.
      </p>
    </EmptyState>
  );
}

/** A record that does not read: where, why, and the record itself to take away. */
export function UnreadableEncounterPage({ problem }: { readonly problem: UnreadableEncounter }): ReactElement {
  return (
    <EmptyState
      title="This encounter cannot be opened"
      actions={
        <>
          <Button variant="contained" onClick={() => saveFile(`dripline-unreadable-${problem.id}.json`, problem.raw)}>
            Download the record as it is
          </Button>
          <BackLink />
        </>
      }
    >
      <p role="alert">
        The stored record does not read{problem.path === '' ? '' : ' at '}
        {problem.path !== '' && <code>{problem.path}</code>}: {problem.message}
      </p>
      <p>It is kept exactly as it is. Download it, mend that place in a text editor, and import the file in the worklist.</p>
    </EmptyState>
  );
}
