import * as z from 'zod/mini';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';

const format = 'dripline-audit-trail';

/** What of an entry the chain of a file rests on; the rest is covered all the same. */
export interface ChainedEntry {
  /** Counts the entries of the store from 1. */
  readonly seq: number;
  /** Hash in the store, and that of the entry before. */
  readonly hash: string;
  readonly previous: string;
}

const entrySchema = z.looseObject({
  seq: z.int().check(z.gte(1)),
  hash: z.string(),
  previous: z.string(),
  content: z.string(),
});
const fileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(2),
  madeAt: z.string(),
  entries: z.array(entrySchema),
  end: z.string(),
});

/** What a file of the audit trail was found to be. */
export interface VerifiedTrail {
  readonly entries: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Entries of the store between the first and the last that were filtered out of the file. */
  readonly leftOut: number;
  /** Hash of the last entry in the store: what "Verify" says there. */
  readonly lastHash: string;
  /** Changes with every entry: compare it with what was noted when the file was made. */
  readonly end: string;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of the one before, a line feed, and the entry as JSON. */
const contentOf = (before: string, entry: object): Promise<string> =>
  sha256(`${before}\n${JSON.stringify(entry)}`);

/** The audit trail with everything in it, for programs: oldest first, each entry chained to the one before. */
export async function writeTrailFile(entries: readonly ChainedEntry[], madeAt: string): Promise<string> {
  let end = '';
  const chained: object[] = [];
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) {
    end = await contentOf(end, entry);
    chained.push({ ...entry, content: end });
  }
  return `${JSON.stringify({ format, version: 2, madeAt, entries: chained, end }, undefined, 1)}\n`;
}

/**
 * Checks that nothing in a file of the audit trail was altered, taken out, added or moved since it was made, and that
 * neighbours in it are neighbours in the store.
 */
export async function verifyTrailFile(text: string): Promise<Result<VerifiedTrail, string>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('this is not JSON');
  }
  if (!fileSchema.safeParse(json).success) return err('this is no audit trail of version 2');
  // As it was read, not as zod gives it back: the order of the fields counts.
  const file = json as z.infer<typeof fileSchema>;
  let end = '';
  let before: ChainedEntry | undefined;
  for (const { content, ...entry } of file.entries) {
    end = await contentOf(end, entry);
    if (content !== end) return err(`entry ${String(entry.seq)} or one before it is not as it was exported`);
    if (before !== undefined && entry.seq <= before.seq)
      return err(`entry ${String(entry.seq)} is out of order`);
    const isNeighbour = entry.seq === (before?.seq ?? 0) + 1;
    if (isNeighbour && entry.previous !== (before?.hash ?? ''))
      return err(`entry ${String(entry.seq)} does not follow on the one before it`);
    before = entry;
  }
  if (file.end !== end) return err('the end of the file is not as it was exported');
  const [first] = file.entries;
  const span = first === undefined || before === undefined ? 0 : before.seq - first.seq + 1;
  return ok({
    entries: file.entries.length,
    first: first?.seq,
    last: before?.seq,
    leftOut: span - file.entries.length,
    lastHash: before?.hash ?? '',
    end,
  });
}
