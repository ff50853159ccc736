import type { IDBPTransaction } from 'idb';
import type { StoreDatabase } from './open-store-database.ts';
import { readHead } from './read-rows.ts';
import type { DraftWrite, PreparedWrite, StoreBackend, WriteOutcome, WrittenRows } from './store-backend.ts';
import { draftPrefixOf, storeNames } from './store-schema.ts';
import type { StoreHead, StoreSchema } from './store-schema.ts';
import { asked, strictly } from './strictly.ts';

type Write = IDBPTransaction<StoreSchema, (typeof storeNames)[number][], 'readwrite'>;

const sameHead = (found: StoreHead | undefined, expected: StoreHead): boolean =>
  found !== undefined && found.seq === expected.seq && found.hash === expected.hash;

/** Revision of a snapshot as found; undefined when there is none. */
const revisionOf = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'revision' in found ? found.revision : undefined;

async function mayWrite(transaction: Write, write: PreparedWrite): Promise<WriteOutcome> {
  const meta = transaction.objectStore('meta');
  const snapshots = transaction.objectStore('snapshots');
  const [head, frozen, ...found] = await Promise.all([
    meta.get('head'),
    meta.get('frozen'),
    ...write.rows.map(({ id }) => snapshots.get(id)),
  ]);
  if (frozen !== undefined) return 'frozen';
  const isUntouched =
    sameHead(readHead(head), write.basedOn) &&
    write.rows.every(({ base }, index) => revisionOf(found[index]) === base);
  return isUntouched ? 'written' : 'overtaken';
}

const beginningWith = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

async function keepDraft(database: StoreDatabase, { id, name, draft, supersedes }: DraftWrite): Promise<void> {
  const transaction = database.transaction(['snapshots', 'meta'], 'readwrite', { durability: 'relaxed' });
  const meta = transaction.objectStore('meta');
  const [owner, frozen] = await Promise.all([
    transaction.objectStore('snapshots').getKey(id),
    meta.get('frozen'),
  ]);
  if (frozen === undefined) {
    await Promise.all([
      ...supersedes.map((one) => meta.delete(one)),
      owner === undefined || draft === undefined ? meta.delete(name) : meta.put(draft, name),
    ]);
  }
  await transaction.done;
}

async function putAll(transaction: Write, write: PreparedWrite): Promise<void> {
  const journal = transaction.objectStore('journal');
  const snapshots = transaction.objectStore('snapshots');
  const summaries = transaction.objectStore('summaries');
  await Promise.all([
    // `add`, not `put`: an entry that is there is never replaced.
    ...write.entries.map((entry) => asked(() => journal.add(entry, entry.seq))),
    ...write.rows.flatMap(({ id, snapshot, summary }: WrittenRows) => [
      // With an encounter goes what somebody had begun to type in it.
      ...(snapshot === undefined
        ? [asked(() => transaction.objectStore('meta').delete(beginningWith(draftPrefixOf(id))))]
        : []),
      asked(() => (snapshot === undefined ? snapshots.delete(id) : snapshots.put(snapshot, id))),
      asked(() => (summary === undefined ? summaries.delete(id) : summaries.put(summary, id))),
    ]),
    asked(() => transaction.objectStore('meta').put(write.head, 'head')),
  ]);
}

/** Keeps the rows in an open database. */
export const createIndexedDbBackend = (database: StoreDatabase): StoreBackend => ({
  head: () => database.get('meta', 'head'),
  find: async (id) => {
    const transaction = database.transaction(['snapshots', 'summaries'], 'readonly');
    const [snapshot, summary] = await Promise.all([
      transaction.objectStore('snapshots').get(id),
      transaction.objectStore('summaries').get(id),
    ]);
    return { snapshot, summary };
  },
  ids: () => database.getAllKeys('snapshots'),
  summaries: () => database.getAll('summaries'),
  snapshots: (after, count) =>
    database.getAll(
      'snapshots',
      after === undefined ? undefined : IDBKeyRange.lowerBound(after, true),
      count,
    ),
  entries: (from, count) => database.getAll('journal', IDBKeyRange.lowerBound(from), count),
  entriesOf: (id) => database.getAllFromIndex('journal', 'encounter', id),
  write: (write) =>
    strictly(database, storeNames, async (transaction) => {
      const outcome = await mayWrite(transaction, write);
      if (outcome === 'written') await putAll(transaction, write);
      return outcome;
    }),
  drafts: async (prefix) => {
    const meta = database.transaction('meta', 'readonly').store;
    const range = beginningWith(prefix);
    const [names, values] = await Promise.all([meta.getAllKeys(range), meta.getAll(range)]);
    return names.map((name, index) => [name, values[index]] as const);
  },
  keepDraft: (write) => keepDraft(database, write),
  close: () => database.close(),
});
