import { recentFolderOf } from '../copy/recent-entries.ts';
import type { DatabaseConnection } from '../database-connection.ts';
import type { KeyRecord } from '../seal/key-record.ts';
import type { Sealer } from '../seal/sealer.ts';
import { openStoreDatabase } from '../store/open-store-database.ts';
import { createStoreDirectory } from '../store/store-directory.ts';
import { databaseNameOf } from '../store/store-schema.ts';
import { copyFolderOf, keepKeyCopies, readSentinels } from '../store/store-surroundings.ts';
import type { StoreSurroundings } from '../store/store-surroundings.ts';
import { writeGeneration } from '../store/write-generation.ts';
import type { StoreContents } from '../store/write-generation.ts';
import { isUnreadable } from '../store/watched-backend.ts';

/** What a new generation is made of. */
export interface Rebuilt {
  readonly contents: StoreContents;
  readonly sealer: Sealer;
  readonly keyRecord: KeyRecord;
}

const numberOf = (name: string | undefined): number =>
  Number(/^dripline-store-(\d+)$/.exec(name ?? '')?.[1] ?? 0);

/** A number that no store of this browser has, nor ever had. */
async function nextGeneration(noted: number, surroundings: StoreSurroundings): Promise<number> {
  const databases = await indexedDB.databases().catch(() => []);
  const sentinels = await readSentinels(surroundings);
  return (
    1 +
    Math.max(
      noted,
      ...sentinels.map(({ generation }) => generation),
      ...databases.map(({ name }) => numberOf(name)),
    )
  );
}

interface Freeze {
  readonly undo: () => Promise<void>;
  readonly close: () => void;
}

/** Keeps all tabs from writing to a store, until it is undone. */
async function freeze(generation: number): Promise<Freeze> {
  const database = await openStoreDatabase(databaseNameOf(generation), false, { onGone: () => undefined });
  const set = async (isFrozen: boolean): Promise<void> => {
    const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
    if (isFrozen) await transaction.store.put(true, 'frozen');
    else await transaction.store.delete('frozen');
    await transaction.done;
  };
  await set(true);
  return { undo: () => set(false), close: () => database.close() };
}

/** The same where it can be done: a store that does not take the note takes no other writing either. */
async function freezeIfWritable(generation: number): Promise<Freeze | undefined> {
  try {
    return await freeze(generation);
  } catch (error) {
    const isAborted = error instanceof Error && error.name === 'AbortError';
    if (isAborted || isUnreadable(error)) return undefined;
    throw error;
  }
}

/**
 * Makes a new store and goes over to it: written, read back, compared, and only then the one in use. Should it break
 * off anywhere before that, the one before is as it was.
 * @param from the generation that is left; it is not deleted here
 * @param gather reads what the new one shall hold, while nobody can write to the one that is left
 * @param options.isReadable false when the old store does not open, so that nothing has to be kept from writing
 * @returns the new generation
 */
export function rebuildStore(
  connection: DatabaseConnection,
  surroundings: StoreSurroundings,
  from: number,
  gather: () => Promise<Rebuilt>,
  options: { readonly isReadable: boolean } = { isReadable: true },
): Promise<number> {
  return surroundings.exclusively('rebuild', async () => {
    const frozen = options.isReadable ? await freezeIfWritable(from) : undefined;
    try {
      const { contents, sealer, keyRecord } = await gather();
      const generation = await nextGeneration(from, surroundings);
      const database = await openStoreDatabase(databaseNameOf(generation), true, { onGone: () => undefined });
      const head = await writeGeneration(database, sealer, keyRecord, contents).finally(() =>
        database.close(),
      );
      await keepKeyCopies(surroundings, generation, keyRecord);
      const sentinel = JSON.stringify({ generation, seq: head.seq, hash: head.hash });
      // When the directory does not take it, the sentinel tells of the new store, and it is noted again at the next start.
      const isNoted = await createStoreDirectory(connection)
        .write(generation)
        .then(() => true)
        .catch(() => false);
      if (!isNoted && frozen !== undefined)
        throw new Error('The new store could not be noted; nothing was switched.');
      surroundings.texts.set('sentinel', sentinel);
      return generation;
    } catch (error) {
      await frozen?.undo();
      throw error;
    } finally {
      frozen?.close();
    }
  });
}

/**
 * Deletes a store that another one has taken the place of, with its copies. Only ever for a store that a person has
 * left on purpose.
 */
export async function deleteGeneration(surroundings: StoreSurroundings, generation: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseNameOf(generation));
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('The store was not deleted')));
  });
  surroundings.texts.set(`key-${String(generation)}`, undefined);
  for (const folder of [copyFolderOf(generation), recentFolderOf(generation)]) {
    await surroundings.files?.removeFolder(folder).catch(() => undefined);
  }
}
