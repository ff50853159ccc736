import type { WriteChanges, WrittenChanges } from './write-changes.ts';
import type { WriterMessage, WriterRequest, WriterStore } from './writer-messages.ts';

/**
 * A thread that seals and writes, so that neither waits until a screen has been drawn, and that notes each edit in a second
 * place before it is called saved.
 */
export interface StoreWriter {
  /** Writes in the thread; as long as that is not there (or cannot be), here by `writeHere`. */
  readonly writer: (store: WriterStore, writeHere: WriteChanges) => WriteChanges;
  /** The second copy holds all entries up to this one. */
  readonly copied: (seq: number) => void;
  /** Ends the thread, and with it all that it knew. */
  readonly end: () => void;
}

interface Waiting {
  readonly resolve: (written: WrittenChanges) => void;
  readonly reject: (error: Error) => void;
}

/** Its name is what others go by: whether there is room on the disk, or a connection was cut. */
const asError = (name: string, message: string): Error => new DOMException(message, name);

/** How long after a store has opened what it needs for writing is made ready: what was opened is to be seen first. */
export const afterOpeningMs = 1500;

/** @param start makes the thread (`writer-worker.ts`): a moment after a store has opened or at its first write, again after `end` */
export function createStoreWriter(start: () => Worker): StoreWriter {
  let worker: Worker | undefined;
  let isReady = false;
  let isOfNoUse = false;
  let waiting: Waiting[] = [];
  let beginning: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(beginning);
    worker?.terminate();
    worker = undefined;
    isReady = false;
    const left = waiting;
    waiting = [];
    // As with a connection that was cut: whoever wrote looks at the store again.
    for (const { reject } of left) reject(asError('InvalidStateError', 'The store was closed'));
  };

  const hear = ({ data }: MessageEvent<WriterMessage>): void => {
    if (data.kind === 'ready') {
      isReady = true;
      return;
    }
    const next = waiting.shift();
    if (data.kind === 'written') next?.resolve(data.written);
    else next?.reject(asError(data.name, data.message));
  };

  const giveUp = (event: Event): void => {
    event.preventDefault();
    isOfNoUse = true;
    end();
  };

  const ask = (thread: Worker, request: WriterRequest): void => thread.postMessage(request);

  const begin = (store: WriterStore): void => {
    if (worker !== undefined || isOfNoUse) return;
    try {
      worker = start();
    } catch {
      isOfNoUse = true;
      return;
    }
    worker.addEventListener('message', hear);
    worker.addEventListener('error', giveUp);
    worker.addEventListener('messageerror', giveUp);
    ask(worker, { kind: 'open', store });
  };

  return {
    writer: (store, writeHere) => {
      clearTimeout(beginning);
      beginning = setTimeout(() => begin(store), afterOpeningMs);
      return (basedOn, changes) => {
        begin(store);
        const thread = worker;
        if (!isReady || thread === undefined) return writeHere(basedOn, changes);
        return new Promise((resolve, reject) => {
          ask(thread, { kind: 'write', store, basedOn, changes });
          waiting.push({ resolve, reject });
        });
      };
    },
    copied: (seq) => {
      if (isReady && worker !== undefined) ask(worker, { kind: 'copied', seq });
    },
    end,
  };
}
