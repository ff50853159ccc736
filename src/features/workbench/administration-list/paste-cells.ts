import { isInfusion } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { newAdministrationIds } from '../../../document/new-administration-id.ts';
import { sameValue } from '../../../document/same-value.ts';
import { withField } from '../../../document/with-field.ts';
import { readDelimitedRows } from '../../../interop/mar/read-delimited-rows.ts';
import { ofSpreadsheetText } from '../../../ui/spreadsheet-cell.ts';
import type { CellRequest, ListColumn } from './cell-request.ts';
import { blankAdministration, newRow } from './new-row.ts';
import { timesProblem } from './cell-values.ts';
import type { CellContext } from './cell-values.ts';
import { columnsOfHeading, readingOrder, withPastedCell } from './pasted-columns.ts';
import type { PasteColumn } from './pasted-columns.ts';

/** What is wrong with one pasted cell. `row` counts from 1 in the pasted block. */
export interface CellProblem {
  readonly row: number;
  readonly column: PasteColumn | undefined;
  readonly text: string;
  readonly message: string;
}

/** What pasting a block would do: rows that are there are changed, rows below the last are new. */
export interface CellsPaste {
  readonly changed: readonly Administration[];
  readonly added: readonly Administration[];
  /** Cells that were read, those that change nothing included. */
  readonly cells: number;
  readonly problems: readonly CellProblem[];
}

/** The block as rows of cells; from a spreadsheet it comes with tabs between them. */
export function readBlock(text: string): readonly (readonly string[])[] {
  return readDelimitedRows(text.replace(/\r\n?/g, '\n'), '\t').map(({ cells }) => cells.map(ofSpreadsheetText));
}

/** A first row that names columns says where each goes; otherwise they go one by one from the active cell. */
function columnsOf(
  block: readonly (readonly string[])[],
  at: ListColumn,
  columns: readonly ListColumn[],
): { readonly targets: readonly (PasteColumn | undefined)[]; readonly rows: readonly (readonly string[])[]; readonly offset: number } {
  const [first = []] = block;
  const named = columnsOfHeading(first);
  if (named.filter((column) => column !== undefined).length >= 2)
    return { targets: named, rows: block.slice(1), offset: 2 };
  const from = columns.indexOf(at);
  const width = Math.max(0, ...block.map((cells) => cells.length));
  return {
    targets: Array.from({ length: width }, (_, index) => columns[from + index]),
    rows: block,
    offset: 1,
  };
}

/**
 * Puts a pasted block into the list from a cell on, as a spreadsheet does. Columns that only show are passed over. Pure; nothing is
 * changed here.
 * @param order ids of the rows as they stand, top to bottom
 * @param at the cell that takes the first one of the block; `newRow` is the empty row at the end
 */
export function pasteCells(
  block: readonly (readonly string[])[],
  at: CellRequest,
  order: readonly AdministrationId[],
  columns: readonly ListColumn[],
  context: CellContext,
): CellsPaste {
  const { targets, rows, offset } = columnsOf(block, at.column, columns);
  const { encounter } = context;
  const byId = new Map(
    encounter.administrations.map((administration) => [administration.id, administration]),
  );
  const firstRow = at.id === newRow ? order.length : order.indexOf(at.id);
  const newIds = newAdministrationIds(encounter, Math.max(0, firstRow + rows.length - order.length));
  const changed: Administration[] = [];
  const added: Administration[] = [];
  const problems: CellProblem[] = [];
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    const place = firstRow + index;
    const before = byId.get(order[place] ?? newRow);
    const newId = newIds[place - order.length];
    let administration =
      before ?? (newId === undefined ? undefined : blankAdministration(newId, encounter.accessSites));
    if (administration === undefined) continue;
    const own: CellProblem[] = [];
    const complain = (column: PasteColumn | undefined, text: string, message: string): void =>
      void own.push({ row: index + offset, column, text, message });
    let written = 0;
    for (const column of readingOrder) {
      const cell = targets.indexOf(column);
      const text = cell < 0 ? undefined : row[cell];
      if (text === undefined || (text === '' && before === undefined)) continue;
      const read = withPastedCell(column, text, administration, context);
      if (read.ok) {
        administration = read.value;
        written++;
      } else complain(column, text, read.error);
    }
    for (const [cell, text] of row.entries())
      if (text !== '' && targets[cell] === undefined) complain(undefined, text, 'There is no column for it');
    const minutes = row[targets.indexOf('minutes')]?.trim() ?? '';
    if (minutes !== '' && administration.start !== undefined && administration.stop === undefined && isInfusion(administration))
      complain('minutes', minutes, 'Minutes are worked out of start and stop; write the stop');
    const wrongTimes = timesProblem(administration);
    if (wrongTimes !== undefined) {
      complain('stop', '', `${wrongTimes}; add +1 for the next day`);
      if (before !== undefined)
        administration = withField(withField(administration, 'start', before.start), 'stop', before.stop);
    }
    if (before === undefined && administration.drug === undefined) {
      if (own.length === 0) complain('drug', '', 'A new row needs a drug');
    } else if (before === undefined) {
      if (wrongTimes === undefined) added.push(administration);
    } else if (!sameValue(administration, before)) changed.push(administration);
    cells += written;
    problems.push(...own);
  }
  return { changed, added, cells, problems };
}
