import type { DBSchema } from 'idb';

/** The object stores. Values are `unknown`: whatever comes out of a store is read before it is believed. */
export interface DriplineSchema extends DBSchema {
  encounters: { key: string; value: unknown };
  'encounter-summaries': { key: string; value: unknown };
  preferences: { key: string; value: unknown };
  /** Which store holds the encounters; the two above held them until version 2. */
  directory: { key: string; value: unknown };
}

/** Version of the object stores, not of what is in them. */
export const databaseVersion = 2;
