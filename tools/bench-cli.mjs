import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { distFolder, projectRoot } from './paths.mjs';

const rounds = 5;
const encounters = 20_000;

async function writeEncounters(folder) {
  await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: 'e2e/bench/generated-encounters.ts',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'generate.mjs' } },
    },
  });
  const { generatedEncounter } = await import(pathToFileURL(join(folder, 'generate.mjs')).href);
  const lines = Array.from({ length: encounters }, (_, index) =>
    JSON.stringify(generatedEncounter(index + 1, 12, 2)),
  );
  await writeFile(join(folder, 'encounters.ndjson'), `${lines.join('\n')}\n`);
}

/** Seconds that one run of the command takes, its start included. */
function secondsOfRun(folder) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [join(distFolder, 'cli.js'), 'code'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createReadStream(join(folder, 'encounters.ndjson')).pipe(child.stdin);
    child.stdout.pipe(createWriteStream(join(folder, 'results.ndjson')));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve((performance.now() - startedAt) / 1000);
      else reject(new Error(`the command ended with status ${String(code)}`));
    });
  });
}

/** Encounters of 12 administrations a second through `dist/cli.js`, from process start to end, a round each. */
export async function benchCli() {
  const folder = await mkdtemp(join(tmpdir(), 'dripline-bench-'));
  try {
    await writeEncounters(folder);
    const measured = [];
    for (let round = 0; round < rounds; round++) measured.push(encounters / (await secondsOfRun(folder)));
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
