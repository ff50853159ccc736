import type { PlannedChange } from './prepare-write.ts';
import type { StoreHead } from './store-schema.ts';
import type { WrittenChanges } from './write-changes.ts';

/** The store that is written, and the key to it, which cannot be read out. */
export interface WriterStore {
  readonly generation: number;
  readonly key: CryptoKey;
}

/** One write for the writer's thread; answered in the order in which they are asked. */
export interface WriteRequest {
  readonly kind: 'write';
  readonly store: WriterStore;
  readonly basedOn: StoreHead;
  readonly changes: readonly PlannedChange[];
}

export type WriterRequest =
  | WriteRequest
  /** Opens the store beforehand; answered by `ready`. */
  | { readonly kind: 'open'; readonly store: WriterStore }
  /** The second copy holds all entries up to this one; not answered. */
  | { readonly kind: 'copied'; readonly seq: number };

/** What the writer's thread says. */
export type WriterMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'written'; readonly written: WrittenChanges }
  | { readonly kind: 'failure'; readonly name: string; readonly message: string };
