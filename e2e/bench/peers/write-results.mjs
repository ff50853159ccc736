import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { median } from '../../../tools/bench-statistics.mjs';

const names = {
  ours: 'Dripline',
  markup: 'its picture as markup',
  floor: 'windowed divs (floor)',
  vis: 'vis-timeline',
  rct: 'react-calendar-timeline',
  dnd: 'dnd-timeline',
};

const columns = [
  { name: 'mount', unit: 'ms', of: ({ mount }) => mount },
  { name: 'drag, script a move', unit: 'ms', of: ({ drag }) => drag?.script },
  { name: 'pan, script a step', unit: 'ms', of: ({ pan }) => pan?.script },
  { name: 'pan, frame p95', unit: 'ms', of: ({ pan }) => pan?.frame95 },
  { name: 'zoom, script a step', unit: 'ms', of: ({ zoom }) => zoom?.script },
  { name: 'zoom, frame p95', unit: 'ms', of: ({ zoom }) => zoom?.frame95 },
  { name: 'heap', unit: 'MB', of: ({ heap }) => heap },
  { name: 'nodes', unit: '', of: ({ nodes }) => nodes },
];

const version = async (name) =>
  JSON.parse(await readFile(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

const table = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(rows[0]), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join(
    '\n',
  );
};

const shown = (value, digits = value < 10 ? 1 : 0) => (value === undefined ? '–' : value.toFixed(digits));

/** Writes the medians, the goals and whether they are met to `results.md`. */
export async function writeResults(runs, { rounds, sizes, peers, browser }) {
  const good = (peer, size) =>
    runs
      .filter((run) => run.peer === peer && run.size === size && run.outcome.failure === undefined)
      .map(({ outcome }) => outcome);
  const mid = (peer, size, of) => {
    const values = good(peer, size)
      .map(of)
      .filter((value) => value !== undefined);
    return values.length === 0 ? undefined : median(values);
  };
  const sections = sizes.map((size) => {
    const rows = peers.map((peer) => [
      names[peer],
      ...columns.map(({ of }) => shown(mid(peer, size, of))),
      `${String(good(peer, size).length)} of ${String(rounds)}`,
    ]);
    const head = ['', ...columns.map(({ name, unit }) => (unit === '' ? name : `${name}, ${unit}`)), 'runs'];
    return `## ${String(size.lanes)} lanes, ${size.bars.toLocaleString('en')} bars, ${String(size.days)} ${size.days === 1 ? 'day' : 'days'}\n\n${table([head, ...rows])}`;
  });

  const largest = sizes.at(-1);
  const mount = (peer) => mid(peer, largest, (outcome) => outcome.mount);
  const worstDrag = Math.max(
    ...sizes.map((size) => mid('ours', size, ({ drag }) => drag?.script) ?? Infinity),
  );
  const frame = (of) => mid('ours', largest, of);
  const nodes = sizes.map((size) => mid('ours', size, (outcome) => outcome.nodes) ?? Infinity);
  const verdict = (what, value, limit, unit) => [
    what,
    `≤ ${String(limit)} ${unit}`.trim(),
    `${shown(value, value < 10 ? 2 : 0)} ${unit}`.trim(),
    value <= limit ? 'met' : 'missed',
  ];
  const goals = table([
    ['goal', 'limit', 'measured', ''],
    verdict('mount at 10,000 against the floor', mount('ours') / mount('floor'), 1.5, 'times'),
    verdict('mount at 10,000 against vis-timeline', mount('ours') / mount('vis'), 0.1, 'times'),
    verdict('script of a drag move, worst size', worstDrag, 2, 'ms'),
    verdict(
      'frame p95 of a pan at 10,000',
      frame(({ pan }) => pan.frame95),
      17,
      'ms',
    ),
    verdict(
      'frame p95 of a zoom at 10,000',
      frame(({ zoom }) => zoom.frame95),
      17,
      'ms',
    ),
    verdict('nodes, largest against smallest chart', Math.max(...nodes) / nodes[0], 1.5, 'times'),
  ]);
  const ofPicture = shown(mount('markup') / mount('floor'), 2);
  const failures = new Set(
    runs.flatMap(({ peer, size, outcome }) =>
      outcome.failure === undefined
        ? []
        : [`- ${names[peer]}, ${String(size.bars)} bars: ${outcome.failure}`],
    ),
  );
  const versions = (
    await Promise.all(
      ['vis-timeline', 'react-calendar-timeline', 'dnd-timeline', 'react-18'].map(
        async (name) => `${name} ${await version(name)}`,
      ),
    )
  ).join(', ');
  const react = JSON.parse(
    await readFile(new URL('../../../node_modules/react/package.json', import.meta.url), 'utf8'),
  );
  const text = `# Timelines beside each other

Written by \`npm run bench -- --write\` in this folder: one run, interleaved, the median of ${String(rounds)} rounds, each in a
fresh page. What is measured and how is in [the README](README.md).

${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, shared with other work while this ran; Chromium ${browser}
without a graphics card; Node ${process.versions.node}; react ${react.version}; ${versions}.

## Goals

${goals}

The first picture of Dripline as mere markup, without a line of its code, takes ${ofPicture} times the floor.

${sections.join('\n\n')}
${failures.size === 0 ? '' : `\n## What did not run\n\n${[...failures].join('\n')}\n`}`;
  await writeFile(new URL('results.md', import.meta.url), text);
}
