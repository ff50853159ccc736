import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { openPatiently } from '../database-connection.ts';
import type { DatabaseConnection } from '../database-connection.ts';
import type { EntryAuthor } from '../journal/entry-author.ts';
import { importDataKey } from '../seal/data-key.ts';
import { dataKeyOf, keyRecordSchema } from '../seal/key-record.ts';
import type { KeyRecord } from '../seal/key-record.ts';
import { createSealer } from '../seal/sealer.ts';
import type { Sealer } from '../seal/sealer.ts';
import { DamagedStoreError } from './damaged-store-error.ts';
import type { StoreDamage } from './damaged-store-error.ts';
import { createIndexedDbBackend } from './indexed-db-backend.ts';
import { openStoreDatabase, StoreAbsentError } from './open-store-database.ts';
import type { StoreDatabase } from './open-store-database.ts';
import { createStoreDirectory } from './store-directory.ts';
import { databaseNameOf } from './store-schema.ts';
import type { StoreAccess, StoreSession } from './store-session.ts';
import { LockedStoreError } from './store-status.ts';
import type { StoreStatus } from './store-status.ts';
import type { StoreWriter } from './store-writer.ts';
import { readKeyCopies, readSentinels } from './store-surroundings.ts';
import type { StoreSurroundings } from './store-surroundings.ts';
import { strictly } from './strictly.ts';
import { verifyStore } from './verify-store.ts';
import { isUnreadable, watchedBackend } from './watched-backend.ts';
import { writeHere } from './write-changes.ts';

/** The store of a browser: how it stands, and how to unlock, lock and reopen it. */
export interface StoreControl extends StoreAccess {
  readonly status: StoreApi<StoreStatus>;
  /** False when the passphrase is not the one. */
  readonly unlock: (passphrase: string) => Promise<boolean>;
  /** Lets go of the key. Whoever shows something of the store must have taken it away. */
  readonly lock: () => void;
  /** Drops the connection; the next use opens the store that is then in use. */
  readonly reopen: () => void;
  /** Uses another store, whose key is at hand. */
  readonly goOverTo: (generation: number, sealer: Sealer) => void;
  /** How the key of the store in use is protected; rejects when there is none. */
  readonly keyRecord: () => Promise<KeyRecord>;
}

export interface StoreAccessOptions {
  readonly connection: DatabaseConnection;
  readonly surroundings: StoreSurroundings;
  readonly author: EntryAuthor;
  /** Writes in a thread of its own; without one it is done here. */
  readonly writer?: StoreWriter;
}

interface OpenGeneration {
  readonly generation: number;
  readonly database: StoreDatabase;
  readonly keyRecord: KeyRecord;
}

/** Prepares the way to the store; nothing is opened before the first use. */
export function createStoreAccess(options: StoreAccessOptions): StoreControl {
  const { connection, surroundings, author, writer } = options;
  const status = createStore<StoreStatus>()(() => ({ state: 'opening' }));
  const directory = createStoreDirectory(connection);
  let opening: Promise<StoreSession> | undefined;
  let verifying: Promise<StoreSession> | undefined;
  let ready: StoreSession | undefined;
  let openedDatabase: StoreDatabase | undefined;
  let unlocked: { readonly generation: number; readonly sealer: Sealer } | undefined;

  let isFounder = false;

  const forget = (): void => {
    opening = undefined;
    verifying = undefined;
    ready = undefined;
    openedDatabase?.close();
    openedDatabase = undefined;
    writer?.end();
  };

  const damaged = (damage: StoreDamage, generation: number): void => {
    if (status.getState().state === 'damaged') return;
    forget();
    status.setState({ state: 'damaged', damage, generation }, true);
  };

  /** The generation in use, and whether the directory itself says so. */
  async function currentGeneration(): Promise<number> {
    const noted = await directory.read().catch((error: unknown) => {
      if (isUnreadable(error)) return undefined;
      throw error;
    });
    const sentinels = await readSentinels(surroundings);
    const newest = Math.max(noted ?? 0, ...sentinels.map(({ generation }) => generation));
    if (newest === 0) {
      isFounder = true;
      const { foundStore } = await import('./found-store.ts');
      return foundStore(connection, directory, surroundings, author);
    }
    if (newest !== noted) await directory.write(newest).catch(() => undefined);
    return newest;
  }

  async function thaw(database: StoreDatabase): Promise<boolean> {
    if ((await database.get('meta', 'frozen')) === undefined) return true;
    // Whoever is carrying the store over holds the lock; if nobody does, that tab died before it had switched.
    return surroundings.exclusively('rebuild', async () => {
      const noted = await directory.read();
      if (noted !== undefined && databaseNameOf(noted) !== database.name) return false;
      await database.delete('meta', 'frozen');
      return true;
    });
  }

  async function openGeneration(): Promise<OpenGeneration> {
    for (;;) {
      const generation = await currentGeneration();
      try {
        const database = await openPatiently(() =>
          openStoreDatabase(databaseNameOf(generation), false, {
            onGone: () => database === openedDatabase && forget(),
          }),
        );
        if (!(await thaw(database))) {
          database.close();
          continue;
        }
        const stored = keyRecordSchema.safeParse(await database.get('meta', 'key')).data;
        const keyRecord = stored ?? (await readKeyCopies(surroundings, generation))[0];
        if (keyRecord === undefined) throw new DamagedStoreError('The key of the store is lost', 'key');
        return { generation, database, keyRecord };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (error instanceof DamagedStoreError) damaged(error.damage, generation);
        else if (error instanceof StoreAbsentError || isUnreadable(error)) {
          damaged({ kind: 'store', message }, generation);
          throw new DamagedStoreError(message, 'store');
        }
        throw error;
      }
    }
  }

  async function open(): Promise<StoreSession> {
    const { generation, database, keyRecord } = await openGeneration();
    openedDatabase = database;
    if (unlocked?.generation !== generation) {
      const dataKey = await dataKeyOf(keyRecord);
      if (dataKey === undefined) {
        status.setState({ state: 'locked' }, true);
        throw new LockedStoreError();
      }
      unlocked = { generation, sealer: createSealer(await importDataKey(dataKey)) };
    }
    status.setState({ state: 'open', protection: keyRecord.protection }, true);
    const backend = watchedBackend(createIndexedDbBackend(database), (message) =>
      damaged({ kind: 'store', message }, generation),
    );
    const { sealer } = unlocked;
    const here = writeHere(sealer, backend);
    const write = writer?.writer({ generation, key: sealer.key }, here) ?? here;
    return { generation, backend, sealer, write };
  }

  /** The records of an earlier version may go once the store that they were copied to has been opened again in order. */
  async function clearEarlier(): Promise<void> {
    const database = await connection.database();
    if ((await database.count('encounters')) === 0) return;
    const stores = ['encounters', 'encounter-summaries'] as const;
    await strictly(database, stores, async (transaction) => {
      await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
    });
  }

  async function verify(session: StoreSession): Promise<StoreSession> {
    const sentinels = (await readSentinels(surroundings)).filter(
      ({ generation }) => generation === session.generation,
    );
    try {
      await verifyStore(session.backend, sentinels);
    } catch (error) {
      if (error instanceof DamagedStoreError) damaged(error.damage, session.generation);
      throw error;
    }
    if (!isFounder) clearEarlier().catch(() => undefined);
    return session;
  }

  async function session(): Promise<StoreSession> {
    const current = status.getState();
    if (current.state === 'damaged') throw new DamagedStoreError(current.damage.message, current.damage.kind);
    if (current.state === 'locked') throw new LockedStoreError();
    opening ??= open();
    const mine = opening;
    try {
      return await mine;
    } catch (error) {
      if (opening === mine) opening = undefined;
      throw error;
    }
  }

  async function verified(): Promise<StoreSession> {
    const opened = await session();
    if (opening === undefined) return verified();
    verifying ??= verify(opened);
    const mine = verifying;
    try {
      const session = await mine;
      if (verifying === mine) ready = session;
      return session;
    } catch (error) {
      if (verifying === mine) verifying = undefined;
      throw error;
    }
  }

  return {
    status,
    session: async () => {
      const opened = await session();
      // The list may be shown before the journal is verified; damage then takes its place.
      verified().catch(() => undefined);
      return opened;
    },
    verified,
    ready: () => ready,
    carriedOver: async (frozen) => {
      await surroundings.exclusively('rebuild', async () => undefined);
      if ((await opening?.catch(() => undefined))?.backend === frozen.backend) forget();
    },
    reportDamage: (damage) => damaged(damage, unlocked?.generation ?? 0),
    unlock: async (passphrase) => {
      const { generation, database, keyRecord } = await openGeneration();
      database.close();
      const dataKey = await dataKeyOf(keyRecord, passphrase);
      if (dataKey === undefined) return false;
      unlocked = { generation, sealer: createSealer(await importDataKey(dataKey)) };
      forget();
      status.setState({ state: 'opening' }, true);
      await session();
      return true;
    },
    lock: () => {
      unlocked = undefined;
      forget();
      status.setState({ state: 'locked' }, true);
    },
    reopen: () => {
      forget();
      status.setState({ state: 'opening' }, true);
    },
    goOverTo: (generation, sealer) => {
      unlocked = { generation, sealer };
      forget();
      status.setState({ state: 'opening' }, true);
    },
    keyRecord: async () => {
      const { database, keyRecord } = await openGeneration();
      database.close();
      return keyRecord;
    },
  };
}
