import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from './paths.mjs';

/** Builds the generator of encounters (`e2e/bench/generated-encounters.ts`) into a folder and loads it. */
export async function loadGenerator(folder) {
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
  return generatedEncounter;
}
