import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { completeBuild } from '../../../tools/offline-files.mjs';
import { createStaticServer, listen } from '../../../tools/static-server.mjs';

/** Faults that the suites must notice: the application with one of its files replaced by a wrong one. */
const mutants = {
  'acknowledges on request success': {
    replaced: 'src/storage/store/strictly.ts',
    by: new URL('early-acknowledgement.ts', import.meta.url),
  },
  'keeps everything in localStorage': {
    replaced: 'src/storage/store/indexed-db-backend.ts',
    by: new URL('local-storage-backend.ts', import.meta.url),
  },
} as const;

export type Mutant = keyof typeof mutants;

/** Builds a mutant into a folder of its own, never into `dist`, and serves it. */
export async function serveMutant(
  name: Mutant,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const { replaced, by } = mutants[name];
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const original = join(root, replaced);
  const outDir = await mkdtemp(join(tmpdir(), 'dripline-mutant-'));
  let isReplaced = false;
  await build({
    root,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        async resolveId(source, importer) {
          if (!source.endsWith(replaced.slice(replaced.lastIndexOf('/') + 1))) return undefined;
          const found = await this.resolve(source, importer, { skipSelf: true });
          if (found?.id !== original) return undefined;
          isReplaced = true;
          return fileURLToPath(by);
        },
      },
    ],
  });
  if (!isReplaced) throw new Error(`nothing imports ${replaced}; the mutant is the application itself`);
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
