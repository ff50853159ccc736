import { withSpent } from '../document/spent-numbers.ts';
import { encounterId } from '../domain/ids.ts';
import type { EncounterId } from '../domain/ids.ts';
import type {
  DuplicateResult,
  EncounterRepository,
  NewEncounter,
  SaveResult,
  UnreadableEncounter,
} from './encounter-repository.ts';
import {
  copyOf,
  decideSave,
  foundRevision,
  lastSavedFirst,
  openFound,
  rowsOfNew,
  summaryOfFound,
} from './encounter-rows.ts';
import type { EncounterRow } from './encounter-rows.ts';
import { readSummary } from './encounter-summary.ts';
import type { EncounterSummary } from './encounter-summary.ts';
import { spentInJournal } from './journal/spent-in-journal.ts';
import { entryBody } from './journal/entry-author.ts';
import type { EntryAuthor } from './journal/entry-author.ts';
import type { EntryKind } from './journal/journal-entry.ts';
import type { CommitQueue, Decision, FoundEncounter, StoreView } from './store/commit-queue.ts';
import { DamagedStoreError } from './store/damaged-store-error.ts';
import type { PlannedChange } from './store/prepare-write.ts';
import { readSealedRow } from './store/read-rows.ts';
import { unsealRow } from './store/sealed-rows.ts';
import type { SealedRow } from './store/store-schema.ts';
import type { StoreAccess, StoreSession } from './store/store-session.ts';

const readBatch = 200;

/** What is stored of one encounter; undefined when there is nothing. */
async function savedIn({ backend, sealer }: StoreSession, id: string): Promise<unknown> {
  const { snapshot } = await backend.find(id);
  if (snapshot === undefined) return undefined;
  const row = readSealedRow(snapshot);
  if (row === undefined) throw new DamagedStoreError(`The record of encounter ${id} does not read`);
  return unsealRow(sealer, 'snapshot', row);
}

/** Rows of the worklist, unsealed once: a list of thousands is read again after every save. */
function createSummaryReader() {
  let session: StoreSession | undefined;
  let known = new Map<string, { readonly row: SealedRow; readonly summary: EncounterSummary }>();
  const isSame = (a: SealedRow, b: SealedRow): boolean =>
    a.revision === b.revision && a.iv.every((byte, index) => byte === b.iv[index]);

  async function read(current: StoreSession, found: unknown): Promise<EncounterSummary | undefined> {
    const row = readSealedRow(found);
    if (row === undefined) return undefined;
    const before = known.get(row.id);
    if (before !== undefined && isSame(before.row, row)) return before.summary;
    const summary = readSummary(await unsealRow(current.sealer, 'summary', row).catch(() => undefined));
    if (summary !== undefined) known.set(row.id, { row, summary });
    return summary;
  }

  return (current: StoreSession, found: readonly unknown[]) => {
    if (session !== current) known = new Map();
    session = current;
    return Promise.all(found.map((one) => read(current, one)));
  };
}

/**
 * Keeps encounters in a journaled, sealed store.
 * @param queue that all writes of this tab go through
 * @param author of what is written here
 */
export function createDurableEncounterRepository(
  access: StoreAccess,
  queue: CommitQueue,
  author: EntryAuthor,
): EncounterRepository {
  const instant = (): string => new Date(author.now()).toISOString();
  const readSummaries = createSummaryReader();

  const change = (
    kind: EntryKind,
    labels: readonly string[],
    id: EncounterId,
    found: FoundEncounter,
    next: { readonly saved: unknown; readonly summary: unknown } | undefined,
  ): PlannedChange => ({
    id,
    base: found.revision,
    next:
      next === undefined
        ? undefined
        : { revision: foundRevision(next.saved) ?? 0, saved: next.saved, summary: next.summary },
    body: entryBody(author, kind, labels, found.saved, next?.saved),
  });

  const nothing: FoundEncounter = { revision: undefined, saved: undefined, summary: undefined };
  const created = (label: string, row: EncounterRow): PlannedChange =>
    change('created', [label], row.summary.id, nothing, row);

  async function creation(view: StoreView, encounters: readonly NewEncounter[], label: string) {
    const taken = new Set(await view.ids());
    const rows = rowsOfNew(encounters, (id) => taken.has(id), instant());
    return {
      answer: rows.map(({ summary }) => summary),
      changes: rows.map((row) => created(label, row)),
    };
  }

  return {
    list: async () => {
      const session = await access.session();
      const [found, ids] = await Promise.all([session.backend.summaries(), session.backend.ids()]);
      const there = new Set(ids);
      const summaries = (await readSummaries(session, found)).flatMap((summary) => summary ?? []);
      const read = summaries.filter(({ id }) => there.has(id));
      for (const { id } of read) there.delete(id);
      const rebuilt: EncounterSummary[] = [];
      for (const id of [...there].map(encounterId)) {
        const summary = summaryOfFound(id, { saved: await savedIn(session, id), summary: undefined });
        if (summary !== undefined) rebuilt.push(summary);
      }
      return lastSavedFirst([...read, ...rebuilt]);
    },
    listUnreadable: async () => {
      const session = await access.verified();
      const ids = (await session.backend.ids()).map(encounterId);
      const unreadable: UnreadableEncounter[] = [];
      for (let from = 0; from < ids.length; from += readBatch) {
        const some = ids.slice(from, from + readBatch);
        const saved = await Promise.all(some.map((id) => savedIn(session, id)));
        for (const [index, id] of some.entries()) {
          const opened = openFound(id, saved[index]);
          if (opened.status === 'unreadable') unreadable.push(opened.problem);
        }
      }
      return unreadable;
    },
    open: async (id) => {
      const session = await access.verified();
      try {
        const opened = openFound(id, await savedIn(session, id));
        if (opened.status === 'ok') withSpent(opened.record.document, await spentInJournal(session, id));
        return opened;
      } catch (error) {
        if (error instanceof DamagedStoreError) access.reportDamage(error.damage);
        throw error;
      }
    },
    save: (record, expectedRevision, findings, labels = []) =>
      queue.commit((view) => {
        const id = record.document.id;
        const decide = (found: FoundEncounter): Decision<SaveResult> => {
          const { result, row } = decideSave(found, record, expectedRevision, findings, instant());
          return {
            answer: result,
            changes: row === undefined ? [] : [change('edited', labels, id, found, row)],
          };
        };
        const found = view.find(id);
        return found instanceof Promise ? found.then(decide) : decide(found);
      }),
    create: (encounters) =>
      queue.commit((view) =>
        creation(view, encounters, encounters.length === 1 ? 'New encounter' : 'Add encounters'),
      ),
    duplicate: (id) =>
      queue.commit<DuplicateResult>(async (view) => {
        const found = await view.find(id);
        const opened = openFound(id, found.saved);
        if (opened.status !== 'ok') return { answer: opened, changes: [] };
        const { answer, changes } = await creation(
          view,
          [copyOf(opened.record, found.summary)],
          `Duplicate of ${id}`,
        );
        const [summary] = answer;
        return {
          answer: summary === undefined ? { status: 'missing' } : { status: 'created', summary },
          changes,
        };
      }),
    remove: (id) =>
      queue.commit(async (view) => {
        const found = await view.find(id);
        if (found.revision === undefined) return { answer: undefined, changes: [] };
        return {
          answer: { id, saved: found.saved, summary: found.summary },
          changes: [change('removed', ['Delete'], id, found, undefined)],
        };
      }),
    restore: (removed) =>
      queue.commit(async (view) => {
        const found = await view.find(removed.id);
        if (found.revision !== undefined) return { answer: false, changes: [] };
        return { answer: true, changes: [change('restored', ['Put back'], removed.id, found, removed)] };
      }),
    restoreAll: (removed) =>
      queue.commit(async (view) => {
        const taken = new Set(await view.ids());
        const missing = removed.filter(({ id }) => {
          const isFree = !taken.has(id);
          taken.add(id);
          return isFree;
        });
        return {
          answer: missing.map(({ id }) => id),
          changes: missing.map((one) => change('restored', ['Restore from a backup'], one.id, nothing, one)),
        };
      }),
  };
}
