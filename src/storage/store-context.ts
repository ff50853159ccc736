import { createContext, useContext } from 'react';
import { present } from '../base/assert.ts';
import type { DatabaseConnection } from './database-connection.ts';
import type { EntryAuthor } from './journal/entry-author.ts';
import type { BeforeLock } from './lock/before-lock.ts';
import type { StoreControl } from './store/store-access.ts';
import type { StoreSurroundings } from './store/store-surroundings.ts';
import type { Trail } from './trail.ts';

/** The store as a whole: how it stands, its lock, its journal, and what work on all of it takes. */
export interface Store {
  readonly control: StoreControl;
  readonly trail: Trail;
  readonly beforeLock: BeforeLock;
  readonly connection: DatabaseConnection;
  readonly surroundings: StoreSurroundings;
  readonly author: EntryAuthor;
}

export const StoreContext = createContext<Store | undefined>(undefined);

/** The store that the application provides; throws outside of a `StoreContext`. */
export const useStoreControl = (): Store => present(useContext(StoreContext), 'the StoreContext');
