import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from './paths.mjs';

/** Builds a TypeScript module of the project, by its path from the root, into a folder for Node, and loads it. */
export async function loadModule(path, folder) {
  await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: path,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'loaded.mjs' } },
    },
  });
  return import(pathToFileURL(join(folder, 'loaded.mjs')).href);
}

/** The generator of encounters (`e2e/bench/generated-encounters.ts`). */
export const loadGenerator = async (folder) =>
  (await loadModule('e2e/bench/generated-encounters.ts', folder)).generatedEncounter;
