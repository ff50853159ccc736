import type { DatabaseConnection } from './database-connection.ts';
import type { PreferencesRepository } from './preferences-repository.ts';

/** Keeps preferences in IndexedDB. A lost preference is no lost work, so the default durability will do. */
export const createIndexedDbPreferencesRepository = (
  connection: DatabaseConnection,
): PreferencesRepository => ({
  get: async (key) => (await connection.database()).get('preferences', key),
  list: async (prefix) => {
    const { store } = (await connection.database()).transaction('preferences');
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return keys.map((key, index) => [key, values[index]] as const);
  },
  set: async (key, value) => {
    const transaction = (await connection.database()).transaction('preferences', 'readwrite');
    await Promise.all([
      value === undefined ? transaction.store.delete(key) : transaction.store.put(value, key),
      transaction.done,
    ]);
  },
});
