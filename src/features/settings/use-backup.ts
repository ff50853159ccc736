import { useState } from 'react';
import { encodeEncounterRecord } from '../../document/encounter-record.ts';
import { useRepositories } from '../../storage/repository-context.ts';
import { newBackupKey, sealBackup } from '../../storage/backup/sealed-backup.ts';
import type { StoreControl } from '../../storage/store/store-access.ts';
import { useStoreControl } from '../../storage/store-context.ts';
import { saveFile } from '../../ui/save-file.ts';
import { writeBackup } from '../../storage/backup/backup-file.ts';
import type { BackedUp } from '../../storage/backup/backup-file.ts';
import { encountersCounted } from './backup-outcome.ts';
import type { BackupOutcome } from './backup-outcome.ts';

/** The backup sealed; undefined when there is nothing to seal it with. */
async function sealedText(
  control: StoreControl,
  text: string,
  passphrase: string | undefined,
): Promise<string | undefined> {
  if (passphrase !== undefined) {
    const { sealer, envelope } = await newBackupKey(passphrase);
    return sealBackup(text, sealer, envelope);
  }
  const keyRecord = await control.keyRecord();
  if (keyRecord.protection === 'none') return undefined;
  return sealBackup(text, (await control.session()).sealer, keyRecord.envelope);
}

/** Writes everything stored into one file. */
export function useBackup() {
  const { encounters: repository } = useRepositories();
  const { control } = useStoreControl();
  const [outcome, setOutcome] = useState<BackupOutcome>();
  const [isBusy, setBusy] = useState(false);
  const fail = (what: string, error: unknown): void =>
    setOutcome({
      isBad: true,
      message: `${what}: ${error instanceof Error ? error.message : String(error)}`,
      problems: [],
    });

  /**
   * With a passphrase for this file, sealed with it; without one, sealed as the store is: open when the store has no
   * passphrase, and else with the one that the store has.
   */
  const backUp = async (passphrase?: string): Promise<void> => {
    setBusy(true);
    try {
      const records: BackedUp[] = [];
      for (const row of await repository.list()) {
        const opened = await repository.open(row.id);
        if (opened.status === 'ok')
          records.push({ saved: encodeEncounterRecord(opened.record), findings: row.findings });
      }
      const unreadable = await repository.listUnreadable();
      const madeAt = new Date().toISOString();
      const text = writeBackup(records, unreadable, madeAt);
      const sealed = await sealedText(control, text, passphrase);
      saveFile(
        `dripline-backup-${madeAt.slice(0, 16).replace(/[T:]/g, '-')}${sealed === undefined ? '' : '-sealed'}.json`,
        sealed ?? text,
      );
      setOutcome({
        isBad: false,
        message: `Backed up ${encountersCounted(records.length + unreadable.length)}${sealed === undefined ? ', not encrypted' : ', encrypted'}.`,
        problems: [],
      });
    } catch (error) {
      fail('No backup was made', error);
    } finally {
      setBusy(false);
    }
  };

  return { outcome, setOutcome, isBusy, backUp };
}
