import type { EntryBody, JournalRow } from './journal/journal-entry.ts';
import { DamagedStoreError } from './store/damaged-store-error.ts';
import { readHead, readJournalRow } from './store/read-rows.ts';
import { unsealEntry } from './store/sealed-rows.ts';
import type { StoreAccess, StoreSession } from './store/store-session.ts';

/** One entry of the journal, unsealed: who did what to which encounter, and when. */
export interface TrailEntry extends EntryBody {
  readonly seq: number;
  readonly encounterId: string;
  /** Revision before and after; 0 for none. */
  readonly base: number;
  readonly revision: number;
  /** Links it to the entry before; with these two, an export can be checked without this program. */
  readonly previous: string;
  readonly hash: string;
}

/** Reads the journal. Nothing of it can be changed. */
export interface Trail {
  /** Number of the last entry, and so how many there are. */
  readonly length: () => Promise<number>;
  /** Entries from number `from` on, at most `count`, oldest first. */
  readonly read: (from: number, count: number) => Promise<readonly TrailEntry[]>;
  readonly ofEncounter: (id: string) => Promise<readonly TrailEntry[]>;
}

const unsealed = async (
  { sealer }: StoreSession,
  found: readonly unknown[],
): Promise<readonly TrailEntry[]> =>
  Promise.all(
    found.map(async (value) => {
      const row: JournalRow | undefined = readJournalRow(value);
      if (row === undefined) throw new DamagedStoreError('An entry of the journal does not read', 'journal');
      const { seq, encounterId, base, revision, previous, hash } = row;
      return { seq, encounterId, base, revision, previous, hash, ...(await unsealEntry(sealer, row)) };
    }),
  );

/** All that was done to one encounter, oldest first. */
export const entriesOfEncounter = async (session: StoreSession, id: string): Promise<readonly TrailEntry[]> =>
  unsealed(session, await session.backend.entriesOf(id));

export const createTrail = (access: StoreAccess): Trail => ({
  length: async () => readHead(await (await access.verified()).backend.head())?.seq ?? 0,
  read: async (from, count) => {
    const session = await access.verified();
    return unsealed(session, await session.backend.entries(from, count));
  },
  ofEncounter: async (id) => entriesOfEncounter(await access.verified(), id),
});
