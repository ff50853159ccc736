import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runBrowserTests } from './e2e.mjs';
import { binary } from './paths.mjs';
import { runNode } from './run.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

const isNightly = process.argv.includes('--nightly');
if (isNightly) process.env.NIGHTLY = '1';

const reports = await mkdtemp(join(tmpdir(), 'dripline-tests-'));

async function readReport(name) {
  try {
    return JSON.parse(await readFile(join(reports, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A gate counts as one test: passed or failed. */
const gate = (isPassed) => (isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** The counts of a report; a run that failed without saying which test did counts as one failure. */
function counts(report, count, exitCode) {
  const counted = report === undefined ? { passed: 0, failed: 0 } : count(report);
  return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

async function unitTests() {
  const code = await runNode([
    binary('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'unit.json')}`,
  ]);
  return counts(await readReport('unit.json'), countVitest, code);
}

async function browserTests() {
  const projects = isNightly ? [] : ['--project=default'];
  const code = await runBrowserTests(projects, join(reports, 'e2e.json'));
  return counts(await readReport('e2e.json'), countPlaywright, code);
}

/** Two programs of one process each that wait for the disk by turns: side by side they take little longer than one. */
async function typecheckAndLint() {
  const codes = await Promise.all([
    runNode([binary('typescript/bin/tsc'), '-b']),
    runNode([binary('oxlint/bin/oxlint'), '--deny-warnings']),
  ]);
  const failed = codes.filter((code) => code !== 0).length;
  return { passed: codes.length - failed, failed };
}

const steps = [
  { name: 'types and lint', run: typecheckAndLint },
  { name: 'unit tests', run: unitTests },
  { name: 'build', run: async () => gate(await build()) },
  { name: 'browser tests', needs: 'build', run: browserTests },
];

const results = [];
for (const step of steps) {
  const needed = results.find(({ name }) => name === step.needs);
  if (needed !== undefined && needed.failed > 0) {
    results.push({ name: step.name, passed: 0, failed: 1, note: `not run: ${step.needs} failed` });
    continue;
  }
  console.log(`\n— ${step.name}`);
  const startedAt = Date.now();
  let result;
  try {
    result = await step.run();
  } catch (problem) {
    console.error(problem);
    result = gate(false);
  }
  results.push({ name: step.name, ...result, note: `${((Date.now() - startedAt) / 1000).toFixed(1)} s` });
}
await rm(reports, { recursive: true, force: true });

console.log('\n— summary');
for (const { name, passed, failed, note, flaky = [] } of results) {
  console.log(
    `  ${name.padEnd(14)} ${String(passed).padStart(6)} passed ${String(failed).padStart(5)} failed   ${note}`,
  );
  for (const title of flaky) console.log(`    only the second time: ${title}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const failed = sum('failed');
console.log(`${String(sum('passed'))} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
