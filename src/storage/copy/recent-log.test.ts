import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JournalRow } from '../journal/journal-entry.ts';
import { readRecentText } from './recent-entries.ts';
import { openRecentLog } from './recent-log.ts';

const entry = (seq: number, bytes = 3): JournalRow => ({
  seq,
  encounterId: 'e1',
  base: seq - 1,
  revision: seq,
  previous: `h${String(seq - 1)}`,
  snapshot: 's',
  hash: `h${String(seq)}`,
  iv: new Uint8Array([1, 2, 255]),
  sealed: new Uint8Array(bytes).fill(200),
});

let disk = '';
let flushed = '';
let copiedUpTo = 0;
let isFull = false;

/** A private file system with the head of a copy and one file that can be written to without waiting. */
function stubFiles(): void {
  const file = {
    write: (bytes: Uint8Array, { at }: { readonly at: number }) => {
      if (isFull) throw new DOMException('No room', 'QuotaExceededError');
      disk = disk.slice(0, at) + new TextDecoder().decode(bytes);
      return bytes.length;
    },
    truncate: (size: number) => {
      disk = disk.slice(0, size);
      flushed = disk;
    },
    flush: () => {
      flushed = disk;
    },
    close: () => undefined,
  };
  const head = JSON.stringify({ generation: 1, seq: copiedUpTo, hash: 'h' });
  const folder = {
    getDirectoryHandle: async () => folder,
    getFileHandle: async () => ({
      createSyncAccessHandle: async () => file,
      getFile: async () => ({ text: async () => head }),
    }),
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
}

beforeEach(() => {
  [disk, flushed, copiedUpTo, isFull] = ['', '', 4, false];
  stubFiles();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function opened() {
  const log = await openRecentLog(1);
  if (log === undefined) throw new Error('no log');
  const stored = vi.fn<(from: number, count: number) => Promise<readonly JournalRow[]>>(async (from, count) =>
    Array.from({ length: count }, (_, index) => entry(from + index)),
  );
  return { log, stored, noted: () => readRecentText(flushed).map(({ seq }) => seq) };
}

test('entries are on disk when appending ends, as they are in the store', async () => {
  const { log, stored, noted } = await opened();
  await log.append([entry(5)], stored);
  await log.append([entry(6), entry(7)], stored);
  expect(noted()).toEqual([5, 6, 7]);
  expect(readRecentText(flushed)[0]).toEqual(entry(5));
  expect(stored).not.toHaveBeenCalled();
});

test('what others have written since the copy is noted with it: without it the edit could not be done again', async () => {
  const { log, stored, noted } = await opened();
  await log.append([entry(7)], stored);
  await log.append([entry(9)], stored);
  expect(noted()).toEqual([5, 6, 7, 8, 9]);
  expect(stored.mock.calls).toEqual([
    [5, 2],
    [8, 1],
  ]);
});

test('it begins anew once the copy holds all of it, and not before', async () => {
  const { log, stored, noted } = await opened();
  await log.append([entry(5), entry(6)], stored);
  log.copied(5);
  expect(noted()).toEqual([5, 6]);
  log.copied(6);
  expect(noted()).toEqual([]);
  await log.append([entry(7)], stored);
  expect(noted()).toEqual([7]);
});

test('a large import is left to the copy, and a disk without room keeps no edit from being saved', async () => {
  const { log, stored, noted } = await opened();
  await log.append([entry(5, 4_000_000)], stored);
  isFull = true;
  await log.append([entry(6)], stored);
  isFull = false;
  await log.append([entry(7)], stored);
  expect(noted()).toEqual([7]);
});

test('where the browser has no such files there is no log', async () => {
  vi.stubGlobal('navigator', { storage: {} });
  expect(await openRecentLog(1)).toBeUndefined();
});
