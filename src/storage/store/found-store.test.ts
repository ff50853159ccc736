import { IDBFactory, IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { savedSamples } from '../../document/saved-samples.ts';
import { encounterId } from '../../domain/ids.ts';
import { openTab } from '../open-tab.ts';
import type { Tab } from '../open-tab.ts';
import { createMemorySurroundings } from './memory-surroundings.ts';

const sample = JSON.parse(savedSamples[0]?.saved ?? '') as { document: { id: string } };
const summary = {
  id: 'e1',
  title: '',
  setting: 'facility',
  dateOfService: '2026-03-02',
  status: 'ready',
  findings: { errors: 2, warnings: 0 },
  administrationCount: 1,
  updatedAt: '2026-11-23T10:05:00.000Z',
  revision: 3,
};
const unreadable = { schemaVersion: 1, savedWith: '', document: { id: 'bad' }, workflow: { revision: 1 } };

let surroundings: ReturnType<typeof createMemorySurroundings>;
let tab: Tab;

/** What the first version of the program has left behind. */
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  surroundings = createMemorySurroundings();
  const earlier = await openDB('dripline', 1, {
    upgrade: (database) => {
      for (const name of ['encounters', 'encounter-summaries', 'preferences'])
        database.createObjectStore(name);
    },
  });
  await earlier.put('encounters', sample, 'e1');
  await earlier.put('encounter-summaries', summary, 'e1');
  await earlier.put('encounters', unreadable, 'bad');
  await earlier.put('preferences', 'dark', 'theme');
  earlier.close();
  tab = openTab(surroundings);
});
afterEach(() => tab.close());

async function expectCarriedOver(): Promise<void> {
  expect(await tab.repository.list()).toEqual([summary]);
  expect(await tab.repository.open(encounterId('e1'))).toMatchObject({
    status: 'ok',
    record: savedSamples[0]?.record,
  });
  expect(await tab.repository.listUnreadable()).toMatchObject([{ id: 'bad', path: 'workflow.status' }]);
}

const earlierIds = async () => (await tab.connection.database()).getAllKeys('encounters');

test('what an earlier version has stored is carried over, and stays until it is verified once more', async () => {
  await expectCarriedOver();
  expect(await tab.trail.ofEncounter('e1')).toMatchObject([{ kind: 'carried-over', base: 0, revision: 3 }]);
  expect(await earlierIds()).toEqual(['bad', 'e1']);
  await tab.close();

  tab = openTab(surroundings);
  await tab.control.verified();
  await vi.waitFor(async () => expect(await earlierIds()).toEqual([]));
  await expectCarriedOver();
  expect(await (await tab.connection.database()).get('preferences', 'theme')).toBe('dark');
});

test('two tabs that carry over at once make one store', async () => {
  const other = openTab(surroundings);
  await Promise.all([tab.repository.list(), other.repository.list()]);
  expect(await other.trail.length()).toBe(2);
  await expectCarriedOver();
  await other.close();
});

test.each([1, 3, 5, 7])('broken off at write %i, it begins again and loses nothing', async (last) => {
  const put: IDBObjectStore['put'] = Reflect.get(FDBObjectStore.prototype, 'put');
  let puts = 0;
  const spied = vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(function fail(
    this: InstanceType<typeof FDBObjectStore>,
    ...args
  ) {
    if (++puts === last) throw new DOMException('The disk is full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(tab.repository.list()).rejects.toThrow('The disk is full');
  spied.mockRestore();
  await tab.close();
  tab = openTab(surroundings);
  await expectCarriedOver();
});

test('an older build can no longer write', async () => {
  await tab.repository.list();
  await expect(openDB('dripline', 1)).rejects.toThrow(/version/i);
});
