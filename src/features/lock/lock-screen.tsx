import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useRepositories } from '../../storage/repository-context.ts';
import { noteSecurityEvent } from '../../storage/security-log.ts';
import { useStoreControl } from '../../storage/store-context.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import styles from './lock-screen.module.css';
import { StartOver } from './start-over.tsx';

/** Each wrong passphrase makes the next try wait a little longer, up to half a minute. */
const waitAfter = (failures: number): number =>
  failures < 3 ? 0 : Math.min(30_000, 1000 * 2 ** (failures - 3));

/** All there is to see while the store is locked. */
export function LockScreen(): ReactElement {
  const { control } = useStoreControl();
  const { preferences } = useRepositories();
  const [passphrase, setPassphrase] = useState('');
  const [failures, setFailures] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);

  const unlock = async (): Promise<void> => {
    if (isBusy || passphrase === '') return;
    setBusy(true);
    setProblem(undefined);
    try {
      await new Promise((resolve) => setTimeout(resolve, waitAfter(failures)));
      const isRight = await control.unlock(passphrase);
      await noteSecurityEvent(preferences, isRight ? 'unlocked' : 'unlock-refused');
      if (isRight) return;
      setFailures(failures + 1);
      setPassphrase('');
      setProblem('This is not the passphrase. Mind capital letters and the keyboard layout.');
      // The button that was pressed is out of order meanwhile, and cannot keep the keyboard.
      form.current?.querySelector('input')?.focus();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className={styles.screen}>
      <title>Locked · Dripline</title>
      <form
        ref={form}
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <h1 className={styles.title}>Dripline is locked</h1>
        <p className={styles.text}>
          The encounters of this browser are encrypted. The passphrase opens them.
        </p>
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          isAutoFocused
          problem={problem}
        />
        <Button type="submit" variant="contained" disabled={isBusy}>
          {isBusy ? 'Unlocking' : 'Unlock'}
        </Button>
        <StartOver />
      </form>
    </main>
  );
}
