import { sameValue } from '../../document/same-value.ts';
import type { EntryBody, JournalRow } from '../journal/journal-entry.ts';
import { sealDraft } from '../draft/sealed-draft.ts';
import type { KeyRecord } from '../seal/key-record.ts';
import type { Sealer } from '../seal/sealer.ts';
import { createIndexedDbBackend } from './indexed-db-backend.ts';
import type { StoreDatabase } from './open-store-database.ts';
import { readJournalRow, readSealedRow } from './read-rows.ts';
import { hashOfRow, sealEntry, sealRow, unsealEntry, unsealRow } from './sealed-rows.ts';
import { storeNames } from './store-schema.ts';
import type { StoreHead } from './store-schema.ts';
import { asked, strictly } from './strictly.ts';
import { verifyStore } from './verify-store.ts';

/** Everything that a store holds, unsealed. */
export interface StoreContents {
  /** In the order in which they were written; every encounter has at least one. */
  readonly entries: readonly CarriedEntry[];
  readonly encounters: readonly CarriedEncounter[];
  /** What is typed and not yet taken, where it goes along. */
  readonly drafts?: readonly CarriedDraft[];
}

export interface CarriedDraft {
  readonly name: string;
  readonly value: unknown;
}

export interface CarriedEntry {
  readonly encounterId: string;
  readonly base: number;
  readonly revision: number;
  readonly body: EntryBody;
}

export interface CarriedEncounter {
  readonly id: string;
  readonly revision: number;
  readonly saved: unknown;
  readonly summary: unknown;
}

async function sealEncounter(sealer: Sealer, { id, revision, saved, summary }: CarriedEncounter) {
  const snapshot = await sealRow(sealer, 'snapshot', id, revision, saved);
  return {
    snapshot,
    summary: summary === undefined ? undefined : await sealRow(sealer, 'summary', id, revision, summary),
    hash: await hashOfRow(snapshot),
  };
}

async function sealJournal(
  sealer: Sealer,
  entries: readonly CarriedEntry[],
  snapshotHashes: ReadonlyMap<string, string>,
): Promise<readonly JournalRow[]> {
  const last = new Map(entries.map(({ encounterId }, index) => [encounterId, index]));
  const journal: JournalRow[] = [];
  for (const [index, { encounterId, base, revision, body }] of entries.entries()) {
    const isLast = last.get(encounterId) === index;
    const header = {
      seq: index + 1,
      encounterId,
      base,
      revision,
      previous: journal.at(-1)?.hash ?? '',
      snapshot: isLast ? (snapshotHashes.get(encounterId) ?? '') : '',
    };
    journal.push(await sealEntry(sealer, header, body));
  }
  return journal;
}

/** Reads everything back and compares it with what should be there; rejects when anything differs. */
async function confirm(database: StoreDatabase, sealer: Sealer, contents: StoreContents): Promise<StoreHead> {
  const backend = createIndexedDbBackend(database);
  const { head } = await verifyStore(backend, []);
  const differs = (): Error =>
    new Error('What was carried over does not read back as it was; nothing was switched.');
  if (head.seq !== contents.entries.length || head.encounters !== contents.encounters.length) throw differs();
  for (const { id, saved } of contents.encounters) {
    const row = readSealedRow((await backend.find(id)).snapshot);
    if (row === undefined || !sameValue(await unsealRow(sealer, 'snapshot', row), saved)) throw differs();
  }
  const entries = await backend.entries(1, contents.entries.length);
  for (const [index, { body }] of contents.entries.entries()) {
    const row = readJournalRow(entries[index]);
    if (row === undefined || !sameValue(await unsealEntry(sealer, row), body)) throw differs();
  }
  return head;
}

/**
 * Fills the database of a new generation, all in one transaction, and reads it back.
 * @returns where its journal ends; rejects when it is not exactly `contents`
 */
export async function writeGeneration(
  database: StoreDatabase,
  sealer: Sealer,
  keyRecord: KeyRecord,
  contents: StoreContents,
): Promise<StoreHead> {
  const rows = await Promise.all(contents.encounters.map((one) => sealEncounter(sealer, one)));
  const hashes = new Map(contents.encounters.map(({ id }, index) => [id, rows[index]?.hash ?? '']));
  const journal = await sealJournal(sealer, contents.entries, hashes);
  const drafts = await Promise.all(
    (contents.drafts ?? []).map(async ({ name, value }) => ({ name, draft: await sealDraft(sealer, name, value) })),
  );
  const head: StoreHead = {
    format: 1,
    seq: journal.length,
    hash: journal.at(-1)?.hash ?? '',
    encounters: contents.encounters.length,
  };
  await strictly(database, storeNames, async (transaction) => {
    await Promise.all(storeNames.map((name) => transaction.objectStore(name).clear()));
    await Promise.all([
      ...contents.encounters.flatMap(({ id }, index) => {
        const row = rows[index];
        const summary = row?.summary;
        return [
          asked(() => transaction.objectStore('snapshots').put(row?.snapshot, id)),
          ...(summary === undefined
            ? []
            : [asked(() => transaction.objectStore('summaries').put(summary, id))]),
        ];
      }),
      ...journal.map((entry) => asked(() => transaction.objectStore('journal').put(entry, entry.seq))),
      ...drafts.map(({ name, draft }) => asked(() => transaction.objectStore('meta').put(draft, name))),
      asked(() => transaction.objectStore('meta').put(head, 'head')),
      asked(() => transaction.objectStore('meta').put(keyRecord, 'key')),
    ]);
  });
  return confirm(database, sealer, contents);
}
