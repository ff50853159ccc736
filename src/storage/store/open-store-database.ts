import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import type { StoreSchema } from './store-schema.ts';

export type StoreDatabase = IDBPDatabase<StoreSchema>;

const version = 1;

export interface StoreDatabaseEvents {
  /** The connection is gone: the browser cut it, or another tab asked for it. The next use opens again. */
  readonly onGone: () => void;
}

/**
 * Opens the database of a generation.
 * @param isNew whether it may be made; otherwise one that is not there is an error and stays absent
 */
export async function openStoreDatabase(
  name: string,
  isNew: boolean,
  events: StoreDatabaseEvents,
): Promise<StoreDatabase> {
  let isAbsent = false;
  try {
    const database: StoreDatabase = await openDB<StoreSchema>(name, version, {
      upgrade: (upgraded, oldVersion, _newVersion, transaction) => {
        if (oldVersion === 0 && !isNew) {
          isAbsent = true;
          transaction.done.catch(() => undefined);
          transaction.abort();
          return;
        }
        upgraded.createObjectStore('journal').createIndex('encounter', 'encounterId');
        upgraded.createObjectStore('snapshots');
        upgraded.createObjectStore('summaries');
        upgraded.createObjectStore('meta');
      },
      blocking: () => {
        database.close();
        events.onGone();
      },
      terminated: events.onGone,
    });
    return database;
  } catch (error) {
    if (isAbsent) throw new StoreAbsentError(name);
    throw error;
  }
}

/** The database that should hold the encounters is not there. */
export class StoreAbsentError extends Error {
  constructor(name: string) {
    super(`The browser no longer has the database ${name}`);
    this.name = 'StoreAbsentError';
  }
}
