import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as viteBuild } from 'vite';
import { stampBuild } from './build-stamp.mjs';
import { firstLoad, isWithinCeiling, sizeTable } from './build-size.mjs';
import { chunkCircle } from './chunk-circle.mjs';
import { completeBuild } from './offline-files.mjs';
import { binary, distFolder, projectRoot } from './paths.mjs';
import { runNode } from './run.mjs';

const commandLine = join(distFolder, 'cli.js');
const schemaFile = join(projectRoot, 'public', 'schema', 'encounter-1.schema.json');

/** One file that needs nothing but Node: the same rules without a browser. */
async function buildCommandLine() {
  await viteBuild({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/main.ts',
      target: 'node20',
      outDir: distFolder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'esm', entryFileNames: 'cli.js', codeSplitting: false } },
    },
  });
}

/** Brings the committed JSON Schema up to date with the zod schema. Returns whether it had to be written. */
async function emitSchema() {
  const schema = spawnSync(process.execPath, [commandLine, 'schema'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (schema.status !== 0) throw new Error(`the JSON Schema could not be written: ${schema.stderr}`);
  const current = existsSync(schemaFile) ? await readFile(schemaFile, 'utf8') : undefined;
  if (current === schema.stdout) return false;
  await mkdir(dirname(schemaFile), { recursive: true });
  await writeFile(schemaFile, schema.stdout);
  console.log('public/schema/encounter-1.schema.json was out of date and has been written again');
  return true;
}

/** Typechecks and builds application, command line and JSON Schema into `dist`. Resolves to whether all went well. */
export async function build() {
  let startedAt = Date.now();
  if ((await runNode([binary('typescript/bin/tsc'), '-b'])) !== 0) {
    console.error('The types do not check; nothing was built');
    return false;
  }
  await rm(distFolder, { recursive: true, force: true });
  try {
    await buildCommandLine();
    if (await emitSchema()) startedAt = Date.now();
    const built = await viteBuild({ root: projectRoot, logLevel: 'warn', build: { emptyOutDir: false } });
    const output = (Array.isArray(built) ? built : [built]).flatMap((one) => one.output);
    const circle = chunkCircle(output);
    if (circle !== undefined) {
      // Most likely a module of `sharedByAll` (vite.config.ts) imports one that is not of it.
      console.error(`Files of the build load one another in a circle: ${circle.join(' → ')}`);
      return false;
    }
    const load = firstLoad(output);
    console.log(sizeTable(load));
    await writeFile(join(distFolder, '.first-load.json'), `${JSON.stringify(load, undefined, 2)}\n`);
    if (!isWithinCeiling(load)) return false;
    await completeBuild(distFolder);
  } catch (problem) {
    console.error(problem);
    return false;
  }
  await stampBuild(startedAt);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit((await build()) ? 0 : 1);
