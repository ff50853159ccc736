import type { EncounterId } from '../domain/ids.ts';
import type { EncounterRepository, NewEncounter, UnreadableEncounter } from './encounter-repository.ts';
import {
  copyOf,
  decideSave,
  lastSavedFirst,
  openFound,
  rowsOfNew,
  summaryOfFound,
} from './encounter-rows.ts';
import type { FoundRow } from './encounter-rows.ts';

const noRow: FoundRow = { saved: undefined, summary: undefined };

/**
 * Keeps encounters in memory only: for tests, and where nothing may be stored.
 * @param options.rows what is there to begin with, of any shape
 * @param options.now the clock in ms
 */
export function createMemoryEncounterRepository(
  options: { readonly rows?: ReadonlyMap<EncounterId, FoundRow>; readonly now?: () => number } = {},
): EncounterRepository {
  const now = options.now ?? Date.now;
  const rows = new Map<EncounterId, FoundRow>(options.rows);
  const instant = (): string => new Date(now()).toISOString();
  const find = (id: EncounterId): FoundRow => rows.get(id) ?? noRow;

  const createAll = (encounters: readonly NewEncounter[]) => {
    const made = rowsOfNew(encounters, (id) => rows.has(id), instant());
    for (const row of made) rows.set(row.summary.id, structuredClone(row));
    return made.map(({ summary }) => summary);
  };

  return {
    list: async () => lastSavedFirst([...rows].flatMap(([id, found]) => summaryOfFound(id, found) ?? [])),
    listUnreadable: async () =>
      [...rows].flatMap(([id, found]): UnreadableEncounter[] => {
        const opened = openFound(id, found.saved);
        return opened.status === 'unreadable' ? [opened.problem] : [];
      }),
    open: async (id) => openFound(id, structuredClone(find(id).saved)),
    save: async (record, expectedRevision, findings) => {
      const { result, row } = decideSave(
        find(record.document.id),
        record,
        expectedRevision,
        findings,
        instant(),
      );
      if (row !== undefined) rows.set(record.document.id, structuredClone(row));
      return result;
    },
    create: async (encounters) => createAll(encounters),
    duplicate: async (id) => {
      const found = find(id);
      const opened = openFound(id, found.saved);
      if (opened.status !== 'ok') return opened;
      const [summary] = createAll([copyOf(opened.record, found.summary)]);
      return summary === undefined ? { status: 'missing' } : { status: 'created', summary };
    },
    remove: async (id) => {
      const found = rows.get(id);
      rows.delete(id);
      return found === undefined ? undefined : { id, ...found };
    },
    restore: async ({ id, saved, summary }) => {
      if (rows.has(id)) return false;
      rows.set(id, { saved, summary });
      return true;
    },
    restoreAll: async (removed) => {
      const missing = removed.filter(({ id }) => !rows.has(id));
      for (const { id, saved, summary } of missing) rows.set(id, { saved, summary });
      return missing.map(({ id }) => id);
    },
  };
}
