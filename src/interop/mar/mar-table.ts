/** One line of a record as it was pasted. */
export interface MarRow {
  /** The line of the pasted text on which it begins, from 1. */
  readonly row: number;
  readonly text: string;
  readonly cells: readonly string[];
}

export const marSeparators = ['tab', 'comma', 'semicolon', 'bar', 'columns', 'words'] as const;

/** What holds the cells of a line apart; `columns`: aligned with blanks; `words`: plain lines, told apart by what they say. */
export type MarSeparator = (typeof marSeparators)[number];

/** A record in rows and cells, still without meaning. Lines that are blank are not there. */
export interface MarTable {
  readonly separator: MarSeparator;
  readonly rows: readonly MarRow[];
  /** The number of cells of the longest row. */
  readonly width: number;
}

export const tableOf = (separator: MarSeparator, rows: readonly MarRow[]): MarTable => ({
  separator,
  rows,
  width: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
});
