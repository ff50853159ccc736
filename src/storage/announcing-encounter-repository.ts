import type { EncounterRepository } from './encounter-repository.ts';
import type { StoreChanges } from './store-changes.ts';

/** The same repository, which tells every tab what it has written, once it is written. */
export function announcingEncounterRepository(
  repository: EncounterRepository,
  changes: Pick<StoreChanges, 'announce'>,
): EncounterRepository {
  const announce = (ids: readonly string[]): void => changes.announce({ of: 'encounters', ids: [...ids] });
  return {
    ...repository,
    save: async (record, expectedRevision, findings, labels) => {
      const result = await repository.save(record, expectedRevision, findings, labels);
      if (result.status === 'saved') announce([record.document.id]);
      return result;
    },
    create: async (encounters) => {
      const summaries = await repository.create(encounters);
      announce(summaries.map(({ id }) => id));
      return summaries;
    },
    duplicate: async (id) => {
      const result = await repository.duplicate(id);
      if (result.status === 'created') announce([result.summary.id]);
      return result;
    },
    remove: async (id) => {
      const removed = await repository.remove(id);
      if (removed !== undefined) announce([id]);
      return removed;
    },
    restore: async (removed) => {
      const isRestored = await repository.restore(removed);
      if (isRestored) announce([removed.id]);
      return isRestored;
    },
    restoreAll: async (removed) => {
      const ids = await repository.restoreAll(removed);
      announce(ids);
      return ids;
    },
  };
}
