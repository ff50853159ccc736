import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { encounterId } from '../../domain/ids.ts';
import { openTab } from '../open-tab.ts';
import type { Tab } from '../open-tab.ts';
import { DamagedStoreError } from './damaged-store-error.ts';
import { createMemorySurroundings } from './memory-surroundings.ts';
import { openStoreDatabase } from './open-store-database.ts';
import type { StoreDatabase } from './open-store-database.ts';

const created = (id: string) => ({
  encounter: {
    id: encounterId(id),
    setting: 'facility' as const,
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [],
    administrations: [],
  },
  savedWith: '',
});

let surroundings: ReturnType<typeof createMemorySurroundings>;
let tab: Tab;

/** A store with three encounters, of which one was edited and one deleted, its tab closed. */
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  surroundings = createMemorySurroundings();
  tab = openTab(surroundings);
  await tab.repository.create([created('e1'), created('e2'), created('e3')]);
  const opened = await tab.repository.open(encounterId('e1'));
  if (opened.status === 'ok') await tab.repository.save(opened.record, 1);
  await tab.repository.remove(encounterId('e3'));
  await tab.close();
});
afterEach(() => tab.close());

async function damage(how: (database: StoreDatabase) => Promise<unknown>): Promise<void> {
  const database = await openStoreDatabase('dripline-store-1', false, { onGone: () => undefined });
  await how(database);
  database.close();
}

const rowOf = async (database: StoreDatabase, store: 'journal' | 'snapshots', key: string | number) =>
  (await database.get(store, key)) as { sealed: Uint8Array; revision: number };

describe('before anything can be edited', () => {
  const damages: Record<string, (database: StoreDatabase) => Promise<unknown>> = {
    'the last entry is gone': (database) => database.delete('journal', 5),
    'an entry in the middle is gone': (database) => database.delete('journal', 2),
    'a bit of an entry differs': async (database) => {
      const row = await rowOf(database, 'journal', 2);
      row.sealed[0] = (row.sealed[0] ?? 0) ^ 1;
      await database.put('journal', row, 2);
    },
    'a bit of a record differs': async (database) => {
      const row = await rowOf(database, 'snapshots', 'e2');
      row.sealed[9] = (row.sealed[9] ?? 0) ^ 64;
      await database.put('snapshots', row, 'e2');
    },
    'a record is an older one': async (database) => {
      const row = await rowOf(database, 'snapshots', 'e1');
      await database.put('snapshots', { ...row, revision: 1 }, 'e1');
    },
    'a record is gone': (database) => database.delete('snapshots', 'e2'),
    'a record is there that nobody wrote': async (database) =>
      database.put('snapshots', { ...(await rowOf(database, 'snapshots', 'e2')), id: 'e9' }, 'e9'),
    'a deleted record is back': async (database) =>
      database.put('snapshots', { ...(await rowOf(database, 'snapshots', 'e2')), id: 'e3' }, 'e3'),
    'the end of the journal is gone': (database) => database.delete('meta', 'head'),
    'everything is gone': async (database) => {
      await Promise.all(
        (['journal', 'snapshots', 'summaries', 'meta'] as const).map((name) => database.clear(name)),
      );
    },
    'the last save is gone without a trace': async (database) => {
      const entry = (await database.get('journal', 5)) as { previous: string };
      await database.delete('journal', 5);
      await database.put('meta', { format: 1, seq: 4, hash: entry.previous, encounters: 3 }, 'head');
    },
  };
  test.each(Object.entries(damages))('it is told when %s', async (_name, how) => {
    await damage(how);
    tab = openTab(surroundings);
    await expect(tab.repository.open(encounterId('e1'))).rejects.toThrow(DamagedStoreError);
    await expect(tab.repository.create([created('e4')])).rejects.toThrow(DamagedStoreError);
    expect(tab.control.status.getState()).toMatchObject({ state: 'damaged' });
  });

  test('it is told when the whole store is gone', async () => {
    indexedDB.deleteDatabase('dripline-store-1');
    tab = openTab(surroundings);
    await expect(tab.repository.list()).rejects.toThrow('no longer has the database');
    expect(tab.control.status.getState()).toMatchObject({ state: 'damaged', damage: { kind: 'store' } });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('dripline-store-1');
  });

  test.each([
    new DOMException('Corruption detected, unable to continue', 'DataError'),
    new DOMException('Internal error', 'UnknownError'),
  ])('it is told when the browser cannot read a part of it: $message', async (error) => {
    tab = openTab(surroundings);
    const fail = (): never => {
      throw error;
    };
    const spies = [IDBIndex, IDBObjectStore].map(({ prototype }) =>
      vi.spyOn(prototype, 'getAll').mockImplementation(fail),
    );
    try {
      await expect(tab.repository.open(encounterId('e1'))).rejects.toThrow(DamagedStoreError);
      expect(tab.control.status.getState()).toMatchObject({ state: 'damaged', damage: { kind: 'store' } });
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  });

  test('it is told when all databases are gone', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    tab = openTab(surroundings);
    await expect(tab.repository.list()).rejects.toThrow('no longer has the database');
    expect(tab.control.status.getState()).toMatchObject({ state: 'damaged', damage: { kind: 'store' } });
  });
});

test('a lost note of the store in use, or a lost sentinel, hides nothing', async () => {
  (await tab.connection.database()).clear('directory').catch(() => undefined);
  surroundings.texts.set('sentinel', undefined);
  await tab.connection.close();
  tab = openTab(surroundings);
  expect((await tab.repository.list()).map(({ id }) => id).toSorted()).toEqual(['e1', 'e2']);
  await tab.control.verified();
  expect(tab.control.status.getState()).toEqual({ state: 'open', protection: 'none' });
});

test('a store in order opens while another tab writes', async () => {
  const other = openTab(surroundings);
  await other.repository.list();
  tab = openTab(surroundings);
  const writing = (async () => {
    for (let n = 0; n < 30; n++) await other.repository.create([created(`w${String(n)}`)]);
  })();
  for (let n = 0; n < 5; n++) {
    tab.control.reopen();
    await tab.control.verified();
  }
  await writing;
  expect(tab.control.status.getState()).toMatchObject({ state: 'open' });
  await other.close();
});
