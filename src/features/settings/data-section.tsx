import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { useStoreControl } from '../../storage/store-context.ts';
import { Button } from '../../ui/button.tsx';
import { deferred } from '../../ui/deferred.ts';
import { pickFiles } from '../../ui/pick-files.ts';
import { BackupOutcomeText } from './backup-outcome-text.tsx';
import { formatBytes } from './format-bytes.ts';
import { RestoreProgressBar } from './restore-progress.tsx';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useBackup } from './use-backup.ts';
import { useRestore } from './use-restore.ts';
import { useStorageFacts } from './use-storage-facts.ts';
import type { StorageFacts } from './use-storage-facts.ts';

const OpenBackupDialog = deferred(async () => (await import('./backup-dialogs.tsx')).OpenBackupDialog);
const SealBackupDialog = deferred(async () => (await import('./backup-dialogs.tsx')).SealBackupDialog);

/* Rows are there before the browser has answered, so that nothing below them moves. */

const storageTitle = (facts: StorageFacts | undefined): string =>
  facts === undefined ? 'Storage' : facts.isPersistent ? 'Storage is protected' : 'Storage is not protected';

function roomText(facts: StorageFacts | undefined): string {
  if (facts === undefined) return 'Asking the browser …';
  if (facts.used === undefined || facts.available === undefined) return 'The browser does not say.';
  return `${formatBytes(facts.used)} used of ${formatBytes(facts.available)} that the browser allows, all of it on this machine.`;
}

/** Where the encounters are, how safe they are there, and how to take them out and put them back. */
export function DataSection(): ReactElement {
  const { facts, ask, isRefused } = useStorageFacts();
  const { outcome, setOutcome, isBusy: isBackingUp, backUp } = useBackup();
  const { running, restore, cancel } = useRestore(setOutcome);
  const isBusy = isBackingUp || running !== undefined;
  const { control } = useStoreControl();
  const isProtected = useStore(
    control.status,
    (status) => status.state === 'open' && status.protection === 'passphrase',
  );
  const [sealed, setSealed] = useState<File>();
  const [isSealing, setSealing] = useState(false);
  const chooseBackup = async (): Promise<void> => {
    const [file] = await pickFiles('.json,application/json', false);
    if (file !== undefined && (await restore(file)) === 'sealed') setSealed(file);
  };
  return (
    <SettingsSection title="Data">
      <SettingRow
        title="Backup"
        action={
          <>
            <Button variant="outlined" disabled={isBusy} onClick={() => void chooseBackup()}>
              Restore from a file
            </Button>
            {!isProtected && (
              <Button variant="outlined" disabled={isBusy} onClick={() => setSealing(true)}>
                Encrypted backup
              </Button>
            )}
            <Button variant="contained" disabled={isBusy} onClick={() => void backUp()}>
              Back up all encounters
            </Button>
          </>
        }
      >
        One file with every encounter and the state of the work on it.{' '}
        {isProtected
          ? 'It is encrypted and opens with the passphrase that holds now.'
          : 'It holds health data: keep it where such data may be, or encrypt it.'}{' '}
        Restoring adds what is not in the worklist and changes nothing that is.
        {running !== undefined && sealed === undefined && (
          <RestoreProgressBar running={running} onCancel={cancel} />
        )}
        {running === undefined && outcome !== undefined && <BackupOutcomeText outcome={outcome} />}
      </SettingRow>
      <SettingRow
        title={storageTitle(facts)}
        action={
          facts?.isPersistent !== true && (
            <Button variant="outlined" disabled={facts === undefined} onClick={() => ask()}>
              Ask for protection
            </Button>
          )
        }
      >
        {facts?.isPersistent === true
          ? 'The browser has promised not to clear the encounters when room gets short.'
          : 'The browser may clear the encounters when room gets short. Ask it not to, and make backups.'}
        {isRefused && (
          <div role="status">
            The browser refused for now. It tends to agree once you use Dripline often or bookmark it.
          </div>
        )}
      </SettingRow>
      <SettingRow title="Room">{roomText(facts)}</SettingRow>
      <Suspense>
        {sealed !== undefined && (
          <OpenBackupDialog
            onOpen={async (passphrase) => (await restore(sealed, passphrase)) !== 'not-opened'}
            onClose={() => {
              cancel();
              setSealed(undefined);
            }}
          >
            {running !== undefined && <RestoreProgressBar running={running} />}
          </OpenBackupDialog>
        )}
        {isSealing && (
          <SealBackupDialog
            onSeal={(passphrase) => void backUp(passphrase)}
            onClose={() => setSealing(false)}
          />
        )}
      </Suspense>
    </SettingsSection>
  );
}
