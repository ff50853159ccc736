import { announcingEncounterRepository } from './announcing-encounter-repository.ts';
import { createDatabaseConnection } from './database-connection.ts';
import { createIndexedDbEncounterRepository } from './indexed-db-encounter-repository.ts';
import { createIndexedDbPreferencesRepository } from './indexed-db-preferences-repository.ts';
import type { DatabaseEvent } from './open-database.ts';
import type { Repositories } from './repository-context.ts';
import { createStoreChanges } from './store-changes.ts';

/**
 * The repositories of the real application: one database, one channel between tabs.
 * @param onEvent hears what befalls the database and a person should know
 */
export function createBrowserRepositories(onEvent?: (event: DatabaseEvent) => void): Repositories {
  const connection = createDatabaseConnection(onEvent === undefined ? {} : { onEvent });
  const changes = createStoreChanges();
  return {
    encounters: announcingEncounterRepository(createIndexedDbEncounterRepository(connection), changes),
    preferences: createIndexedDbPreferencesRepository(connection),
    changes,
  };
}
