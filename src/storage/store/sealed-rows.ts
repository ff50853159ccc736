import { digestOf } from '../seal/digest-of.ts';
import type { Sealer } from '../seal/sealer.ts';
import { readEntryBody } from '../journal/journal-entry.ts';
import type { EntryBody, EntryHeader, JournalRow } from '../journal/journal-entry.ts';
import { DamagedStoreError } from './damaged-store-error.ts';
import type { SealedRow } from './store-schema.ts';

/** What a sealed row is part of the seal of, so that no row can take the place of another. */
export type RowKind = 'snapshot' | 'summary';

const rowContext = (kind: RowKind, id: string, revision: number): string =>
  JSON.stringify([kind, 1, id, revision]);

export async function sealRow(
  sealer: Sealer,
  kind: RowKind,
  id: string,
  revision: number,
  value: unknown,
): Promise<SealedRow> {
  return { id, revision, ...(await sealer.seal(rowContext(kind, id, revision), value)) };
}

/** Rejects with a DamagedStoreError when the row is not as it was written. */
export async function unsealRow(sealer: Sealer, kind: RowKind, row: SealedRow): Promise<unknown> {
  try {
    return await sealer.unseal(rowContext(kind, row.id, row.revision), row);
  } catch {
    throw new DamagedStoreError(`The ${kind} of encounter ${row.id} is not as it was written`);
  }
}

export const hashOfRow = (row: SealedRow): Promise<string> =>
  digestOf(row.id, String(row.revision), row.iv, row.sealed);

const headerText = ({ seq, encounterId, base, revision, previous, snapshot }: EntryHeader): string =>
  JSON.stringify(['entry', 1, seq, encounterId, base, revision, previous, snapshot]);

/** The hash that an entry should have. */
export const hashOfEntry = (row: JournalRow): Promise<string> =>
  digestOf(headerText(row), row.iv, row.sealed);

export async function sealEntry(sealer: Sealer, header: EntryHeader, body: EntryBody): Promise<JournalRow> {
  const sealed = await sealer.seal(headerText(header), body);
  return { ...header, ...sealed, hash: await digestOf(headerText(header), sealed.iv, sealed.sealed) };
}

/** Rejects with a DamagedStoreError when header or body is not as it was written. */
export async function unsealEntry(sealer: Sealer, row: JournalRow): Promise<EntryBody> {
  const body = readEntryBody(await sealer.unseal(headerText(row), row).catch(() => undefined));
  if (body === undefined) throw new DamagedStoreError(`Entry ${String(row.seq)} is not as it was written`);
  return body;
}
