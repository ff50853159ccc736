import { announcingEncounterRepository } from './announcing-encounter-repository.ts';
import { createCopyKeeper } from './copy/copy-keeper.ts';
import { createDatabaseConnection } from './database-connection.ts';
import { createDurableEncounterRepository } from './durable-encounter-repository.ts';
import { createIndexedDbPreferencesRepository } from './indexed-db-preferences-repository.ts';
import { createBeforeLock } from './lock/before-lock.ts';
import { createMemoryPreferencesRepository } from './memory-preferences-repository.ts';
import type { DatabaseEvent } from './open-database.ts';
import { watchProfileName } from './profile-name.ts';
import type { Repositories } from './repository-context.ts';
import { createCommitQueue } from './store/commit-queue.ts';
import { createMemoryAccess } from './store/memory-access.ts';
import { onceRenewed } from './store/renew-log.ts';
import { createStoreAccess } from './store/store-access.ts';
import type { StoreSession } from './store/store-session.ts';
import { afterOpeningMs, createStoreWriter } from './store/store-writer.ts';
import { browserSurroundings } from './store/store-surroundings.ts';
import { createStoreChanges } from './store-changes.ts';
import type { Store } from './store-context.ts';
import { storeMode } from './store-mode.ts';
import { createTrail } from './trail.ts';

/**
 * The repositories of the real application: one store, one channel between tabs.
 * @param startWriter makes the thread that writes, `store/writer-worker.ts`
 * @param onEvent hears what befalls the database and a person should know
 */
export function createBrowserRepositories(
  startWriter: () => Worker,
  onEvent?: (event: DatabaseEvent) => void,
): {
  readonly repositories: Repositories;
  readonly store: Store;
} {
  const surroundings = browserSurroundings();
  const isStored = storeMode(surroundings.texts) === 'stored';
  const connection = createDatabaseConnection(onEvent === undefined ? {} : { onEvent });
  // What is kept in memory is this tab's own, so the other tabs are not told of it.
  const changes = createStoreChanges(isStored ? undefined : `dripline-changes-${crypto.randomUUID()}`);
  const preferences = isStored
    ? createIndexedDbPreferencesRepository(connection)
    : createMemoryPreferencesRepository();
  const author = { now: Date.now, by: watchProfileName(preferences, changes) };
  const writer = createStoreWriter(startWriter);
  const control = isStored
    ? createStoreAccess({ connection, surroundings, author, writer })
    : createMemoryAccess();
  const keeper = createCopyKeeper(control, surroundings, writer.copied);
  const renewed = isStored ? onceRenewed() : async (): Promise<void> => undefined;
  let isRenewed = false;
  const verified = async (): Promise<StoreSession> => {
    const session = await control.verified();
    await renewed();
    isRenewed = true;
    return session;
  };
  const ready = (): StoreSession | undefined => (isRenewed ? control.ready() : undefined);
  // Begun when what was opened is likely shown, so that it is over before the first edit and keeps nobody waiting.
  control.status.subscribe(({ state }) => {
    if (state === 'open') {
      setTimeout(() => void control.verified().then(renewed, () => undefined), afterOpeningMs);
    }
  });
  const queue = createCommitQueue({ ...control, verified, ready }, ({ generation }, { seq, hash }) => {
    if (!isStored) return;
    surroundings.texts.set('sentinel', JSON.stringify({ generation, seq, hash }));
    keeper.due();
  });
  const encounters = createDurableEncounterRepository(control, queue, author);
  return {
    repositories: { encounters: announcingEncounterRepository(encounters, changes), preferences, changes },
    store: {
      control,
      trail: createTrail(control),
      beforeLock: createBeforeLock(),
      connection,
      surroundings,
      author,
    },
  };
}
