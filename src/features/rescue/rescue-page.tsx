import { useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { beginEmptyStore } from '../../storage/rescue/begin-empty-store.ts';
import { rebuildStore } from '../../storage/rescue/rebuild-store.ts';
import { contentsOfSalvage } from '../../storage/rescue/salvage-store.ts';
import { useStoreControl } from '../../storage/store-context.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { FoundEncounters } from './found-encounters.tsx';
import styles from './rescue-page.module.css';
import { useSalvage } from './use-salvage.ts';

/** In place of all screens when stored data is missing or damaged: what was found, what can be saved, and how. */
export function RescuePage(): ReactElement {
  const { control, connection, surroundings, author } = useStoreControl();
  const message = useStore(control.status, (status) =>
    status.state === 'damaged' ? status.damage.message : '',
  );
  const { found, generation, search } = useSalvage();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setBusy(false);
    }
  };
  const restore = (): Promise<void> =>
    attempt(async () => {
      if (found.state !== 'found') return;
      const { salvage, places } = found;
      const gather = async () => ({ ...salvage, contents: await contentsOfSalvage(salvage, places, author) });
      const isReadable = places.isStoreReadable;
      const next = await rebuildStore(connection, surroundings, generation, gather, { isReadable });
      control.goOverTo(next, salvage.sealer);
    });
  const beginEmpty = (): Promise<void> =>
    attempt(async () => {
      await beginEmptyStore(connection, surroundings);
      control.reopen();
    });

  return (
    <main className={styles.page}>
      <title>Stored data is damaged · Dripline</title>
      <h1 className={styles.title}>
        <SeverityMark severity="error" /> Stored data is damaged
      </h1>
      <p role="alert" className={styles.lead}>
        {message}. Nothing has been changed, and nothing can be edited until you have chosen how to go on. The
        damaged store is kept in any case.
      </p>
      {found.state === 'reading' && <p>Looking for what can be saved …</p>}
      {found.state === 'needs-passphrase' && <UnlockSalvage isWrong={found.isWrong} onUnlock={search} />}
      {found.state === 'no-key' && (
        <p>
          Neither the store nor its second copy can be read any more. If you have a backup, begin an empty
          store and restore the backup under Settings.
        </p>
      )}
      {found.state === 'found' && (
        <FoundEncounters salvage={found.salvage} isBusy={isBusy} onRestore={() => void restore()} />
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <section className={styles.other}>
        <h2>Other ways</h2>
        <div className={styles.actions}>
          <Button variant="outlined" disabled={isBusy} onClick={() => location.reload()}>
            Read the store again
          </Button>
          <Button variant="outlined" disabled={isBusy} onClick={() => void beginEmpty()}>
            Begin an empty store
          </Button>
        </div>
        <p>
          Reading again helps when another program held the files. An empty store is for restoring a backup
          (Settings, Restore from a file).
        </p>
      </section>
    </main>
  );
}

function UnlockSalvage({
  isWrong,
  onUnlock,
}: {
  readonly isWrong: boolean;
  readonly onUnlock: (passphrase: string) => Promise<void>;
}): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={styles.unlock}
      onSubmit={(event) => {
        event.preventDefault();
        void onUnlock(passphrase);
      }}
    >
      <PassphraseField
        label="Passphrase, to see what can be saved"
        value={passphrase}
        onChange={setPassphrase}
        isAutoFocused
        problem={isWrong ? 'This passphrase does not open it.' : undefined}
      />
      <Button type="submit" variant="contained">
        Look
      </Button>
    </form>
  );
}
