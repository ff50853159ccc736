import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build as viteBuild } from 'vite';
import { projectRoot } from './paths.mjs';
import { fileFolders, securityHeaders } from './security-headers.mjs';

const workerFile = 'service-worker.js';
const sumsFile = 'SHA256SUMS';
/** Not of the application: the command line, which Node runs. */
const apart = new Set(['cli.js', workerFile, sumsFile]);

const sha256 = (contents) => createHash('sha256').update(contents).digest('hex');

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every file of a build that the application may load, with the hash of its contents. */
async function offlineFiles(folder) {
  const names = (await filesBelow(folder)).filter((name) => !apart.has(name));
  return Promise.all(
    names.map(async (name) => ({ path: `/${name}`, sha256: sha256(await readFile(join(folder, name))) })),
  );
}

async function compileWorker(folder, offlineBuild) {
  await viteBuild({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    define: { offlineBuild: JSON.stringify(offlineBuild) },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(projectRoot, 'src', 'app', 'offline', 'service-worker.ts'),
        output: { format: 'es', entryFileNames: workerFile, codeSplitting: false },
      },
    },
  });
}

/**
 * Completes a build: a service worker that keeps exactly these files, and `SHA256SUMS` with which whoever serves them
 * can prove that their copy is ours (`sha256sum -c SHA256SUMS`).
 */
export async function completeBuild(folder) {
  await rm(join(folder, workerFile), { force: true });
  const files = await offlineFiles(folder);
  const version = sha256(JSON.stringify([files, securityHeaders])).slice(0, 16);
  await compileWorker(folder, { version, files, fileFolders });
  const names = (await filesBelow(folder)).filter((name) => name !== sumsFile);
  const lines = await Promise.all(
    names.map(async (name) => `${sha256(await readFile(join(folder, name)))}  ${name}\n`),
  );
  await writeFile(join(folder, sumsFile), lines.join(''));
}
