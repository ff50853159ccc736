import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { createDatabaseConnection, openPatiently } from './database-connection.ts';
import { databaseVersion } from './database-schema.ts';
import type { DatabaseEvent } from './open-database.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('opens once, with all stores', async () => {
  const connection = createDatabaseConnection({ name: 'test' });
  const [one, two] = await Promise.all([connection.database(), connection.database()]);
  expect(one).toBe(two);
  expect([...one.objectStoreNames]).toEqual([
    'directory',
    'encounter-summaries',
    'encounters',
    'preferences',
  ]);
  await connection.close();
});

test('makes way for a newer version, and says so from then on', async () => {
  const events: DatabaseEvent[] = [];
  const connection = createDatabaseConnection({ name: 'test', onEvent: (event) => events.push(event) });
  await connection.database();
  const newer = await openDB('test', databaseVersion + 1);
  expect(events).toEqual([{ kind: 'superseded' }]);
  await expect(connection.database()).rejects.toThrow('A newer version of Dripline is open in another tab');
  newer.close();
});

test('does not open what a newer version has written', async () => {
  (await openDB('test', databaseVersion + 1)).close();
  const connection = createDatabaseConnection({ name: 'test' });
  await expect(connection.database()).rejects.toThrow('belongs to a newer version of Dripline');
});

test('what a killed browser still holds is waited for; what stays unreadable is said', async () => {
  vi.useFakeTimers();
  try {
    const busy = new DOMException('Internal error', 'UnknownError');
    const open = vi.fn<() => Promise<string>>().mockRejectedValue(busy);
    open.mockRejectedValueOnce(busy).mockRejectedValueOnce(busy).mockRejectedValueOnce(busy);
    open.mockResolvedValueOnce('open');
    const opened = openPatiently(open);
    await vi.advanceTimersByTimeAsync(1299);
    expect(open).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(1);
    await expect(opened).resolves.toBe('open');

    const refused = openPatiently(open).catch(String);
    await vi.advanceTimersByTimeAsync(1300);
    expect(await refused).toContain('Internal error');
    expect(open).toHaveBeenCalledTimes(8);
  } finally {
    vi.useRealTimers();
  }
});
