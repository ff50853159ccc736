import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGenerator } from './bench-generator.mjs';
import { distFolder } from './paths.mjs';

const rounds = 5;

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

/**
 * Encounters of 12 administrations a second through `dist/cli.js`, from process start to end, a round each: those
 * whose times are all charted, and those that lack one stop each, for which every outcome of it is worked out too.
 */
export async function benchCli() {
  const folder = await mkdtemp(join(tmpdir(), 'dripline-bench-'));
  try {
    const generatedEncounter = await loadGenerator(folder);
    const complete = Array.from({ length: 40_000 }, (_, index) =>
      generatedEncounter(index + 1, 12, 2, { unknownStops: 0 }),
    );
    const lacking = complete.slice(0, 2000).flatMap((encounter) => {
      const bag = encounter.administrations.find(({ stop }) => stop !== undefined);
      if (bag === undefined) return [];
      const { stop: _, ...open } = bag;
      const administrations = encounter.administrations.map((one) => (one === bag ? open : one));
      return [{ ...encounter, administrations }];
    });
    return {
      complete: await perSecond(folder, 'complete', complete),
      lackingOneStop: await perSecond(folder, 'lacking', lacking),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
