import * as z from 'zod/mini';
import type { JournalRow } from '../journal/journal-entry.ts';
import type { SealedRow, StoreHead } from './store-schema.ts';

const bytesSchema = z.instanceof(Uint8Array);
const countSchema = z.int().check(z.gte(0));

const headSchema = z.strictObject({
  format: z.literal(1),
  seq: countSchema,
  hash: z.string(),
  encounters: countSchema,
});

const sealedRowSchema = z.strictObject({
  id: z.string(),
  revision: countSchema,
  iv: bytesSchema,
  sealed: bytesSchema,
});

const journalRowSchema = z.strictObject({
  seq: z.int().check(z.gte(1)),
  encounterId: z.string(),
  base: countSchema,
  revision: countSchema,
  previous: z.string(),
  snapshot: z.string(),
  hash: z.string(),
  iv: bytesSchema,
  sealed: bytesSchema,
});

const reader =
  <T>(schema: z.ZodMiniType) =>
  (value: unknown): T | undefined =>
    schema.safeParse(value).success ? (value as T) : undefined;

/** Each reads a row as found; undefined when it is damaged or of another form. */
export const readHead = reader<StoreHead>(headSchema);
export const readSealedRow = reader<SealedRow>(sealedRowSchema);
export const readJournalRow = reader<JournalRow>(journalRowSchema);
