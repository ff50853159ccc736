import { readAlignedRows } from './read-aligned-rows.ts';
import { readDelimitedRows } from './read-delimited-rows.ts';
import { tableOf } from './mar-table.ts';
import type { MarSeparator, MarTable } from './mar-table.ts';

const delimiters: readonly (readonly [MarSeparator, string])[] = [
  ['tab', '\t'],
  ['bar', '|'],
  ['semicolon', ';'],
  ['comma', ','],
];

/** A comma also stands in names and numbers: only one that comes equally often on most lines divides cells. */
function dividesCells(lines: readonly string[], delimiter: string): boolean {
  const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
  if (counts.length < Math.max(1, lines.length / 2)) return false;
  if (delimiter === '\t') return true;
  const often = new Map<number, number>();
  for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
  const [usual = 0, times = 0] = [...often].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return usual >= 2 && times >= lines.length / 2;
}

const isRuling = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-*:?$/.test(cell));

/**
 * Divides pasted text into rows and cells: tab-separated, CSV, bars, aligned columns; or, where nothing divides it, one cell a
 * line. Never throws. The rulings of a drawn table stay as rows, so that every line is accounted for.
 */
export function readMarTable(text: string): MarTable {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\u00A0', ' ');
  const lines = clean
    .split('\n')
    .map((line, index) => ({ row: index + 1, text: line.trimEnd() }))
    .filter((line) => line.text.trim() !== '');
  const sample = lines.slice(0, 200).map((line) => line.text);
  const found = delimiters.find(([, delimiter]) => dividesCells(sample, delimiter));
  if (found?.[0] === 'bar') {
    const rows = lines.map((line) => {
      const cells = line.text.split('|').map((cell) => cell.trim());
      const inner = cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
      return { ...line, cells: isRuling(inner) ? [line.text] : inner };
    });
    return tableOf('bar', rows);
  }
  if (found !== undefined) return tableOf(found[0], readDelimitedRows(clean, found[1]));
  const aligned = readAlignedRows(lines);
  if (aligned !== undefined) return tableOf('columns', aligned);
  return tableOf(
    'words',
    lines.map((line) => ({ ...line, cells: [line.text.trim()] })),
  );
}
