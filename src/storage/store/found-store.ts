import type { DatabaseConnection } from '../database-connection.ts';
import { foundRevision } from '../encounter-rows.ts';
import { entryBody } from '../journal/entry-author.ts';
import type { EntryAuthor } from '../journal/entry-author.ts';
import { importDataKey, newDataKey } from '../seal/data-key.ts';
import { openKeyRecord } from '../seal/key-record.ts';
import { createSealer } from '../seal/sealer.ts';
import { openStoreDatabase } from './open-store-database.ts';
import type { StoreDirectory } from './store-directory.ts';
import { readHead } from './read-rows.ts';
import { databaseNameOf } from './store-schema.ts';
import { keepKeyCopies } from './store-surroundings.ts';
import type { StoreSurroundings } from './store-surroundings.ts';
import { writeGeneration } from './write-generation.ts';
import type { StoreContents } from './write-generation.ts';

const ignore = { onGone: () => undefined };

/** The newest store of this browser that is complete, should the note of which one is in use be lost. */
async function newestStore(): Promise<number | undefined> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  const generations = names
    .flatMap((name) => /^dripline-store-(\d+)$/.exec(name)?.slice(1).map(Number) ?? [])
    .toSorted((a, b) => b - a);
  for (const generation of generations) {
    const database = await openStoreDatabase(databaseNameOf(generation), false, ignore);
    const head = readHead(await database.get('meta', 'head'));
    database.close();
    if (head !== undefined) return generation;
  }
  return undefined;
}

/** What builds before the journal kept: one record and one row of the worklist for each encounter. */
async function earlierContents(connection: DatabaseConnection, author: EntryAuthor): Promise<StoreContents> {
  const database = await connection.database();
  const ids = await database.getAllKeys('encounters');
  const encounters = await Promise.all(
    ids.map(async (id) => {
      const saved: unknown = await database.get('encounters', id);
      const summary: unknown = await database.get('encounter-summaries', id);
      return { id, revision: foundRevision(saved) ?? 0, saved, summary };
    }),
  );
  return {
    encounters,
    entries: encounters.map(({ id, revision, saved }) => ({
      encounterId: id,
      base: 0,
      revision,
      body: entryBody(
        author,
        'carried-over',
        ['Carried over from the store of an earlier version'],
        undefined,
        saved,
      ),
    })),
  };
}

/**
 * Makes the first store of this browser. What an earlier version has stored is copied into it, read back and compared,
 * and only then the new store is the one in use; the earlier one stays until the new one has been verified again.
 * @returns the generation in use: another tab may have been first
 */
export const foundStore = (
  connection: DatabaseConnection,
  directory: StoreDirectory,
  surroundings: StoreSurroundings,
  author: EntryAuthor,
): Promise<number> =>
  surroundings.exclusively('rebuild', async () => {
    const noted = await directory.read();
    if (noted !== undefined) return noted;
    const contents = await earlierContents(connection, author);
    const there = contents.encounters.length === 0 ? await newestStore() : undefined;
    if (there !== undefined) {
      await directory.write(there);
      return there;
    }
    const generation = 1;
    const dataKey = newDataKey();
    const keyRecord = openKeyRecord(dataKey);
    const database = await openStoreDatabase(databaseNameOf(generation), true, ignore);
    try {
      const sealer = createSealer(await importDataKey(dataKey));
      await writeGeneration(database, sealer, keyRecord, contents);
    } finally {
      database.close();
    }
    await keepKeyCopies(surroundings, generation, keyRecord);
    await directory.write(generation);
    return generation;
  });
