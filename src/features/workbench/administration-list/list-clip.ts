import type { Encounter } from '../../../domain/encounter.ts';
import type { ListColumn } from './cell-request.ts';
import { spreadsheetText } from '../../../ui/spreadsheet-cell.ts';
import { isEditable } from './cell-request.ts';
import { cellText } from './cell-values.ts';
import type { ListRow } from './list-row-model.ts';

function textOf(row: ListRow, column: ListColumn, encounter: Encounter): string {
  if (column === 'dose') return row.dose;
  if (isEditable(column)) return cellText(column, row.administration, encounter);
  if (column === 'minutes') return row.minutes;
  return column === 'role' ? row.badges.join(' ') : (row.findings?.messages.join('; ') ?? '');
}

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as a spreadsheet takes them: a line a row, tabs between the cells, in the columns that are shown; none is a formula there. */
export const listClip = (rows: readonly ListRow[], columns: readonly ListColumn[], encounter: Encounter): string =>
  rows.map((row) => columns.map((column) => quoted(spreadsheetText(textOf(row, column, encounter)))).join('\t')).join('\n');
