import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseCsv } from './read-csv.mjs';
import { fail } from './release-checks.mjs';

/**
 * Reads named columns of a table and nothing else of it. Throws with file and line.
 * @template {string} C
 * @param {string} path
 * @param {readonly C[]} columns
 * @returns {Record<C, string>[]}
 */
export function readColumns(path, columns) {
  const name = basename(path);
  const [header = [], ...body] = parseCsv(readFileSync(path, 'utf8'));
  const places = columns.map((column) => {
    const at = header.indexOf(column);
    return at < 0 ? fail(`${name}: no column ${column}`) : at;
  });
  return body.map((cells, index) => {
    if (cells.length !== header.length)
      fail(`${name} line ${index + 2}: ${cells.length} cells instead of ${header.length}`);
    return /** @type {Record<C, string>} */ (
      Object.fromEntries(columns.map((column, i) => [column, (cells[places[i] ?? 0] ?? '').trim()]))
    );
  });
}
