import { createContext, useContext } from 'react';
import { present } from '../base/assert.ts';
import type { StoreControl } from './store/store-access.ts';
import type { Trail } from './trail.ts';

/** The store as a whole: how it stands, its lock, its journal. */
export interface Store {
  readonly control: StoreControl;
  readonly trail: Trail;
}

export const StoreContext = createContext<Store | undefined>(undefined);

/** The store that the application provides; throws outside of a `StoreContext`. */
export const useStoreControl = (): Store => present(useContext(StoreContext), 'the StoreContext');
