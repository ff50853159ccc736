import type { JournalRow } from '../journal/journal-entry.ts';
import type { Sealed } from '../seal/sealer.ts';
import type { SealedRow, StoreHead } from './store-schema.ts';

/** What one encounter takes up, as found: of any shape, undefined where there is nothing. */
export interface FoundRows {
  readonly snapshot: unknown;
  readonly summary: unknown;
}

/** One encounter after a write; without a snapshot it is gone. */
export interface WrittenRows {
  readonly id: string;
  /** Revision of the snapshot that must be found there; undefined when there must be none. */
  readonly base: number | undefined;
  readonly snapshot?: SealedRow;
  readonly summary?: SealedRow;
}

/** Everything that one write does: all of it or nothing. */
export interface PreparedWrite {
  /** The write is refused when the head found is another one. */
  readonly basedOn: StoreHead;
  readonly head: StoreHead;
  readonly entries: readonly JournalRow[];
  readonly rows: readonly WrittenRows[];
}

/** What is typed in one page and not yet taken. */
export interface DraftWrite {
  /** Whose it is: without a snapshot of it nothing is kept. */
  readonly id: string;
  readonly name: string;
  /** Absent: nothing is left of it. */
  readonly draft?: Sealed;
  /** Names of drafts that it takes the place of. */
  readonly supersedes: readonly string[];
}

/** `overtaken`: somebody else wrote first. `frozen`: the store is being carried over; the write belongs to the next one. */
export type WriteOutcome = 'written' | 'overtaken' | 'frozen';

/** Where the rows of a store lie. Reads answer values as found. */
export interface StoreBackend {
  readonly head: () => Promise<unknown>;
  readonly find: (id: string) => Promise<FoundRows>;
  /** Ids of all encounters that have a snapshot. */
  readonly ids: () => Promise<readonly string[]>;
  readonly summaries: () => Promise<readonly unknown[]>;
  /** Snapshots in the order of their ids, after `after`, at most `count`. */
  readonly snapshots: (after: string | undefined, count: number) => Promise<readonly unknown[]>;
  /** Entries from number `from` on, at most `count`. */
  readonly entries: (from: number, count: number) => Promise<readonly unknown[]>;
  readonly entriesOf: (id: string) => Promise<readonly unknown[]>;
  /** Resolves when the write is safe, as far as this place can make it; rejects when nothing was written. */
  readonly write: (write: PreparedWrite) => Promise<WriteOutcome>;
  /** What is kept of typing, by name. */
  readonly drafts: (prefix: string) => Promise<readonly (readonly [name: string, value: unknown])[]>;
  /** Keeps it, without waiting for the disk: it outlasts the browser, not a power cut. Nothing while the store is frozen. */
  readonly keepDraft: (write: DraftWrite) => Promise<void>;
  readonly close: () => void;
}
