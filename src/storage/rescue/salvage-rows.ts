import { readCopiedEncounter } from '../copy/copied-encounter.ts';
import type { OriginFiles } from '../copy/origin-files.ts';
import { readRecentText, recentFolderOf } from '../copy/recent-entries.ts';
import { readSentinel } from '../copy/sentinel.ts';
import type { JournalRow } from '../journal/journal-entry.ts';
import { keyRecordSchema } from '../seal/key-record.ts';
import type { KeyRecord } from '../seal/key-record.ts';
import { openStoreDatabase } from '../store/open-store-database.ts';
import type { StoreDatabase } from '../store/open-store-database.ts';
import { readJournalRow, readSealedRow } from '../store/read-rows.ts';
import { databaseNameOf } from '../store/store-schema.ts';
import type { SealedRow } from '../store/store-schema.ts';
import { copyFolderOf, readKeyCopies } from '../store/store-surroundings.ts';
import type { StoreSurroundings } from '../store/store-surroundings.ts';

/** Rows that still have the form of rows, from one place. */
export interface SalvagedRows {
  readonly entries: readonly JournalRow[];
  readonly snapshots: readonly SealedRow[];
  readonly summaries: readonly SealedRow[];
}

/** Everything that may be of use of a damaged store and its second copy. */
export interface SalvagedPlaces {
  readonly store: SalvagedRows;
  readonly copy: SalvagedRows;
  readonly keyRecords: readonly KeyRecord[];
  /** Whether the database opens at all. */
  readonly isStoreReadable: boolean;
  /** How many entries are known to have been acknowledged. */
  readonly acknowledged: number;
}

const nothing: SalvagedRows = { entries: [], snapshots: [], summaries: [] };

type RowStore = 'journal' | 'snapshots' | 'summaries';

/** All values of a store, one by one when the whole does not read. */
async function valuesOf(database: StoreDatabase, store: RowStore): Promise<readonly unknown[]> {
  try {
    return await database.getAll(store);
  } catch {
    const keys = await database.getAllKeys(store).catch(() => []);
    return Promise.all(keys.map((key) => database.get(store, key).catch(() => undefined)));
  }
}

async function fromDatabase(generation: number) {
  try {
    const database = await openStoreDatabase(databaseNameOf(generation), false, { onGone: () => undefined });
    const [journal, snapshots, summaries] = await Promise.all([
      valuesOf(database, 'journal'),
      valuesOf(database, 'snapshots'),
      valuesOf(database, 'summaries'),
    ]);
    const key = keyRecordSchema.safeParse(await database.get('meta', 'key').catch(() => undefined)).data;
    database.close();
    const rows: SalvagedRows = {
      entries: journal.flatMap((value) => readJournalRow(value) ?? []),
      snapshots: snapshots.flatMap((value) => readSealedRow(value) ?? []),
      summaries: summaries.flatMap((value) => readSealedRow(value) ?? []),
    };
    return { isReadable: true, rows, keys: key === undefined ? [] : [key] };
  } catch {
    return { isReadable: false, rows: nothing, keys: [] };
  }
}

/** What was written since the copy was made. */
async function recentEntries(files: OriginFiles, generation: number): Promise<readonly JournalRow[]> {
  const folder = recentFolderOf(generation);
  const names = await files.names(folder).catch(() => []);
  const texts = await Promise.all(names.map((name) => files.read(folder, name).catch(() => undefined)));
  return texts.flatMap((text) => (text === undefined ? [] : readRecentText(text)));
}

async function fromCopy({ files }: StoreSurroundings, generation: number) {
  if (files === undefined) return { rows: nothing, seq: 0 };
  const folder = copyFolderOf(generation);
  const names = await files.names(folder).catch(() => []);
  const texts = await Promise.all(
    names
      .filter((name) => name.startsWith('e-'))
      .map((name) => files.read(folder, name).catch(() => undefined)),
  );
  const recent = await recentEntries(files, generation);
  const encounters = texts.flatMap((text) => (text === undefined ? [] : (readCopiedEncounter(text) ?? [])));
  const rows: SalvagedRows = {
    entries: [...encounters.flatMap(({ entries }) => entries), ...recent],
    snapshots: encounters.flatMap(({ snapshot }) => snapshot ?? []),
    summaries: encounters.flatMap(({ summary }) => summary ?? []),
  };
  const sentinel = readSentinel(await files.read(folder, 'head').catch(() => undefined));
  return { rows, seq: Math.max(sentinel?.seq ?? 0, ...recent.map(({ seq }) => seq)) };
}

/** Reads what is left of a generation. Nothing is changed, and nothing that fails keeps the rest from being read. */
export async function salvageRows(
  surroundings: StoreSurroundings,
  generation: number,
): Promise<SalvagedPlaces> {
  const [database, copy, keyCopies] = await Promise.all([
    fromDatabase(generation),
    fromCopy(surroundings, generation),
    readKeyCopies(surroundings, generation),
  ]);
  const sentinel = readSentinel(surroundings.texts.get('sentinel'));
  const noted = sentinel?.generation === generation ? sentinel.seq : 0;
  return {
    store: database.rows,
    copy: copy.rows,
    keyRecords: [...database.keys, ...keyCopies],
    isStoreReadable: database.isReadable,
    acknowledged: Math.max(noted, copy.seq),
  };
}
