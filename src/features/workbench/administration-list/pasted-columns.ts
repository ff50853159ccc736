import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { Administration, Pause } from '../../../domain/administration.ts';
import { isInfusion } from '../../../domain/administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { withPauses } from '../../../document/commands/charted-times.ts';
import { withField } from '../../../document/with-field.ts';
import { parseClockInput } from '../../../ui/parse-clock-input.ts';
import { parseQuantity } from '../quantity-text.ts';
import { columnNames, isEditable, listColumns } from './cell-request.ts';
import type { EditableColumn, ListColumn } from './cell-request.ts';
import { withCell } from './cell-values.ts';
import type { CellContext } from './cell-values.ts';

/** What a spreadsheet may have a column for and the list shows in the form only: taken where the heading of the block names it. */
const extraNames = { rate: 'Rate', volume: 'Volume', pauses: 'Pauses', note: 'Note' } as const;
type ExtraColumn = keyof typeof extraNames;

export type PasteColumn = ListColumn | ExtraColumn;

export const pasteColumnNames: Readonly<Record<PasteColumn, string>> = { ...columnNames, ...extraNames };

const wordOf = (text: string): string => text.trim().toLowerCase();
const allColumns: readonly PasteColumn[] = [...listColumns, 'rate', 'volume', 'pauses', 'note'];
const columnOfName = new Map<string, PasteColumn>(
  allColumns.flatMap((column) => [
    [wordOf(pasteColumnNames[column]), column],
    [column, column],
  ]),
);
const otherNames: readonly (readonly [string, PasteColumn])[] = [
  ['medication', 'drug'],
  ['start time', 'start'],
  ['stop time', 'stop'],
  ['end', 'stop'],
  ['end time', 'stop'],
  ['access site', 'site'],
  ['minutes', 'minutes'],
  ['infusion rate', 'rate'],
  ['pause', 'pauses'],
  ['paused', 'pauses'],
  ['notes', 'note'],
  ['comment', 'note'],
  ['comments', 'note'],
];
for (const [name, column] of otherNames) columnOfName.set(name, column);

/** The columns that a heading names; of two of one name the second is none. */
export function columnsOfHeading(cells: readonly string[]): readonly (PasteColumn | undefined)[] {
  const named = cells.map((cell) => columnOfName.get(wordOf(cell)));
  return named.map((column, index) => (named.indexOf(column) === index ? column : undefined));
}

/** Route before drug and times, and times before pauses, so that a new row is what its other cells speak of. */
export const readingOrder: readonly (EditableColumn | ExtraColumn)[] = ['route', 'drug', 'site', 'start', 'stop', 'dose', 'category', 'rate', 'volume', 'pauses', 'note'];

function readPauses(text: string, { dateOfService }: Encounter): Result<readonly Pause[], string> {
  const pauses: Pause[] = [];
  for (const part of text.split(/[,;\n]/).filter((one) => one.trim() !== '')) {
    const [from = '', to = '', ...more] = part.split(/[-\u2010-\u2015\u2212]|\bto\b/);
    const start = parseClockInput(from, { dateOfService });
    const stop = parseClockInput(to, { dateOfService });
    if (!start.ok) return start;
    if (!stop.ok) return stop;
    if (more.length > 0 || start.value === undefined || stop.value === undefined) return err(`“${part.trim()}” is no pause; write both times, as in 1020-1030`);
    if (stop.value <= start.value) return err(`“${part.trim()}” ends before it begins; add +1 for the next day`);
    pauses.push({ start: start.value, stop: stop.value });
  }
  return ok(pauses.toSorted((a, b) => a.start - b.start));
}

/** Reads a pasted cell of whatever column; empty empties the field. */
export function withPastedCell(column: EditableColumn | ExtraColumn, text: string, administration: Administration, context: CellContext): Result<Administration, string> {
  if (isExtra(column)) return withExtra(column, text, administration, context);
  return withCell(column, text, administration, context);
}

const isExtra = (column: PasteColumn): column is ExtraColumn => Object.hasOwn(extraNames, column) && !isEditable(column as ListColumn);

function withExtra(column: ExtraColumn, text: string, administration: Administration, { encounter }: CellContext): Result<Administration, string> {
  switch (column) {
    case 'rate': {
      const read = parseQuantity(text);
      if (!read.ok) return read;
      if (isInfusion(administration)) return ok(withField(administration, 'rate', read.value));
      return read.value === undefined ? ok(administration) : err('Only an infusion has a rate');
    }
    case 'volume': {
      const read = parseQuantity(text);
      return read.ok ? ok(withField(administration, 'volume', read.value)) : read;
    }
    case 'pauses': {
      if (!isInfusion(administration)) return text.trim() === '' ? ok(administration) : err('Only an infusion pauses');
      const read = readPauses(text, encounter);
      return read.ok ? ok(withPauses(administration, read.value)) : read;
    }
    case 'note': {
      const note = text.trim();
      return note.length > 5000 ? err('A note has at most 5,000 characters') : ok(withField(administration, 'note', note === '' ? undefined : note));
    }
  }
}
