import type { JournalRow } from '../journal/journal-entry.ts';
import type { StoreBackend } from './store-backend.ts';
import { draftPrefixOf, emptyHead } from './store-schema.ts';
import type { SealedRow, StoreHead } from './store-schema.ts';

/** Keeps the rows in memory only: they are gone when the page is. */
export function createMemoryBackend(): StoreBackend {
  const snapshots = new Map<string, SealedRow>();
  const summaries = new Map<string, SealedRow>();
  const journal: JournalRow[] = [];
  const drafts = new Map<string, unknown>();
  let head: StoreHead = emptyHead;
  const inOrder = (): readonly SealedRow[] =>
    [...snapshots.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));

  return {
    head: async () => head,
    find: async (id) => ({ snapshot: snapshots.get(id), summary: summaries.get(id) }),
    ids: async () => inOrder().map(({ id }) => id),
    summaries: async () => [...summaries.values()],
    snapshots: async (after, count) =>
      inOrder()
        .filter(({ id }) => after === undefined || id > after)
        .slice(0, count),
    entries: async (from, count) => journal.slice(from - 1, from - 1 + count),
    entriesOf: async (id) => journal.filter(({ encounterId }) => encounterId === id),
    write: async (write) => {
      const isUntouched =
        head.hash === write.basedOn.hash &&
        write.rows.every(({ id, base }) => snapshots.get(id)?.revision === base);
      if (!isUntouched) return 'overtaken';
      for (const { id, snapshot, summary } of write.rows) {
        if (snapshot === undefined) {
          snapshots.delete(id);
          for (const name of drafts.keys()) if (name.startsWith(draftPrefixOf(id))) drafts.delete(name);
        }
        if (snapshot !== undefined) snapshots.set(id, snapshot);
        if (summary === undefined) summaries.delete(id);
        else summaries.set(id, summary);
      }
      journal.push(...write.entries);
      head = write.head;
      return 'written';
    },
    drafts: async (prefix) => [...drafts].filter(([name]) => name.startsWith(prefix)),
    keepDraft: async ({ id, name, draft, supersedes }) => {
      for (const one of supersedes) drafts.delete(one);
      if (draft === undefined || !snapshots.has(id)) drafts.delete(name);
      else drafts.set(name, draft);
    },
    close: () => undefined,
  };
}
