import type { IDBPTransaction } from 'idb';
import type { EncounterId } from '../domain/ids.ts';
import { encounterId } from '../domain/ids.ts';
import type { DatabaseConnection } from './database-connection.ts';
import type { DriplineSchema } from './database-schema.ts';
import type { EncounterRepository, NewEncounter, UnreadableEncounter } from './encounter-repository.ts';
import {
  copyOf,
  decideSave,
  lastSavedFirst,
  openFound,
  rowsOfNew,
  summaryOfFound,
} from './encounter-rows.ts';
import type { FoundRow } from './encounter-rows.ts';
import { readSummary } from './encounter-summary.ts';
import type { EncounterSummary } from './encounter-summary.ts';

const stores = ['encounters', 'encounter-summaries'] as const;

type Stores = (typeof stores)[number][];
type Write = IDBPTransaction<DriplineSchema, Stores, 'readwrite'>;

const readBatch = 200;

async function findIn(transaction: Write, id: EncounterId): Promise<FoundRow> {
  const [saved, summary] = await Promise.all([
    transaction.objectStore('encounters').get(id),
    transaction.objectStore('encounter-summaries').get(id),
  ]);
  return { saved, summary };
}

/** Asynchronous, so that a refusal on the spot (a value that cannot be stored, say) is a rejection like any other. */
async function putOne(transaction: Write, store: (typeof stores)[number], id: EncounterId, value: unknown) {
  await transaction.objectStore(store).put(value, id);
}

async function putIn(transaction: Write, id: EncounterId, row: FoundRow): Promise<void> {
  await Promise.all([
    putOne(transaction, 'encounters', id, row.saved),
    putOne(transaction, 'encounter-summaries', id, row.summary),
  ]);
}

async function createIn(transaction: Write, encounters: readonly NewEncounter[], at: string) {
  const taken = new Set(await transaction.objectStore('encounters').getAllKeys());
  const rows = rowsOfNew(encounters, (id) => taken.has(id), at);
  await Promise.all(rows.map((row) => putIn(transaction, row.summary.id, row)));
  return rows.map(({ summary }) => summary);
}

/**
 * Keeps encounters in IndexedDB.
 * @param connection to the database
 * @param options.now the clock in ms
 */
export function createIndexedDbEncounterRepository(
  connection: DatabaseConnection,
  options: { readonly now?: () => number } = {},
): EncounterRepository {
  const now = options.now ?? Date.now;
  const instant = (): string => new Date(now()).toISOString();

  /**
   * Does `work` in one transaction and answers when that is complete, which with strict durability means on disk.
   * An answer at the success of a request would be too early: edits acknowledged so do not survive a crash.
   */
  async function write<T>(work: (transaction: Write) => Promise<T>): Promise<T> {
    const database = await connection.database();
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

  /** Rows without a readable summary, from their records. */
  async function rebuilt(ids: readonly EncounterId[]): Promise<readonly EncounterSummary[]> {
    const database = await connection.database();
    const found = await Promise.all(ids.map((id) => database.get('encounters', id)));
    return ids.flatMap((id, index) => summaryOfFound(id, { saved: found[index], summary: undefined }) ?? []);
  }

  return {
    list: async () => {
      const database = await connection.database();
      const transaction = database.transaction([...stores], 'readonly');
      const [stored, keys] = await Promise.all([
        transaction.objectStore('encounter-summaries').getAll(),
        transaction.objectStore('encounters').getAllKeys(),
      ]);
      await transaction.done;
      const there = new Set<string>(keys);
      const read = stored.flatMap((summary) => readSummary(summary) ?? []).filter(({ id }) => there.has(id));
      for (const { id } of read) there.delete(id);
      return lastSavedFirst([...read, ...(await rebuilt([...there].map(encounterId)))]);
    },
    listUnreadable: async () => {
      const database = await connection.database();
      const keys = await database.getAllKeys('encounters');
      const unreadable: UnreadableEncounter[] = [];
      for (let from = 0; from < keys.length; from += readBatch) {
        const ids = keys.slice(from, from + readBatch).map(encounterId);
        const records = await Promise.all(ids.map((id) => database.get('encounters', id)));
        for (const [index, id] of ids.entries()) {
          const opened = openFound(id, records[index]);
          if (opened.status === 'unreadable') unreadable.push(opened.problem);
        }
      }
      return unreadable;
    },
    open: async (id) => openFound(id, await (await connection.database()).get('encounters', id)),
    save: (record, expectedRevision, findings) =>
      write(async (transaction) => {
        const id = record.document.id;
        const { result, row } = decideSave(
          await findIn(transaction, id),
          record,
          expectedRevision,
          findings,
          instant(),
        );
        if (row !== undefined) await putIn(transaction, id, row);
        return result;
      }),
    create: (encounters) => write((transaction) => createIn(transaction, encounters, instant())),
    duplicate: (id) =>
      write(async (transaction) => {
        const found = await findIn(transaction, id);
        const opened = openFound(id, found.saved);
        if (opened.status !== 'ok') return opened;
        const [summary] = await createIn(transaction, [copyOf(opened.record, found.summary)], instant());
        return summary === undefined ? { status: 'missing' } : { status: 'created', summary };
      }),
    remove: (id) =>
      write(async (transaction) => {
        const found = await findIn(transaction, id);
        if (found.saved === undefined && found.summary === undefined) return undefined;
        await Promise.all([
          transaction.objectStore('encounters').delete(id),
          transaction.objectStore('encounter-summaries').delete(id),
        ]);
        return { id, ...found };
      }),
    restore: ({ id, saved, summary }) =>
      write(async (transaction) => {
        if ((await findIn(transaction, id)).saved !== undefined) return false;
        await putIn(transaction, id, { saved, summary });
        return true;
      }),
  };
}
