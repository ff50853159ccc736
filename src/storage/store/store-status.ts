import type { StoreDamage } from './damaged-store-error.ts';

/** How the store stands, for the frame around all screens. */
export type StoreStatus =
  | { readonly state: 'opening' }
  /** `memory`: nothing is stored. */
  | { readonly state: 'open'; readonly protection: 'none' | 'passphrase' | 'memory' }
  /** Nothing can be read before the passphrase is given. */
  | { readonly state: 'locked' }
  /** Read-only until a person has decided what to do. `generation` is undefined when none is known. */
  | { readonly state: 'damaged'; readonly damage: StoreDamage; readonly generation: number };

/** The store is locked: reading waits for a passphrase. */
export class LockedStoreError extends Error {
  constructor() {
    super('Dripline is locked');
    this.name = 'LockedStoreError';
  }
}
