import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchApp } from './bench-app.mjs';
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
const app = await benchApp();

const range = (values, digits) =>
  `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
const row = (what, goal, values, digits, unit) => [
  what,
  goal,
  `${median(values).toFixed(digits)} ${unit}`,
  range(values, digits),
];

const p50 = (rounds) => rounds.map((round) => round.p50);
const p95 = (rounds) => rounds.map((round) => round.p95);
const script = 'script of a pointer move until the claim panel is drawn';
const rows = [
  ['what', 'goal', 'median', 'range'],
  row('code 50 administrations in Chromium, p50', '', p50(rules.coding), 3, 'ms'),
  row('code 50 administrations in Chromium, p95', '≤ 1 ms', p95(rules.coding), 3, 'ms'),
  row('outcomes of one missing stop, 12 administrations, p50', '', p50(rules.fewBounds), 1, 'ms'),
  row('outcomes of one missing stop, 12 administrations, p95', '≤ 10 ms', p95(rules.fewBounds), 1, 'ms'),
  row('outcomes of one missing stop, 50 administrations, p50', '', p50(rules.manyBounds), 1, 'ms'),
  row('outcomes of one missing stop, 50 administrations, p95', '≤ 10 ms', p95(rules.manyBounds), 1, 'ms'),
  row(
    'headless, published vignettes (1 to 9 administrations), all times charted',
    '≥ 10,000/s',
    throughput.published,
    0,
    '/s',
  ),
  row('headless, 6 administrations, all times charted', '≥ 10,000/s', throughput.half, 0, '/s'),
  row('headless, 12 administrations, all times charted', '≥ 10,000/s', throughput.complete, 0, '/s'),
  row('headless, 12 administrations, one stop missing', '', throughput.lackingOneStop, 0, '/s'),
  row(`${script}, 20 administrations on 4 sites, p50`, '', p50(app.drag), 1, 'ms'),
  row(`${script}, 20 administrations on 4 sites, p95`, '≤ 8 ms', p95(app.drag), 1, 'ms'),
  row(`${script}, 120 administrations on 5 sites over 3 days, p50`, '', p50(app.heavyDrag), 1, 'ms'),
  row(`${script}, 120 administrations on 5 sites over 3 days, p95`, '≤ 10 ms', p95(app.heavyDrag), 1, 'ms'),
  row(
    'between frames while the same is panned, p95',
    '≤ 17 ms',
    app.frames.map(({ pan }) => pan),
    1,
    'ms',
  ),
  row(
    'between frames while the same is zoomed, p95',
    '≤ 17 ms',
    app.frames.map(({ zoom }) => zoom),
    1,
    'ms',
  ),
  row('from an edit until Saved is shown, 120 administrations, p50', '', p50(app.saving), 1, 'ms'),
  row('from an edit until Saved is shown, 120 administrations, p95', '≤ 50 ms', p95(app.saving), 1, 'ms'),
  row('script of opening a worklist of 500 encounters', '≤ 500 ms', app.worklist, 0, 'ms'),
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
