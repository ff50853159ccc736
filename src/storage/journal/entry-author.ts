import type { EntryBody, EntryKind } from './journal-entry.ts';
import { changesBetween } from './field-changes.ts';

/** Who writes and when. */
export interface EntryAuthor {
  /** The clock in ms. */
  readonly now: () => number;
  /** The profile name; empty when none is set. */
  readonly by: () => string;
}

/** What is told of one change: the saved records before and after, and what a person calls it. */
export function entryBody(
  author: EntryAuthor,
  kind: EntryKind,
  labels: readonly string[],
  before: unknown,
  after: unknown,
): EntryBody {
  const now = new Date(author.now());
  return {
    kind,
    at: now.toISOString(),
    offsetMinutes: 0 - now.getTimezoneOffset(),
    by: author.by(),
    labels,
    // A deletion keeps what was deleted out of its entry: the entries before it make it up.
    changes: after === undefined ? [] : changesBetween(before, after),
  };
}
