import { deleteDB, openDB } from 'idb';

const databaseName = 'dripline-log';
const storeName = 'rows';
/** More than the 4 MiB that LevelDB gathers before it begins another log. */
const parts = 5;
const rowsInPart = 32;
/** Small enough to be kept in the log itself and not in a file beside it. */
const rowBytes = 32_768;
const roomNeeded = 100_000_000;
const longestWaitMs = 3000;

async function hasRoom(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota !== undefined && usage !== undefined && quota - usage > roomNeeded;
}

/**
 * Makes Chromium begin another log for the databases of this origin. When the browser dies in the midst of a write, the log
 * ends with half a record; the next start goes on writing after it, and the start after that takes the log for damaged and
 * throws all databases away (google/leveldb, issue 1287). So nothing is written into a log of an earlier start: this fills it
 * with bytes that mean nothing, upon which LevelDB puts what it holds into a table and begins a new one.
 */
export async function renewLog(): Promise<void> {
  if (!(await hasRoom())) return;
  const database = await openDB(databaseName, 1, {
    upgrade: (opened) => void opened.createObjectStore(storeName),
  });
  try {
    // Not zeros: what can be compressed would not fill it.
    const row = crypto.getRandomValues(new Uint8Array(rowBytes));
    for (let part = 0; part < parts; part++) {
      const transaction = database.transaction(storeName, 'readwrite', { durability: 'relaxed' });
      await Promise.all(
        Array.from({ length: rowsInPart }, (_, index) =>
          transaction.store.put(row, part * rowsInPart + index),
        ),
      );
      await transaction.done;
    }
  } finally {
    database.close();
    await deleteDB(databaseName);
  }
}

/** Runs `renew` once and answers when it is done, has failed, or takes longer than a person should wait for a save. */
export function onceRenewed(renew: () => Promise<void> = renewLog): () => Promise<void> {
  let renewed: Promise<unknown> | undefined;
  return async () => {
    renewed ??= Promise.race([
      renew().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, longestWaitMs)),
    ]);
    await renewed;
  };
}
