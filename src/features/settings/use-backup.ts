import { useState } from 'react';
import { encodeEncounterRecord } from '../../document/encounter-record.ts';
import { useRepositories } from '../../storage/repository-context.ts';
import {
  newBackupKey,
  readSealedBackup,
  sealBackup,
  unsealBackup,
} from '../../storage/backup/sealed-backup.ts';
import type { SealedBackup } from '../../storage/backup/sealed-backup.ts';
import type { StoreControl } from '../../storage/store/store-access.ts';
import { useStoreControl } from '../../storage/store-context.ts';
import { saveFile } from '../../ui/save-file.ts';
import { readBackup, writeBackup } from '../../storage/backup/backup-file.ts';
import type { BackedUp, BackupProblem } from '../../storage/backup/backup-file.ts';

/** What came of the last backup or restore. */
export interface BackupOutcome {
  readonly isBad: boolean;
  readonly message: string;
  readonly problems: readonly BackupProblem[];
}

const count = (n: number): string => `${String(n)} encounter${n === 1 ? '' : 's'}`;

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

/** Writes everything stored into one file, and puts back from such a file what is not there. */
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
        message: `Backed up ${count(records.length + unreadable.length)}${sealed === undefined ? ', not encrypted' : ', encrypted'}.`,
        problems: [],
      });
    } catch (error) {
      fail('No backup was made', error);
    } finally {
      setBusy(false);
    }
  };

  const restoreText = async (text: string): Promise<void> => {
    const read = readBackup(text);
    if (!read.ok) {
      setOutcome({
        isBad: true,
        message: 'Nothing was restored; what is stored is as it was.',
        problems: [read.error],
      });
      return;
    }
    const restored = (await repository.restoreAll(read.value.records)).length;
    const kept = read.value.records.length - restored;
    setOutcome({
      isBad: read.value.problems.length > 0,
      message: `Restored ${count(restored)}.${kept > 0 ? ` ${count(kept)} already in the worklist ${kept === 1 ? 'was' : 'were'} left as ${kept === 1 ? 'it is' : 'they are'}.` : ''}`,
      problems: read.value.problems,
    });
  };

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      fail('Nothing was restored; what is stored is as it was', error);
    } finally {
      setBusy(false);
    }
  };

  /** Answers the backup when it takes a passphrase to open it. */
  const restore = async (file: File): Promise<SealedBackup | undefined> => {
    let sealed: SealedBackup | undefined;
    await attempt(async () => {
      const text = await file.text();
      sealed = readSealedBackup(text);
      if (sealed === undefined) await restoreText(text);
    });
    return sealed;
  };

  /** False when the passphrase does not open it. */
  const restoreSealed = async (backup: SealedBackup, passphrase: string): Promise<boolean> => {
    const text = await unsealBackup(backup, passphrase);
    if (text !== undefined) await attempt(() => restoreText(text));
    return text !== undefined;
  };

  return { outcome, isBusy, backUp, restore, restoreSealed };
}
