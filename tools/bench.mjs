import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchCli } from './bench-cli.mjs';
import { benchRules } from './bench-rules.mjs';
import { median } from './bench-statistics.mjs';
import { isBuildStale } from './build-stamp.mjs';
import { ceilingKilobytes } from './build-size.mjs';
import { build } from './build.mjs';
import { distFolder, projectRoot } from './paths.mjs';

if ((await isBuildStale()) && !(await build())) process.exit(1);

const load = JSON.parse(await readFile(join(distFolder, '.first-load.json'), 'utf8'));
const rules = await benchRules();
const throughput = await benchCli();

const range = (values, digits) =>
  `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
const row = (what, goal, values, digits, unit) => [
  what,
  goal,
  `${median(values).toFixed(digits)} ${unit}`,
  range(values, digits),
];

const rows = [
  ['what', 'goal', 'median', 'range'],
  row(
    'code 50 administrations in Chromium, p50',
    '',
    rules.rounds.map(({ p50 }) => p50),
    3,
    'ms',
  ),
  row(
    'code 50 administrations in Chromium, p95',
    '≤ 1 ms',
    rules.rounds.map(({ p95 }) => p95),
    3,
    'ms',
  ),
  row('headless, encounters of 12 administrations', '≥ 5,000/s', throughput, 0, '/s'),
  row(
    'first load of the workbench, JavaScript gzipped',
    `≤ ${String(ceilingKilobytes)} kB`,
    [load.total / 1000],
    1,
    'kB',
  ),
];

const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
const table = [
  line(rows[0]),
  line(widths.map((width) => '-'.repeat(width))),
  ...rows.slice(1).map(line),
].join('\n');
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.versions.node}, Chromium ${rules.browser}`;

console.log(`\n${table}\n\n${machine}`);

if (process.argv.includes('--write')) {
  const text = `# Measured speed\n\nWritten by \`npm run bench -- --write\`: the median of several rounds, and their range.\n\n${table}\n\n${machine}\n`;
  await writeFile(join(projectRoot, 'e2e', 'bench', 'results.md'), text);
}
