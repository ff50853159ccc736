import { digestOf } from '../seal/digest-of.ts';
import { readHead, readJournalRow, readSealedRow } from '../store/read-rows.ts';
import { hashOfRow } from '../store/sealed-rows.ts';
import type { StoreSession } from '../store/store-session.ts';
import { copyFolderOf } from '../store/store-surroundings.ts';
import type { StoreSurroundings } from '../store/store-surroundings.ts';
import { writeCopiedEncounter } from './copied-encounter.ts';
import type { CopiedEncounter } from './copied-encounter.ts';
import type { OriginFiles } from './origin-files.ts';
import { generationOfRecent, recentFolderOf } from './recent-entries.ts';
import { readSentinel } from './sentinel.ts';
import type { Sentinel } from './sentinel.ts';

const batch = 500;
const beginning = { seq: 0, hash: '' };

/** The name of an encounter's file in the copy: ids may hold what no file name may. */
export const copyFileOf = async (id: string): Promise<string> => `e-${await digestOf(id)}`;

/** An encounter as stored; undefined while its record and journal do not agree, and then it is not copied. */
async function encounterOf({ backend }: StoreSession, id: string): Promise<CopiedEncounter | undefined> {
  for (let tries = 0; tries < 5; tries++) {
    const { snapshot, summary } = await backend.find(id);
    const entries = (await backend.entriesOf(id)).flatMap((entry) => readJournalRow(entry) ?? []);
    const row = readSealedRow(snapshot);
    const hash = row === undefined ? '' : await hashOfRow(row);
    if (entries.at(-1)?.snapshot === hash)
      return { id, entries, snapshot: row, summary: readSealedRow(summary) };
  }
  return undefined;
}

/** Ids of the encounters written after entry `from`, up to entry `to`. */
async function writtenSince(
  { backend }: StoreSession,
  from: number,
  to: number,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let seq = from; seq < to; seq += batch) {
    for (const entry of await backend.entries(seq + 1, Math.min(batch, to - seq))) {
      const id = readJournalRow(entry)?.encounterId;
      if (id !== undefined) ids.add(id);
    }
  }
  return ids;
}

/** Removes what tabs that are no more have noted: the copy has it. The file of a tab that is there is locked, and stays. */
async function forgetRecent(files: OriginFiles, generation: number): Promise<void> {
  const folder = recentFolderOf(generation);
  for (const name of await files.names(folder)) await files.remove(folder, name).catch(() => undefined);
  // Those of a store that was deleted while its thread still held them; one that is kept has its copy beside it.
  const folders = await files.folders();
  for (const other of folders) {
    const left = generationOfRecent(other);
    if (left === undefined || left === generation || folders.includes(copyFolderOf(left))) continue;
    await files.removeFolder(other).catch(() => undefined);
  }
}

/** Writes the encounters that the copy still lacks, and answers how far it has come. */
async function copyMissing(
  session: StoreSession,
  surroundings: StoreSurroundings,
): Promise<number | undefined> {
  const { files } = surroundings;
  const head = readHead(await session.backend.head());
  if (files === undefined || head === undefined) return undefined;
  const folder = copyFolderOf(session.generation);
  const copied = readSentinel(await files.read(folder, 'head')) ?? beginning;
  if (copied.seq >= head.seq) return copied.seq;
  for (const id of await writtenSince(session, copied.seq, head.seq)) {
    const encounter = await encounterOf(session, id);
    if (encounter === undefined) return undefined;
    await files.write(folder, await copyFileOf(id), writeCopiedEncounter(encounter));
  }
  const sentinel: Sentinel = { generation: session.generation, seq: head.seq, hash: head.hash };
  await files.write(folder, 'head', JSON.stringify(sentinel));
  await forgetRecent(files, session.generation).catch(() => undefined);
  return head.seq;
}

/**
 * Brings the second copy up to date: a file for each encounter with its record and its journal, sealed as they are in
 * the database, and last of all how far it has come. One tab at a time.
 * @returns number of the last entry that it holds; undefined when it could not be made
 * @param session of a store whose journal is verified: damage is not copied
 */
export const bringCopyUpToDate = (
  session: StoreSession,
  surroundings: StoreSurroundings,
): Promise<number | undefined> =>
  surroundings.files === undefined
    ? Promise.resolve(undefined)
    : surroundings.exclusively('copy', () => copyMissing(session, surroundings));
