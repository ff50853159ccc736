import { applyChanges } from './journal/field-changes.ts';
import { sameValue } from '../document/same-value.ts';
import { DamagedStoreError } from './store/damaged-store-error.ts';
import { readHead, readJournalRow, readSealedRow } from './store/read-rows.ts';
import { unsealEntry, unsealRow } from './store/sealed-rows.ts';
import type { StoreAccess } from './store/store-session.ts';
import { verifyStore } from './store/verify-store.ts';

/** What came of verifying the audit trail. */
export type TrailVerdict =
  | {
      readonly isIntact: true;
      readonly entries: number;
      readonly encounters: number;
      readonly lastHash: string;
    }
  | { readonly isIntact: false; readonly reason: string };

const batch = 200;

/**
 * Checks the whole journal: that no entry is missing or altered, that each opens with the key, and that doing all
 * entries again from the first makes exactly the encounters that are stored.
 */
export async function verifyTrail(access: StoreAccess): Promise<TrailVerdict> {
  try {
    const { backend, sealer } = await access.verified();
    await verifyStore(backend, []);
    const head = readHead(await backend.head());
    if (head === undefined) throw new DamagedStoreError('The end of the journal does not read', 'journal');
    const replayed = new Map<string, unknown>();
    for (let seq = 0; seq < head.seq; seq += batch) {
      for (const found of await backend.entries(seq + 1, Math.min(batch, head.seq - seq))) {
        const row = readJournalRow(found);
        if (row === undefined) throw new DamagedStoreError('An entry does not read', 'journal');
        const { kind, changes } = await unsealEntry(sealer, row);
        if (kind === 'removed') replayed.delete(row.encounterId);
        else replayed.set(row.encounterId, applyChanges(replayed.get(row.encounterId), changes));
      }
    }
    for (const [id, expected] of replayed) {
      const row = readSealedRow((await backend.find(id)).snapshot);
      // Another tab may have written since; then there is a later entry, which the next verification reads.
      if (row !== undefined && readHead(await backend.head())?.seq !== head.seq) continue;
      if (row === undefined || !sameValue(await unsealRow(sealer, 'snapshot', row), expected)) {
        throw new DamagedStoreError(`The journal does not lead to the stored encounter ${id}`);
      }
    }
    return { isIntact: true, entries: head.seq, encounters: replayed.size, lastHash: head.hash };
  } catch (error) {
    if (error instanceof DamagedStoreError) return { isIntact: false, reason: error.message };
    throw error;
  }
}
