import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isoDate } from '../../domain/clock-time.ts';
import { encounterId } from '../../domain/ids.ts';
import { openTab } from '../open-tab.ts';
import type { Tab } from '../open-tab.ts';
import { createMemorySurroundings } from '../store/memory-surroundings.ts';
import { changePassphrase, protectStore, unprotectStore } from './store-protection.ts';

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

let surroundings: ReturnType<typeof createMemorySurroundings>;
let tab: Tab;
const ids = async () => (await tab.repository.list()).map(({ id }) => id);

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  surroundings = createMemorySurroundings();
  tab = openTab(surroundings);
  await tab.repository.create([created]);
  await protectStore(tab, 'first words');
});
afterEach(() => tab.close());

test('with a passphrase the store is locked until it is given', async () => {
  expect(await ids()).toEqual(['e1']);
  expect(tab.control.status.getState()).toEqual({ state: 'open', protection: 'passphrase' });
  tab.control.lock();
  await expect(tab.repository.list()).rejects.toThrow('locked');
  expect(await tab.control.unlock('second words')).toBe(false);
  expect(await tab.control.unlock('first words')).toBe(true);
  expect(await ids()).toEqual(['e1']);

  await tab.close();
  tab = openTab(surroundings);
  await expect(tab.repository.list()).rejects.toThrow('locked');
  expect(tab.control.status.getState()).toEqual({ state: 'locked' });
});

test('the store and the key of before are gone', async () => {
  expect((await indexedDB.databases()).map(({ name = '' }) => name).toSorted()).toEqual([
    'dripline',
    'dripline-store-2',
  ]);
  expect(surroundings.texts.get('key-1')).toBeUndefined();
  expect(surroundings.texts.get('key-2')).not.toContain('"none"');
  expect(await surroundings.files.folders()).toEqual(['copy-2']);
});

test('another passphrase opens the same store, and the old one no more', async () => {
  expect(await changePassphrase(tab, 'wrong words', 'x')).toBe(false);
  expect(await changePassphrase(tab, 'first words', 'second words')).toBe(true);
  tab.control.lock();
  expect(await tab.control.unlock('first words')).toBe(false);
  expect(await tab.control.unlock('second words')).toBe(true);
  expect(await ids()).toEqual(['e1']);
  expect((await tab.control.verified()).generation).toBe(2);
});

test('taken away, the store opens by itself', async () => {
  expect(await unprotectStore(tab, 'wrong words')).toBe(false);
  expect(await unprotectStore(tab, 'first words')).toBe(true);
  await tab.close();
  tab = openTab(surroundings);
  expect(await ids()).toEqual(['e1']);
});
