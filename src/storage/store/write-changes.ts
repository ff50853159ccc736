import type { Sealer } from '../seal/sealer.ts';
import { prepareWrite } from './prepare-write.ts';
import type { PlannedChange } from './prepare-write.ts';
import type { StoreBackend, WriteOutcome } from './store-backend.ts';
import type { StoreHead } from './store-schema.ts';

export interface WrittenChanges {
  readonly outcome: WriteOutcome;
  /** Where the journal ends when they are written. */
  readonly head: StoreHead;
}

/**
 * Seals changes and writes all of them or none, based on a journal that ends at `basedOn`. Resolves when they are safe;
 * rejects when nothing was written.
 */
export type WriteChanges = (basedOn: StoreHead, changes: readonly PlannedChange[]) => Promise<WrittenChanges>;

/** Writes here and now, in the thread that asks. */
export const writeHere =
  (sealer: Sealer, backend: StoreBackend): WriteChanges =>
  async (basedOn, changes) => {
    const write = await prepareWrite(sealer, basedOn, changes);
    return { outcome: await backend.write(write), head: write.head };
  };
