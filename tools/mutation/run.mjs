import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

const here = import.meta.dirname;
const root = fileURLToPath(new URL('../..', import.meta.url));
const rules = join(root, 'src/rules');

/** Each folder of rules has a report of its own; `.` is the files that lie beside the folders. */
const folders = [
  '.',
  ...readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'cases')
    .map((entry) => entry.name),
];

const [, , ...asked] = process.argv;
const unknown = asked.filter((name) => !folders.includes(name));
if (unknown.length > 0) {
  console.error(
    `usage: npm --prefix tools/mutation start [-- <folder of src/rules>...], one of ${folders.join(', ')}`,
  );
  process.exit(2);
}

process.chdir(root);

/** Data and words (citations, readings, names, lists) and the builder of the examples: nothing in them decides. */
const undecided = [
  'catalogue',
  'citations',
  'define-rule',
  'disagreements',
  'example',
  'index',
  'out-of-scope',
];

/** They read the sources as text, which are no longer themselves when mutated. */
const readingSources = ['src/rules/catalogue.test.ts'];

/**
 * The tests that hold the rules, those of the folder first: a mutant is dropped at the first that fails. Unknown times
 * are coded minute by minute, so only the folders they are about wait for those; and tests of random charts take
 * seconds each, so what only they would notice counts as not noticed.
 */
function testsOf(folder) {
  const isAboutOutcomes = folder === 'outcomes' || folder === 'proof';
  const found = readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .map((path) => `src/rules/${path}`)
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('.property.test.ts'))
    .filter((path) => !readingSources.includes(path))
    .sort();
  const isOwn = (path) => path.startsWith(`src/rules/${folder}/`);
  const slow = found.filter((path) => path.startsWith('src/rules/outcomes/'));
  const quick = found.filter((path) => !slow.includes(path) && !isOwn(path));
  // Encounters whose claim was settled by hand when two implementations disagreed.
  const settled = 'src/testing/agreement-cases.test.ts';
  const later = isAboutOutcomes ? slow.filter((path) => !isOwn(path)) : [];
  return [...found.filter(isOwn), ...quick, settled, ...later];
}

/** Detected and undetected mutants of one folder, and a line for each that no test noticed. */
async function mutate(folder) {
  const files = folder === '.' ? 'src/rules/*.ts' : `src/rules/${folder}/**/*.ts`;
  const name = folder === '.' ? 'root' : folder;
  const reports = join(root, '.cache/mutation');
  const results = await new Stryker({
    mutate: [files, '!src/rules/**/*.test.ts', ...undecided.map((name) => `!src/rules/${name}.ts`)],
    testRunner: 'rules',
    plugins: [join(here, 'in-process-runner.mjs'), join(here, 'ignore-words.mjs')],
    ignorers: ['words'],
    rules: { tests: testsOf(folder) },
    coverageAnalysis: 'perTest',
    // No compiler setting has to be rewritten for the copy that is mutated.
    tsconfigFile: 'none.json',
    ignorePatterns: ['/dist', '/docs', '/deploy', '/e2e', '/test-results', '/.cache'],
    tempDirName: '.cache/mutation/copies',
    concurrency: Number(process.env.CONCURRENCY ?? 1),
    timeoutMS: 5000,
    incremental: true,
    force: process.env.FRESH === '1',
    incrementalFile: join(reports, `${name}.json`),
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: {
      allowColor: false,
      logTests: false,
      reportTests: false,
      reportMutants: true,
      reportScoreTable: true,
      skipFull: true,
    },
    allowConsoleColors: false,
    allowEmpty: true,
    warnings: { unknownOptions: false, slow: false },
  }).runMutationTest();
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  return {
    folder,
    killed: count('Killed', 'Timeout'),
    alive: count('Survived'),
    uncovered: count('NoCoverage'),
  };
}

const rows = [];
for (const folder of asked.length > 0 ? asked : folders) rows.push(await mutate(folder));

const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
console.log('\nfolder            mutants  noticed  survived  no test  score %');
for (const { folder, killed, alive, uncovered } of rows) {
  const all = killed + alive + uncovered;
  console.log(
    [
      folder.padEnd(17),
      ...[all, killed, alive, uncovered].map((n, i) => String(n).padStart([7, 8, 9, 8][i])),
      percent(killed, all).padStart(8),
    ].join(' '),
  );
}
