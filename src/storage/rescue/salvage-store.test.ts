import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { encounterId } from '../../domain/ids.ts';
import { recentFolderOf, recentText } from '../copy/recent-entries.ts';
import { openTab } from '../open-tab.ts';
import type { Tab } from '../open-tab.ts';
import { createMemorySurroundings } from '../store/memory-surroundings.ts';
import { openStoreDatabase } from '../store/open-store-database.ts';
import type { StoreDatabase } from '../store/open-store-database.ts';
import { readJournalRow } from '../store/read-rows.ts';
import { rebuildStore } from './rebuild-store.ts';
import { salvageRows } from './salvage-rows.ts';
import { contentsOfSalvage, salvageStore } from './salvage-store.ts';

const created = (id: string) => ({
  encounter: {
    id: encounterId(id),
    title: `Title of ${id}`,
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

async function edit(id: string, title: string): Promise<void> {
  const opened = await tab.repository.open(encounterId(id));
  if (opened.status !== 'ok') throw new Error(opened.status);
  const { record } = opened;
  await tab.repository.save({ ...record, document: { ...record.document, title } }, record.workflow.revision);
}

/** Three encounters, one of them deleted, and a copy; then one edit more than the copy has. */
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  surroundings = createMemorySurroundings();
  tab = openTab(surroundings);
  await tab.repository.create([created('e1'), created('e2'), created('e3')]);
  await edit('e1', 'second');
  await tab.repository.remove(encounterId('e3'));
  await tab.copy();
});
afterEach(() => tab.close());

async function rescued(): Promise<readonly string[]> {
  tab = openTab(surroundings);
  await tab.control.verified().catch(() => undefined);
  expect(tab.control.status.getState()).toMatchObject({ state: 'damaged', generation: 1 });
  const places = await salvageRows(surroundings, 1);
  const salvage = await salvageStore(places);
  if (salvage === undefined) throw new Error('no key');
  await rebuildStore(
    tab.connection,
    surroundings,
    1,
    async () => ({ ...salvage, contents: await contentsOfSalvage(salvage, places, tab.author) }),
    { isReadable: places.isStoreReadable },
  );
  tab.control.reopen();
  await tab.control.verified();
  return (await tab.repository.list()).map(({ id, title }) => `${id} ${title}`).toSorted();
}

async function damage(how: (database: StoreDatabase) => Promise<unknown>): Promise<void> {
  await tab.close();
  const database = await openStoreDatabase('dripline-store-1', false, { onGone: () => undefined });
  await how(database);
  database.close();
}

const all = ['e1 second', 'e2 Title of e2'];

describe('nothing is lost when', () => {
  test('everything in the database is gone', async () => {
    await tab.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await rescued()).toEqual(all);
    expect((await tab.trail.ofEncounter('e1')).map(({ kind }) => kind)).toEqual([
      'created',
      'edited',
      'carried-over',
    ]);
  });

  test('a record is damaged that the copy has', async () => {
    await damage((database) => database.delete('snapshots', 'e1'));
    expect(await rescued()).toEqual(all);
  });

  test('a record is damaged that only the journal can make up', async () => {
    await edit('e1', 'third');
    await damage((database) => database.delete('snapshots', 'e1'));
    expect(await rescued()).toEqual(['e1 third', 'e2 Title of e2']);
  });

  test('the key in the database is gone', async () => {
    await damage((database) => database.clear('meta'));
    expect(await rescued()).toEqual(all);
  });

  test('the copy is gone as well as the end of the journal', async () => {
    await surroundings.files.removeFolder('copy-1');
    await damage((database) => database.delete('meta', 'head'));
    expect(await rescued()).toEqual(all);
  });
});

test.each([
  new DOMException('Corruption detected, unable to continue', 'DataError'),
  new DOMException('The transaction was aborted', 'AbortError'),
])('a store that takes no writing any more is left all the same: $name', async (error) => {
  await damage((database) => database.delete('meta', 'head'));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw error;
  });
  try {
    expect(await rescued()).toEqual(all);
    expect(put.mock.calls[0]).toEqual([true, 'frozen']);
  } finally {
    put.mockRestore();
  }
});

test('what the copy has not seen and the database has lost is counted', async () => {
  await edit('e2', 'never to be seen again');
  await tab.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const salvage = await salvageStore(await salvageRows(surroundings, 1));
  expect(salvage?.unknownSaves).toBe(1);
  expect(await rescued()).toEqual(all);
});

test('what the copy has not seen and a tab has noted beside the database is restored', async () => {
  await edit('e2', 'noted');
  await edit('e2', 'noted twice');
  const { backend } = await tab.control.verified();
  const entries = (await backend.entriesOf('e2')).flatMap((entry) => readJournalRow(entry) ?? []).slice(-2);
  // The machine stopped while a third line was written.
  const text = recentText(entries);
  await surroundings.files.write(recentFolderOf(1), 'r-one', text + text.slice(0, 40));
  await tab.close();
  // Not even how far it had come is noted anywhere else.
  surroundings.texts.set('sentinel', undefined);
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect((await salvageStore(await salvageRows(surroundings, 1)))?.unknownSaves).toBe(0);
  expect(await rescued()).toEqual(['e1 second', 'e2 noted twice']);
});

test('a database that is older than what a tab has noted is told of', async () => {
  await edit('e2', 'lost');
  const { backend } = await tab.control.verified();
  const entry = readJournalRow((await backend.entriesOf('e2')).at(-1));
  if (entry === undefined) throw new Error('no entry');
  await surroundings.files.write(recentFolderOf(1), 'r-one', recentText([entry]));
  surroundings.texts.set('sentinel', undefined);
  await damage(async (database) => {
    const [, before] = (await database.getAll('journal')).slice(-2).toReversed();
    const { seq, hash } = readJournalRow(before) ?? entry;
    await database.delete('journal', entry.seq);
    await database.put('meta', { format: 1, seq, hash, encounters: 2 }, 'head');
  });
  expect(await rescued()).toEqual(['e1 second', 'e2 lost']);
});

test('once the copy holds them, the notes of tabs that are no more are removed', async () => {
  await surroundings.files.write(recentFolderOf(1), 'r-gone', '');
  await surroundings.files.write(recentFolderOf(7), 'r-of-a-deleted-store', '');
  await surroundings.files.write(recentFolderOf(8), 'r-of-a-kept-store', '');
  await surroundings.files.write('copy-8', 'key', '');
  await edit('e2', 'third');
  await tab.copy();
  expect(await surroundings.files.names(recentFolderOf(1))).toEqual([]);
  const folders = (await surroundings.files.folders()).filter((folder) => folder.startsWith('recent-'));
  expect(folders).not.toContain('recent-7');
  expect(folders).toContain('recent-8');
});

test('a store that was left is not written to again', async () => {
  const other = openTab(surroundings);
  await other.repository.list();
  await edit('e1', 'seen by both');
  const session = await tab.control.verified();
  const { readContents } = await import('./read-contents.ts');
  const keyRecord = await tab.control.keyRecord();
  const rebuilt = rebuildStore(tab.connection, surroundings, 1, async () => ({
    contents: await readContents(session),
    sealer: session.sealer,
    keyRecord,
  }));
  const [made] = await Promise.all([other.repository.create([created('late')]), rebuilt]);
  expect(made).toHaveLength(1);
  tab.control.reopen();
  const ids = (await tab.repository.list()).map(({ id }) => id).toSorted();
  expect(ids).toEqual(['e1', 'e2', 'late']);
  expect((await other.repository.list()).map(({ id }) => id).toSorted()).toEqual(ids);
  await other.close();
});
