import type { Sentinel } from '../copy/sentinel.ts';
import type { JournalRow } from '../journal/journal-entry.ts';
import { DamagedStoreError } from './damaged-store-error.ts';
import { readHead, readJournalRow, readSealedRow } from './read-rows.ts';
import { hashOfEntry, hashOfRow } from './sealed-rows.ts';
import type { StoreBackend } from './store-backend.ts';
import type { StoreHead } from './store-schema.ts';

/** How far a store was found in order. */
export interface VerifiedStore {
  readonly head: StoreHead;
  /** Number of the last entry of each encounter that there is. */
  readonly lastEntries: ReadonlyMap<string, number>;
}

const batch = 500;

const broken = (message: string): DamagedStoreError => new DamagedStoreError(message, 'journal');

const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

const hashIfRead = async <T>(row: T | undefined, hashOf: (row: T) => Promise<string>): Promise<string> =>
  row === undefined ? '' : hashOf(row);

/** Walks the chain from its beginning to the head; the rows as found may be more than those, when somebody writes. */
async function walkJournal(
  backend: StoreBackend,
  head: StoreHead,
  visit: (entry: JournalRow) => void,
): Promise<void> {
  let previous = '';
  let seq = 0;
  while (seq < head.seq) {
    const found = await backend.entries(seq + 1, Math.min(batch, head.seq - seq));
    if (found.length === 0) throw broken(`The journal ends at entry ${String(seq)} of ${String(head.seq)}`);
    const rows = found.map(readJournalRow);
    const hashes = await Promise.all(rows.map((row) => hashIfRead(row, hashOfEntry)));
    for (const [index, row] of rows.entries()) {
      seq++;
      if (row === undefined || row.seq !== seq || row.previous !== previous || row.hash !== hashes[index]) {
        throw broken(`Entry ${String(seq)} of the journal is missing or not as it was written`);
      }
      previous = row.hash;
      visit(row);
    }
  }
  if (previous !== head.hash) throw broken('The end of the journal is not as it was written');
}

/** Whether record and journal of one encounter agree, read again: another tab may have written between two readings. */
async function agrees(backend: StoreBackend, id: string): Promise<boolean> {
  for (let tries = 0; tries < 5; tries++) {
    const last = readJournalRow((await backend.entriesOf(id)).at(-1));
    const { snapshot } = await backend.find(id);
    const row = readSealedRow(snapshot);
    const hash = await hashIfRead(row, hashOfRow);
    if (last?.snapshot === hash && (snapshot === undefined) === (row === undefined)) return true;
  }
  return false;
}

/** Compares each record with what the journal says that it must be. */
async function compareSnapshots(
  backend: StoreBackend,
  expected: ReadonlyMap<string, JournalRow>,
): Promise<void> {
  let after: string | undefined;
  const suspects = new Set<string>(
    [...expected].flatMap(([id, { snapshot }]) => (snapshot === '' ? [] : [id])),
  );
  for (;;) {
    const found = await backend.snapshots(after, batch);
    if (found.length === 0) break;
    const rows = found.map(readSealedRow);
    const hashes = await Promise.all(rows.map((row) => hashIfRead(row, hashOfRow)));
    for (const [index, row] of rows.entries()) {
      if (row === undefined) throw new DamagedStoreError('A record is not as it was written');
      if (expected.get(row.id)?.snapshot === hashes[index]) suspects.delete(row.id);
      else suspects.add(row.id);
      after = row.id;
    }
  }
  const bad: string[] = [];
  for (const id of suspects) if (!(await agrees(backend, id))) bad.push(id);
  if (bad.length > 0) {
    throw new DamagedStoreError(
      `${plural(bad.length, 'record is', 'records are')} missing or not as ${bad.length === 1 ? 'it was' : 'they were'} written`,
    );
  }
}

/** Where a store stands against what was noted of it elsewhere; rejects when it has lost something since. */
async function compareSentinel(backend: StoreBackend, head: StoreHead, sentinel: Sentinel): Promise<void> {
  if (sentinel.seq > head.seq) {
    const lost = sentinel.seq - head.seq;
    throw broken(`The store lacks the last ${plural(lost, 'save', 'saves')} that it had acknowledged`);
  }
  if (sentinel.seq === 0) return;
  const [found] = await backend.entries(sentinel.seq, 1);
  if (readJournalRow(found)?.hash !== sentinel.hash) {
    throw broken('The store holds another history than the one that was acknowledged');
  }
}

/**
 * Walks the whole journal and compares every record with it.
 * @param sentinels what was noted elsewhere of how far this store has come
 * @returns how far it has come; rejects with a `DamagedStoreError` when anything is missing or altered
 */
export async function verifyStore(
  backend: StoreBackend,
  sentinels: readonly Sentinel[],
): Promise<VerifiedStore> {
  const head = readHead(await backend.head());
  if (head === undefined) throw broken('The end of the journal does not read');
  for (const sentinel of sentinels) await compareSentinel(backend, head, sentinel);
  const latest = new Map<string, JournalRow>();
  await walkJournal(backend, head, (entry) => latest.set(entry.encounterId, entry));
  const living = [...latest.values()].filter(({ snapshot }) => snapshot !== '').length;
  if (living !== head.encounters) throw broken('The journal does not tell of all encounters');
  await compareSnapshots(backend, latest);
  return { head, lastEntries: new Map([...latest].map(([id, { seq }]) => [id, seq])) };
}
