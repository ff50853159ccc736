import { readSummary } from '../encounter-summary.ts';
import { summaryOfFound } from '../encounter-rows.ts';
import { encounterId } from '../../domain/ids.ts';
import { entryBody } from '../journal/entry-author.ts';
import type { EntryAuthor } from '../journal/entry-author.ts';
import type { JournalRow } from '../journal/journal-entry.ts';
import { importDataKey } from '../seal/data-key.ts';
import { dataKeyOf } from '../seal/key-record.ts';
import type { KeyRecord } from '../seal/key-record.ts';
import { createSealer } from '../seal/sealer.ts';
import type { Sealer } from '../seal/sealer.ts';
import { unsealEntry, unsealRow } from '../store/sealed-rows.ts';
import type { SealedRow } from '../store/store-schema.ts';
import type { CarriedEntry, StoreContents } from '../store/write-generation.ts';
import { salvageEncounter } from './salvage-encounter.ts';
import type { SalvagedEncounter, SoundEntry, SoundRecord } from './salvage-encounter.ts';
import type { SalvagedPlaces } from './salvage-rows.ts';

/** What can be saved of a damaged store. */
export interface Salvage {
  readonly sealer: Sealer;
  readonly keyRecord: KeyRecord;
  readonly encounters: readonly SalvagedEncounter[];
  /** Saves that were acknowledged and of which no trace is left. */
  readonly unknownSaves: number;
}

/** The key that opens the rows; undefined when there is none or the passphrase is missing or wrong. */
async function keyFor(
  { keyRecords }: SalvagedPlaces,
  passphrase: string | undefined,
): Promise<{ readonly sealer: Sealer; readonly keyRecord: KeyRecord } | undefined> {
  for (const keyRecord of keyRecords) {
    const dataKey = await dataKeyOf(keyRecord, passphrase).catch(() => undefined);
    if (dataKey !== undefined) return { sealer: createSealer(await importDataKey(dataKey)), keyRecord };
  }
  return undefined;
}

async function soundEntries(sealer: Sealer, rows: readonly JournalRow[]): Promise<readonly SoundEntry[]> {
  const sound = new Map<number, SoundEntry>();
  for (const row of rows) {
    if (sound.has(row.seq)) continue;
    const body = await unsealEntry(sealer, row).catch(() => undefined);
    if (body !== undefined) sound.set(row.seq, { row, body });
  }
  return [...sound.values()].toSorted((a, b) => a.row.seq - b.row.seq);
}

async function soundRecords(
  sealer: Sealer,
  rows: readonly SealedRow[],
  from: SoundRecord['from'],
): Promise<readonly (SoundRecord & { readonly id: string })[]> {
  const sound = await Promise.all(
    rows.map(async (row) => {
      try {
        const saved = await unsealRow(sealer, 'snapshot', row);
        return [{ id: row.id, revision: row.revision, saved, from }];
      } catch {
        return [];
      }
    }),
  );
  return sound.flat();
}

const groupedBy = <T>(items: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(idOf(item), [...(groups.get(idOf(item)) ?? []), item]);
  return groups;
};

/**
 * Finds the newest sound state of every encounter.
 * @returns undefined when no key opens the rows
 */
export async function salvageStore(
  places: SalvagedPlaces,
  passphrase?: string,
): Promise<Salvage | undefined> {
  const key = await keyFor(places, passphrase);
  if (key === undefined) return undefined;
  const { store, copy } = places;
  const entries = await soundEntries(key.sealer, [...store.entries, ...copy.entries]);
  const records = [
    ...(await soundRecords(key.sealer, store.snapshots, 'store')),
    ...(await soundRecords(key.sealer, copy.snapshots, 'copy')),
  ];
  const entriesOf = groupedBy(entries, ({ row }) => row.encounterId);
  const recordsOf = groupedBy(records, ({ id }) => id);
  const ids = [...new Set([...entriesOf.keys(), ...recordsOf.keys()])];
  const encounters = ids.flatMap(
    (id) => salvageEncounter(id, recordsOf.get(id) ?? [], entriesOf.get(id) ?? []) ?? [],
  );
  return { ...key, encounters, unknownSaves: Math.max(0, places.acknowledged - entries.length) };
}

/** What a new store is made of, with a word in the journal for each encounter that is not exactly as it was. */
export async function contentsOfSalvage(
  { encounters, sealer }: Salvage,
  { store, copy }: SalvagedPlaces,
  author: EntryAuthor,
): Promise<StoreContents> {
  const saved = encounters.flatMap(({ id, record, lostSaves, entries }) =>
    record === undefined ? [] : [{ id, record, lostSaves, entries }],
  );
  const kept = new Map<number, CarriedEntry>();
  for (const { entries } of encounters) {
    for (const { row, body } of entries) {
      kept.set(row.seq, { encounterId: row.encounterId, base: row.base, revision: row.revision, body });
    }
  }
  const notes = saved.flatMap(({ id, record, lostSaves, entries }): readonly CarriedEntry[] => {
    if (record.from === 'store' && lostSaves === 0 && entries.length > 0) return [];
    const place = { store: 'the store', copy: 'the second copy', journal: 'the journal' }[record.from];
    const lost = lostSaves === 0 ? '' : `; ${String(lostSaves)} later saves are lost`;
    const body = entryBody(author, 'carried-over', [`Rescued from ${place}${lost}`], undefined, record.saved);
    return [{ encounterId: id, base: 0, revision: record.revision, body }];
  });
  const summaries = await Promise.all(
    [...copy.summaries, ...store.summaries].map(async (row) =>
      readSummary(await unsealRow(sealer, 'summary', row).catch(() => undefined)),
    ),
  );
  const findings = new Map(
    summaries.flatMap((summary) => (summary === undefined ? [] : [[summary.id, summary]])),
  );
  return {
    entries: [...[...kept].toSorted(([a], [b]) => a - b).map(([, entry]) => entry), ...notes],
    encounters: saved.map(({ id, record }) => {
      const stored = findings.get(encounterId(id));
      const summary =
        stored?.revision === record.revision
          ? stored
          : summaryOfFound(encounterId(id), { saved: record.saved, summary: undefined });
      return { id, revision: record.revision, saved: record.saved, summary };
    }),
  };
}
