import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';
import { projectRoot } from './paths.mjs';

/**
 * Writes the conformance suite: the answers of today's rules to the encounters it holds.
 * `--draw <seed>` draws the generated encounters anew.
 */
const drawAt = process.argv.indexOf('--draw');
const seed = drawAt < 0 ? undefined : Number(process.argv[drawAt + 1]);
if (seed !== undefined && !Number.isInteger(seed)) {
  console.error('usage: node tools/conformance.mjs [--draw <whole number>]');
  process.exit(2);
}

const server = await createServer({
  root: projectRoot,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { conformanceFiles, drawEncounters } = await server.ssrLoadModule(
    '/src/testing/conformance/conformance-suite.ts',
  );
  const files = seed === undefined ? conformanceFiles() : conformanceFiles(drawEncounters(seed));
  const folder = join(projectRoot, 'conformance');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) {
    await writeFile(join(folder, name), text);
    console.log(`conformance/${name}: ${String(text.split('\n').length - 1)} encounters`);
  }
} finally {
  await server.close();
}
