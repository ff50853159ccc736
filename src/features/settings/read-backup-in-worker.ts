import { threadName } from '../../storage/thread-name.ts';
import { ownScript } from '../../ui/own-script.ts';
import { runInWorker } from '../../ui/run-in-worker.ts';
import type { WorkerRun } from '../../ui/run-in-worker.ts';
import workerUrl from './backup-worker.ts?worker&url';
import type { BackupRequest, ReadBackupFile, readBackupFile } from './read-backup-file.ts';

/**
 * Reads a backup away from the screen: whatever the file holds, the page stays usable, and the work can be called off.
 * A year of encounters takes longer than one import, so it may be silent longer.
 * @throws Error with what to tell the person; an AbortError when called off
 */
export const readBackupInWorker = (
  request: BackupRequest,
  run: WorkerRun<typeof readBackupFile>,
): Promise<ReadBackupFile> =>
  runInWorker<typeof readBackupFile>(
    () => new Worker(ownScript(workerUrl), { type: 'module', name: threadName('backup') }),
    request,
    { silenceMs: 30_000, limitMs: 300_000, ...run },
  );
