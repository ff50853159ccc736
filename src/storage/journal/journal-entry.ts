import * as z from 'zod/mini';
import type { Sealed } from '../seal/sealer.ts';
import type { FieldChange } from './field-changes.ts';

export const entryKinds = ['created', 'edited', 'removed', 'restored', 'carried-over'] as const;

/**
 * What an entry of the journal tells of: an encounter was stored for the first time, edited, deleted, put back, or
 * carried over from an older store or a copy.
 */
export type EntryKind = (typeof entryKinds)[number];

/** What was done to one encounter in one save: who, when, what, before and after. */
export interface EntryBody {
  readonly kind: EntryKind;
  /** UTC, `…Z`. */
  readonly at: string;
  /** Minutes by which the clock on the wall was ahead of UTC. */
  readonly offsetMinutes: number;
  /** The profile name that was set; empty when none was. */
  readonly by: string;
  /** What a person calls the commands in it, in order: "Set stop of vancomycin to 10:47". */
  readonly labels: readonly string[];
  /** Between the saved record before and after. */
  readonly changes: readonly FieldChange[];
}

/** The part of an entry that lies open: its place in the chain. */
export interface EntryHeader {
  /** Counts the entries of the whole store from 1, without a gap. */
  readonly seq: number;
  readonly encounterId: string;
  /** Revision of the encounter that it is based on; 0 when there was none. */
  readonly base: number;
  /** Revision that it makes; 0 when the encounter is gone afterwards or its record does not read. */
  readonly revision: number;
  /** Hash of the entry before; empty for the first. */
  readonly previous: string;
  /** Hash of the encounter's snapshot afterwards; empty when there is none, or when it is no longer the latest. */
  readonly snapshot: string;
}

export interface JournalRow extends EntryHeader, Sealed {
  /** Of header and sealed body; the next entry names it. */
  readonly hash: string;
}

const bodySchema = z.strictObject({
  kind: z.enum(entryKinds),
  at: z.string(),
  offsetMinutes: z.number(),
  by: z.string(),
  labels: z.array(z.string()),
  changes: z.array(
    z.strictObject({
      path: z.array(z.string()),
      before: z.optional(z.unknown()),
      after: z.optional(z.unknown()),
    }),
  ),
});

/** Reads an unsealed body; undefined when it is none. */
export const readEntryBody = (value: unknown): EntryBody | undefined =>
  bodySchema.safeParse(value).success ? (value as EntryBody) : undefined;
