import type { Sealer } from '../seal/sealer.ts';
import type { StoreDamage } from './damaged-store-error.ts';
import type { StoreBackend } from './store-backend.ts';
import type { WriteChanges } from './write-changes.ts';

/** An open store and the key to it. */
export interface StoreSession {
  readonly generation: number;
  readonly backend: StoreBackend;
  readonly sealer: Sealer;
  readonly write: WriteChanges;
}

/** How the repositories come to the store. */
export interface StoreAccess {
  /** The open store, for reading; rejects while it is locked or damaged. */
  readonly session: () => Promise<StoreSession>;
  /** The same once the journal is verified: before anything is edited or written. */
  readonly verified: () => Promise<StoreSession>;
  /** What `verified` would answer, when that is at hand: for what must begin before the screen is drawn anew. */
  readonly ready: () => StoreSession | undefined;
  /** Waits until a store that is being carried over has become another one; the next session is that. */
  readonly carriedOver: (session: StoreSession) => Promise<void>;
  /** Tells that something in it is not as it was written. */
  readonly reportDamage: (damage: StoreDamage) => void;
}
