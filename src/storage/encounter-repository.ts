import type { EncounterRecord } from '../document/encounter-record.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { EncounterId } from '../domain/ids.ts';
import type { EncounterSummary, FindingCounts } from './encounter-summary.ts';

/** A stored record that does not read. It is kept as it is. */
export interface UnreadableEncounter {
  readonly id: EncounterId;
  /** Where: `document.administrations[2].stop`. */
  readonly path: string;
  readonly message: string;
  /** The record as stored, as JSON text, for rescue. */
  readonly raw: string;
}

export type OpenResult =
  | { readonly status: 'ok'; readonly record: EncounterRecord }
  | { readonly status: 'unreadable'; readonly problem: UnreadableEncounter }
  | { readonly status: 'missing' };

export type SaveResult =
  | { readonly status: 'saved'; readonly revision: number; readonly updatedAt: string }
  /** Somebody else saved first. The revision is undefined when the record is gone, or written by a newer version. */
  | { readonly status: 'conflict'; readonly currentRevision: number | undefined };

export type DuplicateResult =
  | { readonly status: 'created'; readonly summary: EncounterSummary }
  | { readonly status: 'unreadable'; readonly problem: UnreadableEncounter }
  | { readonly status: 'missing' };

/** An encounter that is to be stored for the first time. */
export interface NewEncounter {
  readonly encounter: Encounter;
  /** The code-set release in use; empty when none is loaded. */
  readonly savedWith: string;
  readonly findings?: FindingCounts;
  /** Its id in the file that it comes from, where that is another one. */
  readonly importedAs?: string;
}

/** What it takes to bring a removed encounter back, also one that did not read. */
export interface RemovedEncounter {
  readonly id: EncounterId;
  readonly saved: unknown;
  readonly summary: unknown;
}

/**
 * Where encounters are kept. Every promise of a write resolves only when the write is safe on disk; it rejects when
 * it is not, and then nothing has changed.
 */
export interface EncounterRepository {
  /** All rows, last saved first. A record that does not read is told by `listUnreadable`. */
  readonly list: () => Promise<readonly EncounterSummary[]>;
  /** Reads every record: slow for thousands, so not for the first paint. */
  readonly listUnreadable: () => Promise<readonly UnreadableEncounter[]>;
  readonly open: (id: EncounterId) => Promise<OpenResult>;
  /**
   * Stores the record if the stored revision still is `expectedRevision`, compared in the same transaction. Revision
   * and time of the record are set here. Without `findings` the counts of the last save stay. `labels` say what a
   * person did since the last save, for the journal.
   */
  readonly save: (
    record: EncounterRecord,
    expectedRevision: number,
    findings?: FindingCounts,
    labels?: readonly string[],
  ) => Promise<SaveResult>;
  /** Stores all or none. An id that is taken gets a free one, `id-2`; the answer, in order, says which. */
  readonly create: (encounters: readonly NewEncounter[]) => Promise<readonly EncounterSummary[]>;
  /** A copy of what is stored: a draft of its own, under a free id. */
  readonly duplicate: (id: EncounterId) => Promise<DuplicateResult>;
  /** Returns what `restore` needs; undefined when there was nothing. */
  readonly remove: (id: EncounterId) => Promise<RemovedEncounter | undefined>;
  /** Puts a removed encounter back exactly as it was. False when the id has been taken since: nothing is changed then. */
  readonly restore: (removed: RemovedEncounter) => Promise<boolean>;
  /** Puts back those whose id is free, all in one write; answers their ids. */
  readonly restoreAll: (removed: readonly RemovedEncounter[]) => Promise<readonly EncounterId[]>;
}
