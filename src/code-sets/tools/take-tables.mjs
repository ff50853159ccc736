/**
 * Turns the quarterly tables as they were collected into the source folder of a release. Only the columns named here
 * are read, so no descriptor can come along.
 *
 *   node src/code-sets/tools/take-tables.mjs 2026Q4 --tables DIR           writes the source folder of the release
 *   … --check                                                              writes nothing; fails when something differs
 *   … --source DIR                                                         another source folder than the project's
 *
 * Facts (codes, indicators, limits, units, dates) are those of the tables. What the project adds to a drug – own
 * categories, routes, brands, the maker in brackets – is kept as it stands in `drugs.csv`; a drug that is new there is
 * taken as the table has it and named, so that a person looks at it; one that the tables lack stays.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkDate } from './release-checks.mjs';
import { takeAddOns, takeMue, takeOpps, takePackages, takePtp } from './take-edits.mjs';
import { takeDrugs } from './take-drugs.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    tables: { type: 'string' },
    source: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), 'source') },
  },
});

/** RFC 4180, quotes only where they are needed. */
const cell = (/** @type {string} */ text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (/** @type {{ columns: readonly string[], rows: readonly (readonly string[])[] }} */ table) =>
  [table.columns, ...table.rows].map((row) => `${row.map(cell).join(',')}\n`).join('');

function take(/** @type {string} */ id, /** @type {string} */ tables) {
  const folder = join(options.source, id);
  const about = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'));
  const asOf = checkDate(about.asOf, `${id}/release.json asOf`);
  const shared = new Set(about.shares?.files);
  const drugs = join(folder, 'drugs.csv');
  /** @type {Record<string, () => { columns: readonly string[], rows: readonly (readonly string[])[] }>} */
  const readers = {
    'ptp.csv': () => takePtp(tables, asOf),
    'mue.csv': () => takeMue(tables, asOf, about.unchangedSince?.['mue.csv'] ?? []),
    'add-ons.csv': () => takeAddOns(tables),
    'opps.csv': () => takeOpps(tables, asOf),
    'ndc.csv': () => takePackages(tables),
    'drugs.csv': () => takeDrugs(tables, existsSync(drugs) ? drugs : undefined, console.log),
  };
  // All are read before one is written: a table that cannot be read changes nothing.
  const files = Object.entries(readers)
    .filter(([name]) => !shared.has(name))
    .map(([name, read]) => ({ name, text: csv(read()) }));
  let isChanged = false;
  for (const { name, text } of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    isChanged = true;
    console.log(`${id}/${name}: ${options.check ? 'differs' : 'written'}`);
    if (!options.check) writeFileSync(path, text);
  }
  if (!isChanged) console.log(`${id}: the source is what the tables give.`);
  return isChanged;
}

try {
  const [id] = positionals;
  if (id === undefined || options.tables === undefined)
    throw new Error('usage: take-tables.mjs RELEASE --tables DIR [--check]');
  if (take(id, options.tables) && options.check) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
