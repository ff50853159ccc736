import { useState } from 'react';
import type { ReactElement } from 'react';
import { changePassphrase, protectStore, unprotectStore } from '../../storage/rescue/store-protection.ts';
import { useRepositories } from '../../storage/repository-context.ts';
import { noteSecurityEvent } from '../../storage/security-log.ts';
import { useStoreControl } from '../../storage/store-context.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { passphraseProblem } from './passphrase-problem.ts';
import styles from './text-setting.module.css';

export type PassphraseTask = 'set' | 'change' | 'remove';

const titles: Readonly<Record<PassphraseTask, string>> = {
  set: 'Set a passphrase',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
};

const done = { change: 'passphrase-changed', remove: 'passphrase-removed' } as const;

/** Sets, changes or removes the passphrase of the store. */
export function PassphraseDialog({
  task,
  onClose,
}: {
  readonly task: PassphraseTask;
  readonly onClose: () => void;
}): ReactElement {
  const store = useStoreControl();
  const { preferences } = useRepositories();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');

  const work = async (): Promise<string | undefined> => {
    const wrong = task === 'remove' ? undefined : passphraseProblem(fresh, again);
    if (wrong !== undefined) return wrong;
    if (task === 'set') {
      await protectStore(store, fresh);
      await noteSecurityEvent(preferences, 'passphrase-set');
      return undefined;
    }
    const isRight =
      task === 'change' ? await changePassphrase(store, old, fresh) : await unprotectStore(store, old);
    await noteSecurityEvent(
      preferences,
      isRight ? done[task] : 'unlock-refused',
      isRight ? '' : titles[task],
    );
    return isRight ? undefined : 'The present passphrase is not right; nothing was changed.';
  };
  const submit = async (): Promise<string | undefined> => {
    const wrong = await work();
    if (wrong === undefined) onClose();
    return wrong;
  };

  return (
    <FormDialog title={titles[task]} action={titles[task]} onSubmit={submit} onClose={onClose}>
      {task !== 'set' && (
        <PassphraseField label="Present passphrase" value={old} onChange={setOld} isAutoFocused />
      )}
      {task !== 'remove' && (
        <>
          <PassphraseField
            label="New passphrase"
            value={fresh}
            onChange={setFresh}
            isNew
            isAutoFocused={task === 'set'}
          />
          <PassphraseField label="New passphrase again" value={again} onChange={setAgain} isNew />
          <p className={styles.note}>
            Several words are easier to keep in mind than signs. If it is lost, nobody can open the
            encounters: make a backup first, and keep the passphrase in a safe place.
          </p>
        </>
      )}
      {task === 'remove' && (
        <p className={styles.note}>Whoever can use this browser can then read the encounters.</p>
      )}
    </FormDialog>
  );
}
