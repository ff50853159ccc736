import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/**
 * Does `work` in one transaction and answers when that is complete, which with strict durability means on disk. An
 * answer at the success of a request would be too early: edits acknowledged so do not survive a crash.
 */
export async function strictly<S extends DBSchema, N extends StoreNames<S>, T>(
  database: IDBPDatabase<S>,
  stores: readonly N[],
  work: (transaction: IDBPTransaction<S, N[], 'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' });
  try {
    const answer = await work(transaction);
    await transaction.done;
    return answer;
  } catch (error) {
    const aborted = transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // It has already ended, and with it every change.
    }
    await aborted;
    throw error;
  }
}

/** A request whose refusal on the spot (a value that cannot be stored, say) is a rejection like any other. */
export const asked = async (request: () => Promise<unknown>): Promise<void> => {
  await request();
};
