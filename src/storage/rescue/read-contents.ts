import { DamagedStoreError } from '../store/damaged-store-error.ts';
import { readHead, readJournalRow, readSealedRow } from '../store/read-rows.ts';
import { unsealEntry, unsealRow } from '../store/sealed-rows.ts';
import type { StoreSession } from '../store/store-session.ts';
import type { CarriedEncounter, CarriedEntry, StoreContents } from '../store/write-generation.ts';

/** Everything in a store that is in order; rejects at the first thing that is not. */
export async function readContents({ backend, sealer }: StoreSession): Promise<StoreContents> {
  const head = readHead(await backend.head());
  if (head === undefined) throw new DamagedStoreError('The end of the journal does not read', 'journal');
  const found = head.seq === 0 ? [] : await backend.entries(1, head.seq);
  const entries = await Promise.all(
    found.map(async (value): Promise<CarriedEntry> => {
      const row = readJournalRow(value);
      if (row === undefined) throw new DamagedStoreError('An entry does not read', 'journal');
      const { encounterId, base, revision } = row;
      return { encounterId, base, revision, body: await unsealEntry(sealer, row) };
    }),
  );
  const encounters = await Promise.all(
    (await backend.ids()).map(async (id): Promise<CarriedEncounter> => {
      const rows = await backend.find(id);
      const snapshot = readSealedRow(rows.snapshot);
      const summary = readSealedRow(rows.summary);
      if (snapshot === undefined) throw new DamagedStoreError(`The record of encounter ${id} does not read`);
      return {
        id,
        revision: snapshot.revision,
        saved: await unsealRow(sealer, 'snapshot', snapshot),
        summary:
          summary === undefined
            ? undefined
            : await unsealRow(sealer, 'summary', summary).catch(() => undefined),
      };
    }),
  );
  return { entries, encounters };
}
