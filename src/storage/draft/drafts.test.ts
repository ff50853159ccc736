import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { encounterId } from '../../domain/ids.ts';
import { openTab } from '../open-tab.ts';
import type { Tab } from '../open-tab.ts';
import { protectStore } from '../rescue/store-protection.ts';
import type { Sealed } from '../seal/sealer.ts';
import { createMemoryAccess } from '../store/memory-access.ts';
import { createMemorySurroundings } from '../store/memory-surroundings.ts';
import { createDrafts } from './drafts.ts';
import type { Drafts } from './drafts.ts';
import type { PageSign } from './page-sign.ts';

const id = encounterId('e1');
const other = encounterId('e1" x');
const encounter = { setting: 'facility' as const, dateOfService: isoDate('2026-03-02'), stays: [], accessSites: [], administrations: [] };

let shown: Set<string>;
let tab: Tab;
const tabs: Tab[] = [];
const sign = (page: string): PageSign => ({
  page,
  show: async () => void shown.add(page),
  takeDown: () => void shown.delete(page),
  shown: async () => new Set(shown),
});
let clock = 0;
const page = (name: string, of: Pick<Tab, 'control'> = tab): Drafts => createDrafts(of.control, sign(name), () => ++clock);
const open = (surroundings = createMemorySurroundings()): Tab => {
  tab = openTab(surroundings);
  tabs.push(tab);
  return tab;
};

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  shown = new Set();
  await open().repository.create([id, other].map((one) => ({ encounter: { ...encounter, id: one }, savedWith: '' })));
});
afterEach(async () => {
  await Promise.all(tabs.splice(0).map((one) => one.close()));
});

/** Everything of the store as text, as somebody would find it who has the files and not the key. */
async function storeText(): Promise<string> {
  const { backend } = await tab.control.session();
  const rows = await backend.drafts('');
  return new TextDecoder('latin1').decode(
    new Uint8Array(rows.flatMap(([, value]) => Object.values(value as Record<string, unknown>).flatMap((part) => (part instanceof Uint8Array ? [...part] : [])))),
  );
}

test('what a page that is gone had typed is there for the next one, once', async () => {
  await page('one').keep(id, { line: 'ketorolac 60' });
  shown.clear();
  const next = page('two');
  expect(await next.left(id)).toEqual([{ line: 'ketorolac 60' }]);
  expect(await next.left(other)).toEqual([]);
  await next.keep(id, undefined);
  expect(await page('three').left(id)).toEqual([]);
});

test('what another page is typing stays with that page; of two that are gone the last comes first', async () => {
  await page('one').keep(id, 'first');
  await page('two').keep(id, 'second');
  const next = page('three');
  expect(await next.left(id)).toEqual([]);
  shown.delete('one');
  expect(await next.left(id)).toEqual(['first']);
  shown.delete('two');
  expect(await next.left(id)).toEqual(['second', 'first']);
  // Its own takes the place of both, in one write.
  await next.keep(id, 'both');
  shown.clear();
  expect(await page('four').left(id)).toEqual(['both']);
});

test('a page shows its sign only while it keeps something', async () => {
  const one = page('one');
  await one.keep(id, 'a');
  await one.keep(other, 'b');
  await one.keep(id, undefined);
  expect([...shown]).toEqual(['one']);
  await one.keep(other, undefined);
  expect([...shown]).toEqual([]);
});

test('it is sealed: nothing of it can be read in the store', async () => {
  await page('one').keep(id, { line: 'Zqketorolacvath' });
  expect((await (await tab.control.session()).backend.drafts('draft ')).map(([name]) => name)).toEqual(['draft "e1" one']);
  expect(await storeText()).not.toContain('Zqketorolacvath');
});

test('one that does not open goes when its chart is opened, unless its page is still there', async () => {
  const { backend } = await tab.control.session();
  await page('one').keep(id, 'typed');
  await page('two').keep(id, 'also typed');
  const [[name, row] = ['', undefined]] = await backend.drafts('draft "e1" one');
  const damaged = { ...(row as Sealed), iv: new Uint8Array(12) };
  await backend.keepDraft({ id, name, draft: damaged, supersedes: [] });
  const names = async (): Promise<readonly string[]> => (await backend.drafts('draft ')).map(([one]) => one);

  expect(await page('three').left(id)).toEqual([]);
  expect(await names()).toEqual(['draft "e1" one', 'draft "e1" two']);
  shown.clear();
  expect(await page('three').left(id)).toEqual(['also typed']);
  expect(await names()).toEqual(['draft "e1" two']);
});

test('it goes with its encounter, and cannot come after it', async () => {
  const one = page('one');
  await one.keep(id, 'typed');
  await one.keep(other, 'stays');
  await tab.repository.remove(id);
  await one.keep(id, 'too late');
  shown.clear();
  expect(await page('two').left(id)).toEqual([]);
  expect(await page('two').left(other)).toEqual(['stays']);
});

test('a passphrase takes it along under the new key, and the lock shuts it away', async () => {
  await page('one').keep(id, 'typed');
  await protectStore(tab, 'first words');
  shown.clear();
  expect(await page('two').left(id)).toEqual(['typed']);
  tab.control.lock();
  await expect(page('two').left(id)).rejects.toThrow('locked');
  await tab.control.unlock('first words');
  expect(await page('two').left(id)).toEqual(['typed']);
});

test('it is no part of the journal, nor of what is read for a backup', async () => {
  const before = await tab.trail.length();
  await page('one').keep(id, 'Zqtypedvath');
  expect(await tab.trail.length()).toBe(before);
  const { readContents } = await import('../rescue/read-contents.ts');
  expect(JSON.stringify(await readContents(await tab.control.session()))).not.toContain('Zqtypedvath');
});

test('where nothing is stored it is kept as long as the page', async () => {
  const control = createMemoryAccess();
  const { backend, sealer, write } = await control.session();
  await write({ format: 1, seq: 0, hash: '', encounters: 0 }, [
    { id, base: undefined, next: { revision: 1, saved: {}, summary: {} }, body: { kind: 'created', at: '', offsetMinutes: 0, by: '', labels: [], changes: [] } },
  ]);
  expect(sealer).toBeDefined();
  const one = createDrafts(control, sign('one'));
  await one.keep(id, 'typed');
  shown.clear();
  expect(await createDrafts(control, sign('two')).left(id)).toEqual(['typed']);
  await one.keep(id, undefined);
  expect(await backend.drafts('draft ')).toEqual([]);
});
