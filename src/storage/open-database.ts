import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { databaseVersion } from './database-schema.ts';
import type { DriplineSchema } from './database-schema.ts';

export type DriplineDatabase = IDBPDatabase<DriplineSchema>;

/** What can befall a connection that a person should hear of. */
export type DatabaseEvent =
  /** Another tab with an older version holds the database; opening goes on when it lets go. */
  | { readonly kind: 'blocked' }
  /** Another tab with a newer version needs the database; this one has let go and must be reloaded. */
  | { readonly kind: 'superseded' }
  /** The browser cut the connection; the next use opens it again. */
  | { readonly kind: 'cut' }
  /** The browser says that it lost what was stored before. */
  | { readonly kind: 'data-loss'; readonly extent: string };

interface OpenOptions {
  readonly name: string;
  readonly onEvent: (event: DatabaseEvent) => void;
}

/** Chromium reports what it dropped of a damaged database in a field that the standard does not have. */
function lossReportedBy(event: IDBVersionChangeEvent): string | undefined {
  const loss: unknown = 'dataLoss' in event ? event.dataLoss : undefined;
  return typeof loss === 'string' && loss !== 'none' && loss !== '' ? loss : undefined;
}

/** Opens the database, adding the object stores that this version has and an older one had not. */
export async function openDatabase({ name, onEvent }: OpenOptions): Promise<DriplineDatabase> {
  const database: DriplineDatabase = await openDB<DriplineSchema>(name, databaseVersion, {
    upgrade: (upgraded, oldVersion, _newVersion, _transaction, event) => {
      const extent = lossReportedBy(event);
      if (extent !== undefined) onEvent({ kind: 'data-loss', extent });
      if (oldVersion < 1) {
        upgraded.createObjectStore('encounters');
        upgraded.createObjectStore('encounter-summaries');
        upgraded.createObjectStore('preferences');
      }
      // From here on older builds are kept out, so that they cannot write to what has been carried over.
      if (oldVersion < 2) upgraded.createObjectStore('directory');
    },
    blocked: () => onEvent({ kind: 'blocked' }),
    blocking: () => {
      database.close();
      onEvent({ kind: 'superseded' });
    },
    terminated: () => onEvent({ kind: 'cut' }),
  });
  return database;
}
