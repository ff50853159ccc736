import { IDBDatabase as FDBDatabase, IDBFactory, IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newAccessSiteId } from '../document/new-access-site-id.ts';
import { newAdministrationIds } from '../document/new-administration-id.ts';
import { isoDate } from '../domain/clock-time.ts';
import type { Encounter } from '../domain/encounter.ts';
import { encounterId } from '../domain/ids.ts';
import { openTab } from './open-tab.ts';
import { createMemorySurroundings } from './store/memory-surroundings.ts';

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

const records = { id: encounterId('e1') };

test('every write is one strict transaction, and is answered when that is complete', async () => {
  const tab = openTab(createMemorySurroundings());
  await tab.control.verified();
  const begun: unknown[] = [];
  const ended: string[] = [];
  const transaction: IDBDatabase['transaction'] = Reflect.get(FDBDatabase.prototype, 'transaction');
  vi.spyOn(FDBDatabase.prototype, 'transaction').mockImplementation(function watched(
    this: IDBDatabase,
    ...args
  ) {
    const started = transaction.apply(this, args);
    if (args[1] === 'readwrite') {
      begun.push(args[2]);
      started.addEventListener('complete', () => ended.push('complete'));
    }
    return started;
  });
  await tab.repository.create([created]);
  ended.push('answered');
  expect(begun).toEqual([{ durability: 'strict' }]);
  expect(ended).toEqual(['complete', 'answered']);
  await tab.close();
});

test('a write that fails halfway changes nothing and says why', async () => {
  const tab = openTab(createMemorySurroundings());
  await tab.control.verified();
  const put: IDBObjectStore['put'] = Reflect.get(FDBObjectStore.prototype, 'put');
  let puts = 0;
  const spied = vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(function fail(
    this: InstanceType<typeof FDBObjectStore>,
    ...args
  ) {
    if (++puts === 2) throw new DOMException('The disk is full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(tab.repository.create([created])).rejects.toThrow('The disk is full');
  spied.mockRestore();
  expect(await tab.repository.list()).toEqual([]);
  expect(await tab.trail.length()).toBe(0);
  expect(await tab.repository.create([created])).toHaveLength(1);
  await tab.close();
});

test('the journal tells who did what and when, with the values before and after', async () => {
  const tab = openTab(createMemorySurroundings(), () => Date.parse('2026-03-02T10:00:00.000Z'), 'Grace');
  await tab.repository.create([created]);
  const opened = await tab.repository.open(records.id);
  if (opened.status !== 'ok') throw new Error(opened.status);
  const { record } = opened;
  await tab.repository.save({ ...record, document: { ...record.document, title: 'Sepsis' } }, 1, undefined, [
    'Set title',
  ]);
  await tab.repository.remove(records.id);
  const [first, second, third, ...rest] = await tab.trail.ofEncounter(records.id);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ seq: 1, kind: 'created', by: 'Grace', base: 0, revision: 1 });
  expect(second).toMatchObject({
    seq: 2,
    kind: 'edited',
    at: '2026-03-02T10:00:00.000Z',
    labels: ['Set title'],
    base: 1,
    revision: 2,
    previous: first?.hash,
    changes: [
      { path: ['document', 'title'], after: 'Sepsis' },
      { path: ['workflow', 'revision'], before: 1, after: 2 },
    ],
  });
  expect(third).toMatchObject({ seq: 3, kind: 'removed', base: 2, revision: 0, changes: [] });
  await tab.close();
});

test('an id that was ever given stays spent when the encounter is opened again, in any tab', async () => {
  const surroundings = createMemorySurroundings();
  const tab = openTab(surroundings);
  await tab.repository.create([created]);
  const opened = async (by: typeof tab) => {
    const result = await by.repository.open(records.id);
    if (result.status !== 'ok') throw new Error(result.status);
    return result.record;
  };
  const before = await opened(tab);
  const site = { id: newAccessSiteId(before.document), kind: 'port' as const };
  const [first, second] = newAdministrationIds(before.document, 2).map((id) => ({
    id,
    route: 'im-injection' as const,
    drug: { name: 'ketorolac' },
    note: 'it said "id":"a77" and "#a78"',
  }));
  if (first === undefined || second === undefined) throw new Error('no ids');
  const saved = async (document: Encounter) => {
    const { workflow } = await opened(tab);
    await tab.repository.save({ ...before, document, workflow }, workflow.revision);
  };
  await saved({ ...before.document, accessSites: [site], administrations: [first, second] });
  await saved({ ...before.document, accessSites: [], administrations: [first] });
  const other = openTab(surroundings);
  for (const by of [tab, other]) {
    const { document } = await opened(by);
    expect(document.administrations.map(({ id }) => id)).toEqual(['a1']);
    expect(newAdministrationIds(document, 2)).toEqual(['a3', 'a4']);
    expect(newAccessSiteId(document)).toBe('s2');
  }
  await tab.close();
  await other.close();
});

test('a save that follows another one is being written when it returns, before a screen could be drawn', async () => {
  const tab = openTab(createMemorySurroundings());
  await tab.repository.create([created]);
  const opened = await tab.repository.open(records.id);
  if (opened.status !== 'ok') throw new Error(opened.status);
  const saved = await tab.repository.save(opened.record, opened.record.workflow.revision);
  const session = tab.control.ready();
  if (session === undefined || saved.status !== 'saved') throw new Error('not saved');
  const write = vi.spyOn(session, 'write');
  const { document } = opened.record;
  const next = tab.repository.save(
    { ...opened.record, document: { ...document, title: 'b' } },
    saved.revision,
  );
  expect(write).toHaveBeenCalledOnce();
  expect(await next).toMatchObject({ status: 'saved' });
  await tab.close();
});
