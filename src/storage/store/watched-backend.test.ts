import { expect, test } from 'vitest';
import { DamagedStoreError } from './damaged-store-error.ts';
import type { StoreBackend } from './store-backend.ts';
import { watchedBackend } from './watched-backend.ts';

const corrupt = new DOMException('Corruption detected, unable to continue', 'DataError');

const failing = (error: Error): StoreBackend => {
  const fail = async (): Promise<never> => {
    throw error;
  };
  return {
    head: fail,
    find: fail,
    ids: fail,
    summaries: fail,
    snapshots: fail,
    entries: fail,
    entriesOf: fail,
    write: fail,
    drafts: fail,
    keepDraft: fail,
    close: () => undefined,
  };
};
const reads = (backend: StoreBackend): readonly (() => Promise<unknown>)[] => [
  () => backend.head(),
  () => backend.find('e1'),
  () => backend.ids(),
  () => backend.summaries(),
  () => backend.snapshots(undefined, 1),
  () => backend.entries(1, 1),
  () => backend.drafts(''),
  () => backend.entriesOf('e1'),
];

test.each([corrupt, new DOMException('Internal error', 'UnknownError')])(
  'whatever is read, what the browser cannot read is told as damage: $message',
  async (error) => {
    const told: string[] = [];
    const backend = watchedBackend(failing(error), (message) => told.push(message));
    for (const read of reads(backend)) await expect(read()).rejects.toThrow(DamagedStoreError);
    expect(told).toEqual(reads(backend).map(() => error.message));
  },
);

test('a connection that was cut is no damage, and a write fails as it does', async () => {
  const told: string[] = [];
  const cut = new DOMException('The database connection is closing', 'InvalidStateError');
  const closing = watchedBackend(failing(cut), (message) => told.push(message));
  for (const read of reads(closing)) await expect(read()).rejects.toBe(cut);
  const full = new DOMException('', 'QuotaExceededError');
  const basedOn = { format: 1, seq: 0, hash: '', encounters: 0 } as const;
  const writing = watchedBackend(failing(full), (message) => told.push(message));
  await expect(writing.write({ basedOn, head: basedOn, entries: [], rows: [] })).rejects.toBe(full);
  expect(told).toEqual([]);
});
