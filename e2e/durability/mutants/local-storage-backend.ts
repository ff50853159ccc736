import type { StoreDatabase } from '../../../src/storage/store/open-store-database.ts';
import type { StoreBackend } from '../../../src/storage/store/store-backend.ts';

const reviveBytes = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'bytes' in value && Array.isArray(value.bytes)
    ? Uint8Array.from(value.bytes as readonly number[])
    : value;

const replaceBytes = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { bytes: [...value] } : value;

/** In place of `src/storage/store/indexed-db-backend.ts`: keeps every row in localStorage. */
export function createIndexedDbBackend(database: StoreDatabase): StoreBackend {
  const prefix = `mutant ${database.name} `;
  const keys = (store: string): readonly string[] =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(`${prefix}${store} `))
      .toSorted();
  const read = (key: string): unknown => {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text, reviveBytes) as unknown);
  };
  const keyOf = (store: string, id: string): string => `${prefix}${store} ${id}`;
  const put = (store: string, id: string, value: unknown): void => {
    if (value === undefined) localStorage.removeItem(keyOf(store, id));
    else localStorage.setItem(keyOf(store, id), JSON.stringify(value, replaceBytes));
  };
  const entries = (): readonly { readonly seq: number; readonly encounterId: string }[] =>
    keys('journal').map((key) => read(key) as { seq: number; encounterId: string });
  return {
    head: async () => read(keyOf('meta', 'head')) ?? database.get('meta', 'head'),
    find: async (id) => ({ snapshot: read(keyOf('snapshots', id)), summary: read(keyOf('summaries', id)) }),
    ids: async () => keys('snapshots').map((key) => key.slice(keyOf('snapshots', '').length)),
    summaries: async () => keys('summaries').map(read),
    snapshots: async (after, count) =>
      keys('snapshots')
        .filter((key) => after === undefined || key > keyOf('snapshots', after))
        .slice(0, count)
        .map(read),
    entries: async (from, count) =>
      entries()
        .filter(({ seq }) => seq >= from)
        .slice(0, count),
    entriesOf: async (id) => entries().filter(({ encounterId }) => encounterId === id),
    write: async (write) => {
      for (const entry of write.entries) put('journal', String(entry.seq).padStart(8, '0'), entry);
      for (const { id, snapshot, summary } of write.rows) {
        put('snapshots', id, snapshot);
        put('summaries', id, summary);
      }
      put('meta', 'head', write.head);
      return 'written';
    },
    drafts: async () => [],
    keepDraft: async () => undefined,
    close: () => database.close(),
  };
}
