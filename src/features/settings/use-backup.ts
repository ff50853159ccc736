import { useState } from 'react';
import { encodeEncounterRecord } from '../../document/encounter-record.ts';
import { useRepositories } from '../../storage/repository-context.ts';
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

/** Writes everything stored into one file, and puts back from such a file what is not there. */
export function useBackup() {
  const { encounters: repository } = useRepositories();
  const [outcome, setOutcome] = useState<BackupOutcome>();
  const [isBusy, setBusy] = useState(false);
  const fail = (what: string, error: unknown): void =>
    setOutcome({
      isBad: true,
      message: `${what}: ${error instanceof Error ? error.message : String(error)}`,
      problems: [],
    });

  const backUp = async (): Promise<void> => {
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
      saveFile(
        `dripline-backup-${madeAt.slice(0, 16).replace(/[T:]/g, '-')}.json`,
        writeBackup(records, unreadable, madeAt),
      );
      setOutcome({
        isBad: false,
        message: `Backed up ${count(records.length + unreadable.length)}.`,
        problems: [],
      });
    } catch (error) {
      fail('No backup was made', error);
    } finally {
      setBusy(false);
    }
  };

  const restore = async (file: File): Promise<void> => {
    setBusy(true);
    try {
      const read = readBackup(await file.text());
      if (!read.ok) {
        setOutcome({
          isBad: true,
          message: 'Nothing was restored; what is stored is as it was.',
          problems: [read.error],
        });
        return;
      }
      const taken = new Set<string>((await repository.list()).map((row) => row.id));
      let restored = 0;
      for (const record of read.value.records) {
        if (!taken.has(record.id) && (await repository.restore(record))) restored++;
      }
      const kept = read.value.records.length - restored;
      setOutcome({
        isBad: read.value.problems.length > 0,
        message: `Restored ${count(restored)}.${kept > 0 ? ` ${count(kept)} already in the worklist ${kept === 1 ? 'was' : 'were'} left as ${kept === 1 ? 'it is' : 'they are'}.` : ''}`,
        problems: read.value.problems,
      });
    } catch (error) {
      fail('The restore stopped; what it has put back is in the worklist, nothing else has changed', error);
    } finally {
      setBusy(false);
    }
  };

  return { outcome, isBusy, backUp, restore };
}
