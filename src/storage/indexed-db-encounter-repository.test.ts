import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isoDate } from '../domain/clock-time.ts';
import { encounterId } from '../domain/ids.ts';
import { createDatabaseConnection } from './database-connection.ts';
import { createIndexedDbEncounterRepository } from './indexed-db-encounter-repository.ts';

const created = {
  encounter: {
    id: encounterId('e1'),
    setting: 'facility' as const,
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [],
    administrations: [],
  },
  savedWith: '',
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('every write is one strict transaction, and is answered when that is complete', async () => {
  const connection = createDatabaseConnection({ name: 'test' });
  const database = await connection.database();
  const begun: unknown[] = [];
  const ended: string[] = [];
  const open = {
    ...connection,
    database: async () =>
      new Proxy(database, {
        get: (target, key) => {
          if (key !== 'transaction') return Reflect.get(target, key) as unknown;
          return (...args: Parameters<typeof database.transaction>) => {
            begun.push(args[2]);
            const transaction = target.transaction(...args);
            transaction.addEventListener('complete', () => ended.push('complete'));
            return transaction;
          };
        },
      }),
  };
  await createIndexedDbEncounterRepository(open).create([created]);
  ended.push('answered');
  expect(begun).toEqual([{ durability: 'strict' }]);
  expect(ended).toEqual(['complete', 'answered']);
  await connection.close();
});

test('a write that fails halfway changes nothing and says why', async () => {
  const connection = createDatabaseConnection({ name: 'test' });
  const repository = createIndexedDbEncounterRepository(connection);
  await connection.database();
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
  let puts = 0;
  const spied = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fail(
    this: InstanceType<typeof IDBObjectStore>,
    ...args
  ) {
    if (++puts === 2) throw new DOMException('The disk is full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(repository.create([created])).rejects.toThrow('The disk is full');
  spied.mockRestore();
  expect(await repository.list()).toEqual([]);
  expect(await repository.create([created])).toHaveLength(1);
  await connection.close();
});
