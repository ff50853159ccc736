import type { PreferencesRepository } from './preferences-repository.ts';

/** Keeps preferences in memory only: for tests, and where nothing may be stored. */
export function createMemoryPreferencesRepository(
  initial: Readonly<Record<string, unknown>> = {},
): PreferencesRepository {
  const values = new Map<string, unknown>(Object.entries(initial));
  return {
    get: async (key) => values.get(key),
    list: async (prefix) => [...values].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
    set: async (key, value) => {
      if (value === undefined) values.delete(key);
      else values.set(key, structuredClone(value));
    },
  };
}
