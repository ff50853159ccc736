import { threadName } from '../storage/thread-name.ts';
import workerUrl from '../storage/store/writer-worker.ts?worker&url';
import { ownScript } from '../ui/own-script.ts';

/** The thread in which edits are sealed and written. */
export const startWriter = (): Worker =>
  new Worker(ownScript(workerUrl), { type: 'module', name: threadName('writer') });
