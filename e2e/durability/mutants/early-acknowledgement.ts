import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/** In place of `src/storage/store/strictly.ts`: answers when the requests have succeeded, not when all is on disk. */
export async function strictly<S extends DBSchema, N extends StoreNames<S>, T>(
  database: IDBPDatabase<S>,
  stores: readonly N[],
  work: (transaction: IDBPTransaction<S, N[], 'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined);
  return work(transaction);
}

export const asked = async (request: () => Promise<unknown>): Promise<void> => {
  await request();
};
