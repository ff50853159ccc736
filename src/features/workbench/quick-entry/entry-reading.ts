import type { Administration } from '../../../domain/administration.ts';
import type { AccessSite } from '../../../domain/access-site.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { DrugTable } from '../../../code-sets/code-set.ts';

export type ReadTokenKind =
  | 'drug'
  | 'dose'
  | 'containers'
  | 'volume'
  | 'rate'
  | 'route'
  | 'category'
  | 'purpose'
  | 'time'
  | 'pause'
  | 'site'
  | 'repeat'
  | 'note';

/** What a stretch of the line was taken for. `mark`: not in the table, taken for granted, or not charted. */
export interface ReadToken {
  readonly kind: ReadTokenKind;
  readonly from: number;
  readonly to: number;
  readonly says: string;
  readonly mark?: 'unknown' | 'assumed' | 'missing';
}

/** What a line asks for, ready for the command `add-administrations`. */
export interface QuickEntry {
  readonly administrations: readonly Administration[];
  /** Sites that the encounter does not have yet. */
  readonly accessSites: readonly AccessSite[];
  readonly reading: readonly ReadToken[];
}

/** Why a line cannot be read. `text.slice(from, to)` is the word it is about (empty at the end of the line). */
export interface QuickEntryProblem {
  readonly message: string;
  readonly from: number;
  readonly to: number;
  /** What could be read up to there. */
  readonly reading: readonly ReadToken[];
  /** True when something is still missing, false when a word is wrong. */
  readonly isUnfinished: boolean;
  /** The words are the name of a site that the chart does not have yet. */
  readonly isNewSite?: boolean;
}

/** What the line is read against. */
export interface EntryContext {
  readonly encounter: Encounter;
  readonly drugs: DrugTable;
}

/** A word that is wrong, on its way to becoming a problem of the line. */
export interface WordProblem {
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly isNewSite?: boolean;
}
