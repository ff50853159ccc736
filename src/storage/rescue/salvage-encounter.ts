import { applyChanges } from '../journal/field-changes.ts';
import type { EntryBody, JournalRow } from '../journal/journal-entry.ts';

/** An entry that is as it was written. */
export interface SoundEntry {
  readonly row: JournalRow;
  readonly body: EntryBody;
}

/** A record that is as it was written. */
export interface SoundRecord {
  readonly revision: number;
  readonly saved: unknown;
  readonly from: 'store' | 'copy' | 'journal';
}

/** The newest state of one encounter that can be had. */
export interface SalvagedEncounter {
  readonly id: string;
  /** Undefined when nothing of it can be had. */
  readonly record: SoundRecord | undefined;
  readonly entries: readonly SoundEntry[];
  /** Saves after `record` that the journal knows of and that cannot be had. */
  readonly lostSaves: number;
}

/** Whether an entry holds the whole record, so that it can be made up without what was before. */
const isWhole = ({ body }: SoundEntry): boolean => body.changes[0]?.path.length === 0;

/** Does the entries after a record again, as long as each follows on the one before. */
function replayed(start: SoundRecord | undefined, entries: readonly SoundEntry[]): SoundRecord | undefined {
  let record = start;
  for (const entry of entries) {
    const { base, revision } = entry.row;
    if (isWhole(entry)) {
      if (record === undefined || revision > record.revision) {
        record = { revision, saved: entry.body.changes[0]?.after, from: 'journal' };
      }
    } else if (record?.revision === base && revision > base) {
      record = { revision, saved: applyChanges(record.saved, entry.body.changes), from: 'journal' };
    }
  }
  return record;
}

/**
 * Makes up the newest state of an encounter from what is sound: its records from store and copy, and its journal.
 * @param records sound ones, in the order of preference
 * @param entries sound ones in their order
 * @returns undefined when the encounter was deleted
 */
export function salvageEncounter(
  id: string,
  records: readonly SoundRecord[],
  entries: readonly SoundEntry[],
): SalvagedEncounter | undefined {
  if (entries.at(-1)?.body.kind === 'removed') return undefined;
  // What was before a deletion is another life of the same id.
  const since = entries.slice(entries.findLastIndex(({ body }) => body.kind === 'removed') + 1);
  const newest = records.toSorted((a, b) => b.revision - a.revision)[0];
  const record = replayed(newest, since);
  const last = Math.max(0, ...since.map(({ row }) => row.revision));
  return { id, record, entries, lostSaves: Math.max(0, last - (record?.revision ?? 0)) };
}
