import type { IsoDate } from '../../domain/clock-time.ts';
import { methodOfText } from '../fhir/read-method.ts';
import { routeOfText } from '../fhir/route-codes.ts';
import type { DateOrder, MarActionKind, MarField, MarMapping } from './mar-field.ts';
import { plainWords } from './mar-field.ts';
import { columnWords, genericPreset, marPresets } from './mar-presets.ts';
import type { MarPreset } from './mar-presets.ts';
import type { MarRow, MarTable } from './mar-table.ts';
import { readMarDate, readMarTime } from './read-mar-time.ts';
import { readMarQuantity } from './read-mar-drug.ts';

/** How far down a heading may stand; above it are titles. */
const headingDepth = 12;

export interface MarHeading {
  /** Place of the heading in `table.rows`. */
  readonly index: number;
  readonly row: MarRow;
}

const namesIn = (row: MarRow, words: ReadonlyMap<string, MarField>): number =>
  new Set(row.cells.map((cell) => words.get(plainWords(cell))).filter((field) => field !== undefined)).size;

const hasAmount = /\d\s*(?:mg|mcg|g|ml|l|units?)\b/i;

/** The row that names the columns; undefined when none does. */
export function findHeading(table: MarTable, preset: MarPreset): MarHeading | undefined {
  if (table.separator === 'words') return undefined;
  const words = columnWords(preset);
  let best: MarHeading | undefined;
  let most = 1;
  for (const [index, row] of table.rows.slice(0, headingDepth).entries()) {
    // "ceftriaxone 1 g | New Bag | Stopped" has words of headings and is none.
    if (row.cells.some((cell) => hasAmount.test(cell))) continue;
    const names = namesIn(row, words);
    if (names > most) {
      best = { index, row };
      most = names;
    }
  }
  return best;
}

/** The preset whose own headings the table has; the generic one when none fits. */
export function guessPreset(table: MarTable): MarPreset {
  const cells = new Set(table.rows.slice(0, headingDepth).flatMap((row) => row.cells.map(plainWords)));
  const marksOf = (preset: MarPreset): number => preset.marks.filter((mark) => cells.has(mark)).length;
  const [best] = marPresets.toSorted((a, b) => marksOf(b) - marksOf(a));
  return best !== undefined && marksOf(best) >= 2 ? best : genericPreset;
}

function byHeading(row: MarRow, width: number, preset: MarPreset): MarMapping {
  const words = columnWords(preset);
  const taken = new Set<MarField>();
  return Array.from({ length: width }, (_, column) => {
    const field = words.get(plainWords(row.cells[column] ?? ''));
    const isDay = /\bdate$/.test(plainWords(row.cells[column] ?? ''));
    // "Start Date" beside "Start Time": the two are one.
    if ((field === 'start' || field === 'stop') && isDay) return field;
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

export interface MappingContext {
  readonly dateOfService: IsoDate;
  readonly dateOrder: DateOrder;
  readonly actions: ReadonlyMap<string, MarActionKind>;
}

function byContents(rows: readonly MarRow[], width: number, context: MappingContext): MarMapping {
  const taken = new Set<MarField>();
  const isAction = (cell: string): boolean => context.actions.has(plainWords(cell));
  const isTime = (cell: string): boolean => readMarTime(cell, context).ok;
  const isDate = (cell: string): boolean => readMarDate(cell, context) !== undefined;
  const isRate = (cell: string): boolean =>
    /\/\s*(?:h|hr|hour|min|minute)\b/i.test(cell) && readMarQuantity(cell) !== undefined;
  const isDose = (cell: string): boolean => readMarQuantity(cell) !== undefined && !isRate(cell);
  const isRoute = (cell: string): boolean =>
    cell.length <= 40 &&
    (routeOfText(cell) !== undefined || methodOfText(cell) !== undefined) &&
    !/\d/.test(cell);
  const isNamed = (cell: string): boolean => /\p{L}{3}/u.test(cell);
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== ''),
  );
  const mostAre = (column: number, test: (cell: string) => boolean): boolean => {
    const cells = columns[column] ?? [];
    return cells.length > 0 && cells.filter(test).length >= cells.length * 0.6;
  };
  const kinds: readonly (readonly [MarField, (cell: string) => boolean])[] = [
    ['action', isAction],
    ['date', isDate],
    ['time', isTime],
    ['rate', isRate],
    ['dose', isDose],
    ['route', isRoute],
    ['drug', isNamed],
    ['site', isNamed],
  ];
  const mapping = columns.map((_, column): MarField | undefined => {
    for (const [field, test] of kinds) {
      const wanted = field === 'time' && taken.has('time') ? 'stop' : field;
      if (taken.has(wanted) || !mostAre(column, test)) continue;
      taken.add(wanted);
      return wanted;
    }
    return undefined;
  });
  return mapping.map((field) =>
    field === 'time' && taken.has('stop') && !taken.has('action') ? 'start' : field,
  );
}

/** The likeliest field of each column: by its heading, or where there is none by what stands in it. A person may correct it. */
export function guessMapping(
  table: MarTable,
  heading: MarHeading | undefined,
  preset: MarPreset,
  context: MappingContext,
): MarMapping {
  const rows = table.rows.slice(0, 200);
  if (heading === undefined) return byContents(rows, table.width, context);
  const named = byHeading(heading.row, table.width, preset);
  if (named.includes('action')) return named;
  // What was held or refused must not pass for given because nobody knows the heading above it.
  const found = byContents(
    rows.filter((row) => row !== heading.row),
    table.width,
    context,
  ).indexOf('action');
  return named.map((field, column) => (column === found && field === undefined ? 'action' : field));
}
