import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { completeBuild } from '../../../tools/offline-files.mjs';
import { createStaticServer, listen } from '../../../tools/static-server.mjs';

/** Faults that the suites must notice: the application with some of its files replaced by wrong ones. */
const mutants = {
  'acknowledges on request success': [
    {
      replaced: 'src/storage/store/strictly.ts',
      by: new URL('early-acknowledgement.ts', import.meta.url),
    },
  ],
  'keeps everything in localStorage': [
    {
      replaced: 'src/storage/store/indexed-db-backend.ts',
      by: new URL('local-storage-backend.ts', import.meta.url),
    },
    { replaced: 'src/app/start-writer.ts', by: new URL('no-writer.ts', import.meta.url) },
  ],
} as const;

export type Mutant = keyof typeof mutants;

/** Builds a mutant into a folder of its own, never into `dist`, and serves it. */
export async function serveMutant(
  name: Mutant,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'dripline-mutant-'));
  const done = new Set<string>();
  const mutant = (): Plugin => ({
    name: 'mutant',
    enforce: 'pre',
    async resolveId(source, importer) {
      for (const { replaced, by } of mutants[name]) {
        if (!source.endsWith(replaced.slice(replaced.lastIndexOf('/') + 1))) continue;
        const found = await this.resolve(source, importer, { skipSelf: true });
        if (found?.id !== join(root, replaced)) continue;
        done.add(replaced);
        return fileURLToPath(by);
      }
      return undefined;
    },
  });
  await build({
    root,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
    plugins: [mutant()],
    // The thread that writes is built by itself.
    worker: { plugins: () => [mutant()] },
  });
  for (const { replaced } of mutants[name]) {
    if (!done.has(replaced))
      throw new Error(`nothing imports ${replaced}; the mutant is the application itself`);
  }
  await completeBuild(outDir);
  const server = createStaticServer(outDir);
  const port = await listen(server, 0);
  return {
    origin: `http://localhost:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
