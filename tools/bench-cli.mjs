import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGenerator } from './bench-generator.mjs';
import { distFolder, projectRoot } from './paths.mjs';

const rounds = 5;
const many = 40_000;

/** Seconds that one run of the command takes, its start included. */
function secondsOfRun(file) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [join(distFolder, 'cli.js'), 'code'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createReadStream(file).pipe(child.stdin);
    child.stdout.pipe(createWriteStream(`${file}.results`));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve((performance.now() - startedAt) / 1000);
      else reject(new Error(`the command ended with status ${String(code)}`));
    });
  });
}

async function perSecond(folder, name, encounters) {
  const file = join(folder, `${name}.ndjson`);
  await writeFile(file, `${encounters.map((encounter) => JSON.stringify(encounter)).join('\n')}\n`);
  const measured = [];
  for (let round = 0; round < rounds; round++) measured.push(encounters.length / (await secondsOfRun(file)));
  return measured;
}

const isInfusion = ({ route }) => route.endsWith('infusion');

const isEveryTimeCharted = ({ administrations }) =>
  administrations.every((one) => one.start !== undefined && (one.stop !== undefined || !isInfusion(one)));

/** The published vignettes whose times are all charted, again and again, each under an id of its own. */
async function publishedVignettes() {
  const text = await readFile(join(projectRoot, 'conformance', 'published.ndjson'), 'utf8');
  const vignettes = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).encounter)
    .filter(isEveryTimeCharted);
  return Array.from({ length: many }, (_, index) => ({
    ...vignettes[index % vignettes.length],
    id: `v${String(index)}`,
  }));
}

/**
 * Encounters a second through `dist/cli.js`, from process start to end, a round each: the published vignettes, those of
 * 6 and of 12 administrations whose times are all charted, and those of 12 that lack one stop each, for which every
 * outcome of it is worked out too.
 */
export async function benchCli() {
  const folder = await mkdtemp(join(tmpdir(), 'dripline-bench-'));
  try {
    const generatedEncounter = await loadGenerator(folder);
    const charted = (administrations) =>
      Array.from({ length: many }, (_, index) =>
        generatedEncounter(index + 1, administrations, 2, { unknownStops: 0 }),
      );
    const complete = charted(12);
    const lacking = complete.slice(0, 2000).flatMap((encounter) => {
      const bag = encounter.administrations.find(({ stop }) => stop !== undefined);
      if (bag === undefined) return [];
      const { stop: _, ...open } = bag;
      const administrations = encounter.administrations.map((one) => (one === bag ? open : one));
      return [{ ...encounter, administrations }];
    });
    return {
      published: await perSecond(folder, 'published', await publishedVignettes()),
      half: await perSecond(folder, 'half', charted(6)),
      complete: await perSecond(folder, 'complete', complete),
      lackingOneStop: await perSecond(folder, 'lacking', lacking),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
