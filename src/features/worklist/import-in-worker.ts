import { threadName } from '../../storage/thread-name.ts';
import { ownScript } from '../../ui/own-script.ts';
import { runInWorker } from '../../ui/run-in-worker.ts';
import type { WorkerRun } from '../../ui/run-in-worker.ts';
import workerUrl from './import-worker.ts?worker&url';
import type { ReadEncounters, readEncounters } from './read-encounters.ts';

/**
 * Reads and codes files of strangers away from the screen: whatever they hold, the page stays usable, and the work can
 * be called off. Stores nothing.
 * @throws Error with what to tell the person; an AbortError when called off
 */
export const importInWorker = (
  files: readonly File[],
  run: WorkerRun<typeof readEncounters>,
): Promise<ReadEncounters> =>
  runInWorker<typeof readEncounters>(
    () => new Worker(ownScript(workerUrl), { type: 'module', name: threadName('import') }),
    files,
    run,
  );
