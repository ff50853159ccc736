import type { OriginFiles } from '../copy/origin-files.ts';
import { browserOriginFiles } from '../copy/origin-files.ts';
import { generationOfRecent, readRecentText } from '../copy/recent-entries.ts';
import { readSentinel, browserSmallTexts } from '../copy/sentinel.ts';
import type { Sentinel, SmallTexts } from '../copy/sentinel.ts';
import { keyRecordSchema } from '../seal/key-record.ts';
import type { KeyRecord } from '../seal/key-record.ts';
import { browserExclusively } from './exclusively.ts';
import type { Exclusively } from './exclusively.ts';

/** What lies around a database in a browser: other places to note things, and locks between tabs. */
export interface StoreSurroundings {
  readonly texts: SmallTexts;
  /** Undefined where the browser has no private file system. */
  readonly files: OriginFiles | undefined;
  readonly exclusively: Exclusively;
}

export const browserSurroundings = (): StoreSurroundings => ({
  texts: browserSmallTexts,
  files:
    typeof FileSystemFileHandle !== 'undefined' && 'createWritable' in FileSystemFileHandle.prototype
      ? browserOriginFiles
      : undefined,
  exclusively: browserExclusively,
});

/** The folder of the second copy of a generation. */
export const copyFolderOf = (generation: number): string => `copy-${String(generation)}`;

const textAndFile = async (
  { texts, files }: StoreSurroundings,
  textName: string,
  folder: string,
  fileName: string,
): Promise<readonly string[]> => {
  const file = await files?.read(folder, fileName).catch(() => undefined);
  return [texts.get(textName), file].filter((text) => text !== undefined);
};

/** What is noted outside of the database of how far the store has come: in a small text, and in files of each generation. */
export async function readSentinels(surroundings: StoreSurroundings): Promise<readonly Sentinel[]> {
  const texts = [surroundings.texts.get('sentinel')];
  const recent: Sentinel[] = [];
  for (const folder of (await surroundings.files?.folders().catch(() => [])) ?? []) {
    if (folder.startsWith('copy-')) {
      texts.push(await surroundings.files?.read(folder, 'head').catch(() => undefined));
    }
    const generation = generationOfRecent(folder);
    if (generation === undefined) continue;
    for (const name of (await surroundings.files?.names(folder).catch(() => [])) ?? []) {
      const text = await surroundings.files?.read(folder, name).catch(() => undefined);
      const last = text === undefined ? undefined : readRecentText(text).at(-1);
      if (last !== undefined) recent.push({ generation, seq: last.seq, hash: last.hash });
    }
  }
  return [...texts.flatMap((text) => readSentinel(text) ?? []), ...recent];
}

/** Copies of the key record of a generation, kept against the loss of the one in the database. */
export async function readKeyCopies(
  surroundings: StoreSurroundings,
  generation: number,
): Promise<readonly KeyRecord[]> {
  const texts = await textAndFile(surroundings, `key-${String(generation)}`, copyFolderOf(generation), 'key');
  return texts.flatMap((text) => {
    try {
      return keyRecordSchema.safeParse(JSON.parse(text)).data ?? [];
    } catch {
      return [];
    }
  });
}

/** Keeps copies of the key record. Resolves when they are written as far as they can be. */
export async function keepKeyCopies(
  { texts, files }: StoreSurroundings,
  generation: number,
  record: KeyRecord,
): Promise<void> {
  const text = JSON.stringify(record);
  texts.set(`key-${String(generation)}`, text);
  await files?.write(copyFolderOf(generation), 'key', text).catch(() => undefined);
}
