import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readableForms } from './readable-forms.ts';

export interface ProfileSearch {
  readonly files: number;
  /** Which word was found, and where: `Zorvath in Default/History`. */
  readonly hits: readonly string[];
}

/** Searches every file of a profile, unpacked as far as it can be, for words in UTF-8 and UTF-16. */
export async function searchProfile(profile: string, words: readonly string[]): Promise<ProfileSearch> {
  const wanted = words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
  ]);
  const entries = await readdir(profile, { withFileTypes: true, recursive: true });
  const hits = new Set<string>();
  let files = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    files++;
    for (const form of readableForms(entry.name, content)) {
      for (const { word, bytes } of wanted) {
        if (form.includes(bytes)) hits.add(`${word} in ${relative(profile, path)}`);
      }
    }
  }
  return { files, hits: [...hits].sort() };
}
