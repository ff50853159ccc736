import Papa from 'papaparse';
import type { MarRow } from './mar-table.ts';

/**
 * Rows of delimited text, quoted cells with line breaks in them included. Never throws; an open quotation mark takes the rest.
 * @returns the rows that are not blank, each with the line on which it begins
 */
export function readDelimitedRows(text: string, delimiter: string): readonly MarRow[] {
  const rows: MarRow[] = [];
  let from = 0;
  let line = 1;
  Papa.parse<readonly string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      const raw = text.slice(from, meta.cursor);
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== ''))
        rows.push({ row: line, text: raw.replace(/[\r\n]+$/, ''), cells });
      line += raw.split('\n').length - 1;
      from = meta.cursor;
    },
  });
  return rows;
}
