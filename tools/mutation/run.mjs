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

/** The tests that hold the rules, the quick ones first. Unknown times are coded minute by minute, which takes seconds: only the folders they are about wait for them. */
function testsOf(folder) {
  const isAboutOutcomes = folder === 'outcomes' || folder === 'proof';
  const found = readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .map((path) => `src/rules/${path}`)
    .filter((path) => path.endsWith('.test.ts') && !readingSources.includes(path))
    .sort();
  const slow = found.filter((path) => path.startsWith('src/rules/outcomes/'));
  const quick = found.filter((path) => !slow.includes(path));
  // The tests beside the mutated rule notice most, and a mutant that is noticed is done with.
  const own = quick.filter((path) => path.startsWith(`src/rules/${folder}/`));
  const others = quick.filter((path) => !own.includes(path));
  // Encounters whose claim was settled by hand when two implementations disagreed.
  return [...own, ...others, 'src/testing/agreement-cases.test.ts', ...(isAboutOutcomes ? slow : [])];
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
