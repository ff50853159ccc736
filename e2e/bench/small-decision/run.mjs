import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from 'json-rules-engine';
import { loadModule } from '../../../tools/bench-generator.mjs';
import { median } from '../../../tools/bench-statistics.mjs';
import { projectRoot } from '../../../tools/paths.mjs';

const rounds = 7;
const decisions = 20_000;

/** The same decision written as rules for json-rules-engine: up to 15 minutes a push, from 16 on an infusion. */
function engineDecision() {
  const rule = (operator, value, type) => ({
    conditions: { all: [{ fact: 'minutes', operator, value }] },
    event: { type },
  });
  const engine = new Engine([
    rule('greaterThanInclusive', 16, 'infusion'),
    rule('lessThanInclusive', 15, 'push'),
  ]);
  return async (minutes) => (await engine.run({ minutes })).events[0]?.type;
}

async function dripline(folder) {
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return loadModule('e2e/bench/small-decision/by-dripline.ts', folder);
}

/** Microseconds a decision; throws when one is wrong, so that only equal work is compared. */
async function timed(decide) {
  const startedAt = performance.now();
  for (let at = 0; at < decisions; at++) {
    const minutes = 1 + (at % 120);
    const decided = decide(minutes);
    const answer = typeof decided === 'string' ? decided : await decided;
    if (answer !== (minutes >= 16 ? 'infusion' : 'push'))
      throw new Error(`${String(minutes)} minutes: ${String(answer)}`);
  }
  return ((performance.now() - startedAt) * 1000) / decisions;
}

const folder = await mkdtemp(join(tmpdir(), 'dripline-decision-'));
try {
  const { decide, codeOneBag } = await dripline(folder);
  const ways = {
    'json-rules-engine 7.3.1, the decision alone': engineDecision(),
    'Dripline, the decision alone': decide,
    'Dripline, the whole claim of the encounter with its proof': codeOneBag(
      join(projectRoot, 'public', 'code-sets'),
    ),
  };
  const measured = new Map(Object.keys(ways).map((name) => [name, []]));
  // Interleaved, the first round thrown away.
  for (let round = 0; round <= rounds; round++)
    for (const [name, way] of Object.entries(ways)) {
      const spent = await timed(way);
      if (round > 0) measured.get(name).push(spent);
    }
  const rows = [...measured].map(([name, values]) => `| ${name} | ${median(values).toFixed(2)} |`);
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.versions.node}`;
  const table = [
    '| infusion or push, from the minutes of one bag | µs a decision |',
    '| --- | --- |',
    ...rows,
  ].join('\n');
  console.log(table);
  await writeFile(
    new URL('results.md', import.meta.url),
    `# One small decision\n\nWritten by \`npm --prefix e2e/bench/small-decision ci && npm --prefix e2e/bench/small-decision start\`: medians of ${String(rounds)} interleaved rounds of ${decisions.toLocaleString('en-US')} decisions in one run.\n\n${table}\n\n${machine}\n`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
