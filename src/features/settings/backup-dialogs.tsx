import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { passphraseProblem } from './passphrase-problem.ts';

/** Asks for the passphrase of a sealed backup. */
export function OpenBackupDialog({
  onOpen,
  onClose,
  children,
}: {
  /** False when the passphrase does not open it. */
  readonly onOpen: (passphrase: string) => Promise<boolean>;
  /** Also calls off what is going on. */
  readonly onClose: () => void;
  /** How far it is. */
  readonly children?: ReactNode;
}): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  const submit = async (): Promise<string | undefined> => {
    if (!(await onOpen(passphrase)))
      return 'This passphrase does not open the backup, or the file is damaged.';
    onClose();
    return undefined;
  };
  return (
    <FormDialog
      title="This backup is encrypted"
      action="Restore"
      onSubmit={submit}
      onClose={onClose}
      endsWork
    >
      <PassphraseField
        label="Passphrase that held when it was made"
        value={passphrase}
        onChange={setPassphrase}
        isAutoFocused
      />
      {children}
    </FormDialog>
  );
}

/** Asks for a passphrase for one backup. */
export function SealBackupDialog({
  onSeal,
  onClose,
}: {
  readonly onSeal: (passphrase: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const submit = async (): Promise<string | undefined> => {
    const problem = passphraseProblem(passphrase, again);
    if (problem !== undefined) return problem;
    onSeal(passphrase);
    onClose();
    return undefined;
  };
  return (
    <FormDialog title="Encrypted backup" action="Back up" onSubmit={submit} onClose={onClose}>
      <PassphraseField
        label="Passphrase for this file"
        value={passphrase}
        onChange={setPassphrase}
        isNew
        isAutoFocused
      />
      <PassphraseField label="The same again" value={again} onChange={setAgain} isNew />
    </FormDialog>
  );
}
