import * as z from 'zod/mini';
import type { JournalRow } from '../journal/journal-entry.ts';
import { base64OfBytes, bytesOfBase64 } from '../seal/bytes.ts';
import { readJournalRow, readSealedRow } from '../store/read-rows.ts';
import type { SealedRow } from '../store/store-schema.ts';

/** One encounter in the second copy: sealed rows as they lie in the database. */
export interface CopiedEncounter {
  readonly id: string;
  readonly entries: readonly JournalRow[];
  readonly snapshot: SealedRow | undefined;
  readonly summary: SealedRow | undefined;
}

const rowSchema = z.looseObject({ iv: z.string(), sealed: z.string() });
const fileSchema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  entries: z.array(rowSchema),
  snapshot: z.optional(rowSchema),
  summary: z.optional(rowSchema),
});

const asText = <T extends JournalRow | SealedRow>(row: T) => ({
  ...row,
  iv: base64OfBytes(row.iv),
  sealed: base64OfBytes(row.sealed),
});

export const writeCopiedEncounter = ({ id, entries, snapshot, summary }: CopiedEncounter): string =>
  JSON.stringify({
    version: 1,
    id,
    entries: entries.map(asText),
    ...(snapshot === undefined ? {} : { snapshot: asText(snapshot) }),
    ...(summary === undefined ? {} : { summary: asText(summary) }),
  });

/** The row with its bytes; undefined when one of them does not read. */
function asRow(text: z.infer<typeof rowSchema> | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return { ...text, iv: bytesOfBase64(text.iv), sealed: bytesOfBase64(text.sealed) };
  } catch {
    return undefined;
  }
}

/** Reads a file of the copy. Rows that do not read are left out; undefined when the whole file does not. */
export function readCopiedEncounter(text: string): CopiedEncounter | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const file = fileSchema.safeParse(json).data;
  if (file === undefined) return undefined;
  return {
    id: file.id,
    entries: file.entries.flatMap((entry) => readJournalRow(asRow(entry)) ?? []),
    snapshot: readSealedRow(asRow(file.snapshot)),
    summary: readSealedRow(asRow(file.summary)),
  };
}
