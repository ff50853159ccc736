import { DamagedStoreError } from './damaged-store-error.ts';
import type { PlannedChange } from './prepare-write.ts';
import { readHead, readSealedRow } from './read-rows.ts';
import { unsealRow } from './sealed-rows.ts';
import type { StoreHead } from './store-schema.ts';
import type { StoreAccess, StoreSession } from './store-session.ts';
import type { WrittenChanges } from './write-changes.ts';

/** One encounter as found, unsealed. */
export interface FoundEncounter {
  /** Undefined when there is none. */
  readonly revision: number | undefined;
  readonly saved: unknown;
  /** Undefined when it is lost or does not read; it can be made anew. */
  readonly summary: unknown;
}

/** The store as it is before a write. Should it change meanwhile, the write is decided again. */
export interface StoreView {
  /** At once when this tab knows it from its own last write. */
  readonly find: (id: string) => FoundEncounter | Promise<FoundEncounter>;
  readonly ids: () => Promise<readonly string[]>;
}

export interface Decision<T> {
  readonly answer: T;
  /** Nothing is written when there are none. */
  readonly changes: readonly PlannedChange[];
}

export interface CommitQueue {
  /**
   * Decides on what is stored and writes all of it or nothing; resolves when it is safe. With nothing to wait for, the write
   * has begun when this returns: it is under way while the screen is drawn anew.
   */
  readonly commit: <T>(decide: Decide<T>) => Promise<T>;
}

/** May answer at once when the view does. */
export type Decide<T> = (view: StoreView) => Decision<T> | Promise<Decision<T>>;

const mostTries = 100;
const mostKnown = 8;
const nothing: FoundEncounter = { revision: undefined, saved: undefined, summary: undefined };

async function unsealFound(session: StoreSession, id: string): Promise<FoundEncounter> {
  const found = await session.backend.find(id);
  if (found.snapshot === undefined) return nothing;
  const snapshot = readSealedRow(found.snapshot);
  const summary = readSealedRow(found.summary);
  if (snapshot === undefined) throw new DamagedStoreError(`The record of encounter ${id} is damaged`);
  const [saved, summarised] = await Promise.all([
    unsealRow(session.sealer, 'snapshot', snapshot),
    summary === undefined ? undefined : unsealRow(session.sealer, 'summary', summary).catch(() => undefined),
  ]);
  return { revision: snapshot.revision, saved, summary: summarised };
}

/** What this tab knows of the store since its own last write; of no use as soon as somebody else writes. */
interface Known {
  readonly session: StoreSession;
  readonly head: StoreHead;
  readonly encounters: ReadonlyMap<string, FoundEncounter>;
}

const viewOf = (session: StoreSession, known: Known | undefined): StoreView => ({
  find: (id) => known?.encounters.get(id) ?? unsealFound(session, id),
  ids: () => session.backend.ids(),
});

function knownAfter(
  session: StoreSession,
  head: StoreHead,
  before: Known | undefined,
  changes: readonly PlannedChange[],
): Known {
  const encounters = new Map(before?.encounters);
  for (const { id, next } of changes) {
    encounters.delete(id);
    encounters.set(id, next ?? nothing);
  }
  for (const id of encounters.keys()) {
    if (encounters.size <= mostKnown) break;
    encounters.delete(id);
  }
  return { session, head, encounters };
}

async function headOf({ backend }: StoreSession): Promise<StoreHead> {
  const found = await backend.head();
  const head = readHead(found);
  if (head !== undefined) return head;
  const isNewer =
    typeof found === 'object' && found !== null && 'format' in found && Number(found.format) > 1;
  if (isNewer) {
    throw new Error('The stored data belongs to a newer version of Dripline. Reload this tab to get it.');
  }
  throw new DamagedStoreError('The end of the journal does not read');
}

/**
 * Writes one after the other. Each is compared with the store in its transaction; when another tab was first, it is
 * decided anew on what that tab wrote.
 * @param onWritten hears of every write once it is safe, and where the journal ends since
 */
export function createCommitQueue(
  access: StoreAccess,
  onWritten: (session: StoreSession, head: StoreHead) => void,
): CommitQueue {
  let last: Promise<unknown> = Promise.resolve();
  let unfinished = 0;
  let known: Known | undefined;

  /** A connection that was cut in the meantime is opened again by the next try. */
  async function writeOrRetry(
    session: StoreSession,
    head: StoreHead,
    changes: readonly PlannedChange[],
  ): Promise<WrittenChanges> {
    try {
      return await session.write(head, changes);
    } catch (error) {
      const isCut = error instanceof Error && error.name === 'InvalidStateError';
      if (isCut && (await access.verified()) !== session) return { outcome: 'overtaken', head };
      throw error;
    }
  }

  /** Waits for nothing that is at hand, since the screen would be drawn first. */
  async function commit<T>(decide: Decide<T>): Promise<T> {
    for (let tries = 0; tries < mostTries; tries++) {
      const session = access.ready() ?? (await access.verified());
      if (known?.session !== session) known = undefined;
      const head = known?.head ?? (await headOf(session));
      const decision = decide(viewOf(session, known));
      const { answer, changes } = decision instanceof Promise ? await decision : decision;
      if (changes.length === 0 && known === undefined) return answer;
      const { outcome, head: end } = await writeOrRetry(session, head, changes);
      if (outcome === 'written') {
        known = knownAfter(session, end, known, changes);
        if (changes.length > 0) onWritten(session, end);
        return answer;
      }
      known = undefined;
      if (outcome === 'frozen') await access.carriedOver(session);
    }
    throw new Error('Other tabs write without a pause; close some of them and try again.');
  }

  async function finish<T>(decide: Decide<T>): Promise<T> {
    try {
      return await commit(decide);
    } finally {
      unfinished--;
    }
  }

  return {
    commit: (decide) => {
      const work = unfinished++ === 0 ? finish(decide) : last.then(() => finish(decide));
      last = work.catch((error: unknown) => {
        if (error instanceof DamagedStoreError) access.reportDamage(error.damage);
      });
      return work;
    },
  };
}
