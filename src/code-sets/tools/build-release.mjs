/**
 * Turns the quarterly source tables into the code set that the app loads.
 *
 *   node src/code-sets/tools/build-release.mjs            every quarter under source/
 *   node src/code-sets/tools/build-release.mjs 2026Q4     one quarter
 *   node src/code-sets/tools/build-release.mjs --diff A B what changes from release A to release B
 *   … --check                                             writes nothing; fails when the files are out of date
 *   … --source DIR --output DIR                           other folders than those of the project
 *
 * The output depends on the source alone: building twice gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkDate, nextDay } from './release-checks.mjs';
import { diffTable } from './release-diff.mjs';
import { releaseTables } from './release-tables.mjs';

const toolsFolder = dirname(fileURLToPath(import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    diff: { type: 'boolean', default: false },
    source: { type: 'string', default: join(toolsFolder, 'source') },
    output: { type: 'string', default: join(toolsFolder, '../../../public/code-sets') },
  },
});
const sourceFolder = options.source ?? '';
const outputFolder = options.output ?? '';
const linesShown = 40;

/** One line for each entry of the outer object, so that a change reads well in a diff of the repository. */
function compactJson(/** @type {Record<string, unknown>} */ value) {
  const entries = Object.entries(value).map(([key, child]) => {
    const isRows = Array.isArray(child) && child.every(Array.isArray);
    return `${JSON.stringify(key)}:${isRows ? `[\n${child.map((row) => JSON.stringify(row)).join(',\n')}\n]` : JSON.stringify(child)}`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/** The files of one release as text, by file name. */
function buildRelease(/** @type {string} */ id) {
  const folder = join(sourceFolder, id);
  const about = readJson(join(folder, 'release.json'));
  if (about.id !== id) throw new Error(`${id}/release.json: the id must be that of its folder`);
  const from = checkDate(about.from, `${id}/release.json from`);
  const to = checkDate(about.to, `${id}/release.json to`);
  checkDate(about.asOf, `${id}/release.json asOf`);
  if (to < from) throw new Error(`${id}/release.json: ends before it begins`);
  const sharedFiles = /** @type {string[]} */ (about.shares?.files ?? []);
  for (const file of sharedFiles)
    if (existsSync(join(folder, file)))
      throw new Error(
        `${id}/release.json: ${file} is shared with ${about.shares.with}, yet the folder has one`,
      );
  const at = (/** @type {string} */ file) =>
    join(sharedFiles.includes(file) ? join(sourceFolder, about.shares.with) : folder, file);
  /** @type {Record<string, string>} */
  const files = {};
  /** @type {Record<string, { sha256: string, bytes: number }>} */
  const sums = {};
  for (const [name, table] of Object.entries(releaseTables(at, join(toolsFolder, '..')))) {
    const text = compactJson(table);
    files[`${name}.json`] = text;
    sums[`${name}.json`] = {
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
    };
  }
  const manifest = {
    schemaVersion: 1,
    id,
    from,
    to,
    notes: about.notes,
    sources: readJson(join(folder, 'sources.json')),
    files: sums,
  };
  files['manifest.json'] = `${JSON.stringify(manifest, undefined, 2)}\n`;
  return { entry: { id, from, to }, files };
}

function printDiff(/** @type {string} */ title, /** @type {string} */ before, /** @type {string} */ after) {
  if (before === after) return;
  const lines = diffTable(JSON.parse(before), JSON.parse(after));
  console.log(`${title}: ${lines.length} change${lines.length === 1 ? '' : 's'}`);
  for (const line of lines.slice(0, linesShown)) console.log(`  ${line}`);
  if (lines.length > linesShown) console.log(`  … and ${lines.length - linesShown} more`);
}

function diffReleases(/** @type {string} */ a, /** @type {string} */ b) {
  for (const name of readdirSync(join(outputFolder, b)).filter((file) => file !== 'manifest.json')) {
    const before = join(outputFolder, a, name);
    printDiff(
      name,
      existsSync(before) ? readFileSync(before, 'utf8') : '{}',
      readFileSync(join(outputFolder, b, name), 'utf8'),
    );
  }
}

/** Writes what differs and says how; in check mode only says. Returns whether anything differed. */
function place(
  /** @type {string} */ path,
  /** @type {string} */ title,
  /** @type {string} */ text,
  /** @type {boolean} */ isCheck,
) {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before === text) return false;
  if (before === '') console.log(`${title}: new`);
  else if (!title.endsWith('manifest.json')) printDiff(title, before, text);
  if (!isCheck) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return true;
}

function build(/** @type {string[]} */ wanted, /** @type {boolean} */ isCheck) {
  const all = readdirSync(sourceFolder).sort();
  const unknown = wanted.filter((id) => !all.includes(id));
  if (unknown.length > 0)
    throw new Error(`no source folder for ${unknown.join(', ')}; there is ${all.join(', ')}`);
  const releases = all.map((id) => buildRelease(id)).sort((a, b) => a.entry.from.localeCompare(b.entry.from));
  releases.forEach(({ entry }, i) => {
    const earlier = releases[i - 1]?.entry;
    if (earlier === undefined) return;
    if (earlier.to >= entry.from)
      throw new Error(`releases ${earlier.id} and ${entry.id} share dates of service`);
    if (nextDay(earlier.to) !== entry.from)
      throw new Error(`no release covers the days between ${earlier.id} and ${entry.id}`);
  });
  let isChanged = false;
  for (const { entry, files } of releases) {
    if (wanted.length > 0 && !wanted.includes(entry.id)) continue;
    for (const [name, text] of Object.entries(files)) {
      isChanged =
        place(join(outputFolder, entry.id, name), `${entry.id}/${name}`, text, isCheck) || isChanged;
    }
  }
  const index = `${JSON.stringify({ schemaVersion: 1, releases: releases.map(({ entry }) => entry) }, undefined, 2)}\n`;
  isChanged = place(join(outputFolder, 'index.json'), 'index.json', index, isCheck) || isChanged;
  console.log(isChanged ? (isCheck ? 'Out of date: build the code sets again.' : 'Written.') : 'Up to date.');
  return isChanged;
}

try {
  const [a, b] = positionals;
  if (options.diff && a !== undefined && b !== undefined) diffReleases(a, b);
  else if (options.diff) throw new Error('--diff needs two releases');
  else if (build(positionals, options.check === true) && options.check === true) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
