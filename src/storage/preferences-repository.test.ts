import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { createDatabaseConnection } from './database-connection.ts';
import { createIndexedDbPreferencesRepository } from './indexed-db-preferences-repository.ts';
import { createMemoryPreferencesRepository } from './memory-preferences-repository.ts';

const makers = [
  ['memory', () => createMemoryPreferencesRepository()],
  [
    'IndexedDB',
    () => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      return createIndexedDbPreferencesRepository(createDatabaseConnection({ name: 'test' }));
    },
  ],
] as const;

describe.each(makers)('preferences in %s', (_name, make) => {
  test('are remembered, replaced and taken away', async () => {
    const preferences = make();
    expect(await preferences.get('theme')).toBeUndefined();
    await preferences.set('theme', 'dark');
    await preferences.set('recent-drugs', ['ceftriaxone']);
    await preferences.set('theme', 'light');
    expect(await preferences.get('theme')).toBe('light');
    expect(await preferences.get('recent-drugs')).toEqual(['ceftriaxone']);
    await preferences.set('theme', undefined);
    expect(await preferences.get('theme')).toBeUndefined();
  });

  test('are listed by the beginning of their key', async () => {
    const preferences = make();
    await preferences.set('policy/b', 2);
    await preferences.set('policy/a', 1);
    await preferences.set('policy', 0);
    await preferences.set('policz', 3);
    expect(await preferences.list('policy/')).toEqual([
      ['policy/a', 1],
      ['policy/b', 2],
    ]);
  });
});
