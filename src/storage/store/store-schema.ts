import type { DBSchema } from 'idb';
import type { Sealed } from '../seal/sealer.ts';

/** A sealed value of one encounter, as of one revision (0 when the record has none that reads). */
export interface SealedRow extends Sealed {
  readonly id: string;
  readonly revision: number;
}

/** Where the journal ends. Every write compares and replaces it in the same transaction. */
export interface StoreHead {
  /** The form of the rows; a build that does not know it writes nothing. */
  readonly format: 1;
  /** Number of the last entry, and so how many there are; 0 at the beginning. */
  readonly seq: number;
  /** Hash of the last entry; empty at the beginning. */
  readonly hash: string;
  /** How many encounters have a snapshot. */
  readonly encounters: number;
}

/** What is kept. Values are `unknown`: whatever comes out of a store is read before it is believed. */
export interface StoreSchema extends DBSchema {
  journal: { key: number; value: unknown; indexes: { encounter: string } };
  /** The record of each encounter as last saved. */
  snapshots: { key: string; value: unknown };
  /** The row of the worklist of each encounter. */
  summaries: { key: string; value: unknown };
  /**
   * `head`, `key` (how the data key is protected), `frozen` (the store is being carried over to another one), and what is
   * typed and not yet taken, sealed, under `draftPrefix`.
   */
  meta: { key: string; value: unknown };
}

export const storeNames = ['journal', 'snapshots', 'summaries', 'meta'] as const;

/** Names of drafts begin with it; none of the others in `meta` does. */
export const draftPrefix = 'draft ';

/** What the names of the drafts of one encounter begin with; the page that keeps it follows. Quotes keep ids apart. */
export const draftPrefixOf = (id: string): string => `${draftPrefix}${JSON.stringify(id)} `;

export const emptyHead: StoreHead = { format: 1, seq: 0, hash: '', encounters: 0 };

/** Name of the database of a generation. Each rebuilding of the store makes a new one. */
export const databaseNameOf = (generation: number): string => `dripline-store-${String(generation)}`;
