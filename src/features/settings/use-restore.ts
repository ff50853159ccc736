import { useRef, useState } from 'react';
import { useRepositories } from '../../storage/repository-context.ts';
import type { BackupContents } from '../../storage/backup/backup-file.ts';
import { noteSecurityEvent } from '../../storage/security-log.ts';
import { isCalledOff } from '../../ui/run-in-worker.ts';
import type { BackupOutcome } from './backup-outcome.ts';
import { encountersCounted } from './backup-outcome.ts';
import { readBackupInWorker } from './read-backup-in-worker.ts';
import type { ReadBackupFile, RestoreProgress } from './read-backup-file.ts';

/** A restore that is going on. */
export interface RunningRestore {
  readonly progress?: RestoreProgress;
  /** From here on it is too late to call it off: what was read is being stored, all or nothing. */
  readonly isStoring?: boolean;
}

const nothingRestored = 'Nothing was restored; what is stored is as it was';

/** Puts back from a backup what is not in the worklist. The file is read in a worker. */
export function useRestore(onOutcome: (outcome: BackupOutcome) => void) {
  const { encounters: repository, preferences } = useRepositories();
  const [running, setRunning] = useState<RunningRestore>();
  const calledOff = useRef<AbortController>(undefined);

  const store = async ({ records, problems }: BackupContents): Promise<void> => {
    setRunning({ isStoring: true });
    const restored = (await repository.restoreAll(records)).length;
    const kept = records.length - restored;
    onOutcome({
      isBad: problems.length > 0,
      message: `Restored ${encountersCounted(restored)}.${kept > 0 ? ` ${encountersCounted(kept)} already in the worklist ${kept === 1 ? 'was' : 'were'} left as ${kept === 1 ? 'it is' : 'they are'}.` : ''}`,
      problems,
    });
  };

  /** Answers whether a passphrase is needed, or the one given is wrong; what came of it otherwise is the outcome. */
  const restore = async (file: File, passphrase?: string): Promise<ReadBackupFile['status'] | undefined> => {
    const abort = new AbortController();
    calledOff.current = abort;
    setRunning({});
    try {
      const read = await readBackupInWorker(
        { file, ...(passphrase === undefined ? {} : { passphrase }) },
        { signal: abort.signal, onProgress: (progress) => setRunning({ progress }) },
      );
      if (read.status === 'read') await store(read.contents);
      else if (read.status === 'refused')
        onOutcome({ isBad: true, message: `${nothingRestored}.`, problems: [read.problem] });
      if (read.status === 'refused') await noteSecurityEvent(preferences, 'file-refused', 'backup');
      if (read.status === 'not-opened') await noteSecurityEvent(preferences, 'unlock-refused', 'backup');
      return read.status;
    } catch (error) {
      if (!isCalledOff(error)) {
        const reason = error instanceof Error ? error.message : String(error);
        onOutcome({ isBad: true, message: `${nothingRestored}: ${reason}`, problems: [] });
      }
      return undefined;
    } finally {
      setRunning(undefined);
    }
  };

  return { running, restore, cancel: () => calledOff.current?.abort() };
}
