import { createContext, useContext } from 'react';
import { present } from '../base/assert.ts';
import type { EncounterRepository } from './encounter-repository.ts';
import type { PreferencesRepository } from './preferences-repository.ts';
import type { StoreChanges } from './store-changes.ts';

/** Where everything is kept. */
export interface Repositories {
  readonly encounters: EncounterRepository;
  readonly preferences: PreferencesRepository;
  readonly changes: StoreChanges;
}

export const RepositoryContext = createContext<Repositories | undefined>(undefined);

/** The repositories that the application provides; throws outside a `RepositoryProvider`. */
export const useRepositories = (): Repositories =>
  present(useContext(RepositoryContext), 'the RepositoryProvider');
