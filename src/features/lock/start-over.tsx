import { useState } from 'react';
import type { ReactElement } from 'react';
import { useStoreControl } from '../../storage/store-context.ts';
import { Button } from '../../ui/button.tsx';
import styles from './lock-screen.module.css';

/** For a passphrase that is lost: an empty store beside the locked one. */
export function StartOver(): ReactElement {
  const { control, connection, surroundings } = useStoreControl();
  const [problem, setProblem] = useState<string>();
  const begin = async (): Promise<void> => {
    try {
      const { beginEmptyStore } = await import('../../storage/rescue/begin-empty-store.ts');
      await beginEmptyStore(connection, surroundings);
      control.reopen();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <details className={styles.lost}>
      <summary>The passphrase is lost</summary>
      <p>
        Nobody can open the encounters without it: neither we nor your administrator. An empty store can be
        begun beside the locked one, which stays as it is. A backup can be restored into it; a sealed backup
        needs the passphrase that held when it was made.
      </p>
      <Button variant="outlined" onClick={() => void begin()}>
        Begin an empty store
      </Button>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </details>
  );
}
