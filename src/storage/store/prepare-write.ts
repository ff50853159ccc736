import type { EntryBody, JournalRow } from '../journal/journal-entry.ts';
import type { Sealer } from '../seal/sealer.ts';
import { hashOfRow, sealEntry, sealRow } from './sealed-rows.ts';
import type { PreparedWrite, WrittenRows } from './store-backend.ts';
import type { StoreHead } from './store-schema.ts';

/** What a write does to one encounter. */
export interface PlannedChange {
  readonly id: string;
  /** Revision as found; undefined when there is no such encounter. */
  readonly base: number | undefined;
  /** Afterwards; undefined when it is deleted. */
  readonly next:
    { readonly revision: number; readonly saved: unknown; readonly summary: unknown } | undefined;
  readonly body: EntryBody;
}

async function sealedRowsOf(sealer: Sealer, { id, base, next }: PlannedChange): Promise<WrittenRows> {
  if (next === undefined) return { id, base };
  const { revision, saved, summary } = next;
  const snapshot = await sealRow(sealer, 'snapshot', id, revision, saved);
  if (summary === undefined) return { id, base, snapshot };
  return { id, base, snapshot, summary: await sealRow(sealer, 'summary', id, revision, summary) };
}

const count = (isThere: boolean): number => (isThere ? 1 : 0);

/** Seals what a write stores and links its entries to the end of the journal. Each encounter may be in it once. */
export async function prepareWrite(
  sealer: Sealer,
  basedOn: StoreHead,
  changes: readonly PlannedChange[],
): Promise<PreparedWrite> {
  const rows = await Promise.all(changes.map((change) => sealedRowsOf(sealer, change)));
  const entries: JournalRow[] = [];
  let { seq, hash, encounters } = basedOn;
  for (const [index, { id, base, next, body }] of changes.entries()) {
    const snapshot = rows[index]?.snapshot;
    const entry = await sealEntry(
      sealer,
      {
        seq: ++seq,
        encounterId: id,
        base: base ?? 0,
        revision: next?.revision ?? 0,
        previous: hash,
        snapshot: snapshot === undefined ? '' : await hashOfRow(snapshot),
      },
      body,
    );
    entries.push(entry);
    hash = entry.hash;
    encounters += count(next !== undefined) - count(base !== undefined);
  }
  return { basedOn, head: { format: 1, seq, hash, encounters }, entries, rows };
}
