import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Splits RFC 4180 text into rows of cells; quoted cells may hold commas, quotes and line ends. */
export function parseCsv(/** @type {string} */ text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === ',' || char === '\n') {
      row.push(cell);
      cell = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((value) => value !== ''));
}

/**
 * Reads a table whose header must be exactly `columns`. The fixed header is what keeps a descriptor column,
 * which would hold copyrighted text, out of the project.
 * @param {string} path
 * @param {readonly string[]} columns
 * @param {readonly string[]} key columns that identify a row
 * @returns {Record<string, string>[]}
 */
export function readTable(path, columns, key) {
  const name = basename(path);
  const [header = [], ...body] = parseCsv(readFileSync(path, 'utf8'));
  const unexpected = header.filter((column) => !columns.includes(column));
  if (unexpected.length > 0)
    throw new Error(
      `${name}: column ${unexpected.join(', ')} is not allowed here; descriptors and other text stay out`,
    );
  if (header.join() !== columns.join()) throw new Error(`${name}: the columns must be ${columns.join(', ')}`);
  /** @type {Map<string, string>} */
  const seen = new Map();
  /** @type {Record<string, string>[]} */
  const rows = [];
  body.forEach((cells, index) => {
    const place = `${name} line ${index + 2}`;
    if (cells.length !== columns.length)
      throw new Error(`${place}: ${cells.length} cells instead of ${columns.length}`);
    const row = Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
    const id = key.map((column) => row[column]).join(' ');
    const content = JSON.stringify(row);
    const earlier = seen.get(id);
    if (earlier !== undefined && earlier !== content)
      throw new Error(`${place}: ${id} is there twice with different values`);
    if (earlier !== undefined) return;
    seen.set(id, content);
    rows.push(row);
  });
  return rows;
}
