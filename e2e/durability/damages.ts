import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A way in which files of a closed profile are damaged. Answers what was done, for the report. */
export interface Damage {
  readonly name: string;
  readonly damage: (profile: string, random: () => number) => Promise<string>;
}

const folderOf = (profile: string): string => join(profile, 'Default', 'IndexedDB');

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function filesLike(profile: string, pattern: RegExp): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await filesBelow(folderOf(profile))) {
    if (pattern.test(path) && (await readFile(path)).length > 0) found.push(path);
  }
  if (found.length === 0) throw new Error(`no file like ${String(pattern)} in the profile`);
  return found;
}

const oneOf = <T>(items: readonly T[], random: () => number): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

const shortOf = (path: string): string => path.split('/').slice(-2).join('/');

/** Turns 64 bytes round at a random place of a file. */
const flipped =
  (pattern: RegExp) =>
  async (profile: string, random: () => number): Promise<string> => {
    const path = oneOf(await filesLike(profile, pattern), random);
    const bytes = await readFile(path);
    const at = Math.floor(random() * Math.max(1, bytes.length - 64));
    for (let index = at; index < Math.min(at + 64, bytes.length); index++)
      bytes[index] = (bytes[index] ?? 0) ^ 0xff;
    await writeFile(path, bytes);
    return `64 bytes of ${shortOf(path)} from ${String(at)} of ${String(bytes.length)}`;
  };

/** Cuts a file off at a random place. */
const cut =
  (pattern: RegExp) =>
  async (profile: string, random: () => number): Promise<string> => {
    const path = oneOf(await filesLike(profile, pattern), random);
    const { length } = await readFile(path);
    const to = Math.floor(random() * length);
    await truncate(path, to);
    return `${shortOf(path)} cut to ${String(to)} of ${String(length)}`;
  };

/** Writes zeros over the beginning of a file. */
const overwritten =
  (pattern: RegExp) =>
  async (profile: string, random: () => number): Promise<string> => {
    const path = oneOf(await filesLike(profile, pattern), random);
    const bytes = await readFile(path);
    bytes.fill(0, 0, Math.min(100, bytes.length));
    await writeFile(path, bytes);
    return `beginning of ${shortOf(path)}`;
  };

const removed =
  (pattern: RegExp) =>
  async (profile: string, random: () => number): Promise<string> => {
    const path = oneOf(await filesLike(profile, pattern), random);
    await rm(path);
    return `${shortOf(path)} removed`;
  };

const logs = /indexeddb\.leveldb\/\d+\.(?:log|ldb)$/;

/** Six damages of Chromium's databases as they are kept by default. */
export const levelDbDamages: readonly Damage[] = [
  { name: 'the manifest is overwritten', damage: overwritten(/indexeddb\.leveldb\/MANIFEST-\d+$/) },
  { name: 'bytes are turned round', damage: flipped(logs) },
  { name: 'a file is cut off', damage: cut(logs) },
  { name: 'a file is gone', damage: removed(logs) },
  { name: 'the beginning of a file is overwritten', damage: overwritten(logs) },
  {
    name: 'the whole folder is gone',
    damage: async (profile) => {
      await rm(folderOf(profile), { recursive: true, force: true });
      return 'all databases removed';
    },
  },
];

const sqlite = /IndexedDB\/.*(?:sqlite|\.db)[^/]*$|IndexedDB\/[^/]+\/[^/]*$/i;

/** The same for the back end on SQLite. */
export const sqliteDamages: readonly Damage[] = [
  { name: 'bytes are turned round', damage: flipped(sqlite) },
  { name: 'a file is cut off', damage: cut(sqlite) },
  { name: 'a file is gone', damage: removed(sqlite) },
  { name: 'the beginning of a file is overwritten', damage: overwritten(sqlite) },
];
