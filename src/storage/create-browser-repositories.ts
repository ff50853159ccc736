import { announcingEncounterRepository } from './announcing-encounter-repository.ts';
import { createCopyKeeper } from './copy/copy-keeper.ts';
import { createDatabaseConnection } from './database-connection.ts';
import { createDurableEncounterRepository } from './durable-encounter-repository.ts';
import { createIndexedDbPreferencesRepository } from './indexed-db-preferences-repository.ts';
import type { DatabaseEvent } from './open-database.ts';
import { watchProfileName } from './profile-name.ts';
import type { Repositories } from './repository-context.ts';
import { createCommitQueue } from './store/commit-queue.ts';
import { createStoreAccess } from './store/store-access.ts';
import { browserSurroundings } from './store/store-surroundings.ts';
import { createStoreChanges } from './store-changes.ts';
import type { Store } from './store-context.ts';
import { createTrail } from './trail.ts';

/**
 * The repositories of the real application: one store, one channel between tabs.
 * @param onEvent hears what befalls the database and a person should know
 */
export function createBrowserRepositories(onEvent?: (event: DatabaseEvent) => void): {
  readonly repositories: Repositories;
  readonly store: Store;
} {
  const connection = createDatabaseConnection(onEvent === undefined ? {} : { onEvent });
  const changes = createStoreChanges();
  const preferences = createIndexedDbPreferencesRepository(connection);
  const surroundings = browserSurroundings();
  const author = { now: Date.now, by: watchProfileName(preferences, changes) };
  const control = createStoreAccess({ connection, surroundings, author });
  const keeper = createCopyKeeper(control, surroundings);
  const queue = createCommitQueue(control, ({ generation }, { head: { seq, hash } }) => {
    surroundings.texts.set('sentinel', JSON.stringify({ generation, seq, hash }));
    keeper.due();
  });
  const encounters = createDurableEncounterRepository(control, queue, author);
  return {
    repositories: { encounters: announcingEncounterRepository(encounters, changes), preferences, changes },
    store: { control, trail: createTrail(control) },
  };
}
