import type { JournalRow } from '../journal/journal-entry.ts';
import { base64OfBytes, bytesOfBase64 } from '../seal/bytes.ts';
import { readJournalRow } from '../store/read-rows.ts';

/** The folder of the entries that were written since the second copy was made: each tab has a file of its own in it. */
export const recentFolderOf = (generation: number): string => `recent-${String(generation)}`;

/** The generation that a folder of recent entries belongs to; undefined for another folder. */
export function generationOfRecent(folder: string): number | undefined {
  const number = /^recent-(\d+)$/.exec(folder)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Entries as a text that others can be appended to: sealed as they are in the database, one a line. */
export const recentText = (entries: readonly JournalRow[]): string =>
  entries
    .map((entry) =>
      JSON.stringify({ ...entry, iv: base64OfBytes(entry.iv), sealed: base64OfBytes(entry.sealed) }).concat(
        '\n',
      ),
    )
    .join('');

function readLine(line: string): JournalRow | undefined {
  try {
    const { iv, sealed, ...others } = JSON.parse(line) as { readonly iv: string; readonly sealed: string };
    return readJournalRow({ ...others, iv: bytesOfBase64(iv), sealed: bytesOfBase64(sealed) });
  } catch {
    return undefined;
  }
}

/** Reads such a text. Lines that do not read are left out: the last one may be half written. */
export const readRecentText = (text: string): readonly JournalRow[] =>
  text.split('\n').flatMap((line) => readLine(line) ?? []);
