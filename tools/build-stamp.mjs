import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distFolder, projectRoot } from './paths.mjs';

const stamp = join(distFolder, '.built');

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tools',
];

const isIgnored = (name) => /\.test\.tsx?$|\.md$/.test(name);

async function newest(path) {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  let latest = info.mtimeMs;
  for (const name of await readdir(path)) {
    if (!isIgnored(name)) latest = Math.max(latest, await newest(join(path, name)));
  }
  return latest;
}

/** True when there is no complete build, or a source is newer than the moment at which the build began. */
export async function isBuildStale() {
  const built = await stat(stamp).catch(() => undefined);
  if (built === undefined) return true;
  for (const source of sources) {
    if ((await newest(join(projectRoot, source))) > built.mtimeMs) return true;
  }
  return false;
}

/** Marks the build in `dist` as complete as of `startedAt` (milliseconds). */
export async function stampBuild(startedAt) {
  await mkdir(distFolder, { recursive: true });
  await writeFile(stamp, '');
  await utimes(stamp, startedAt / 1000, startedAt / 1000);
}
