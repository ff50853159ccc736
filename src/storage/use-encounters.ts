import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EncounterId } from '../domain/ids.ts';
import type { NewEncounter, RemovedEncounter } from './encounter-repository.ts';
import { lastSaveOf } from './autosave.ts';
import { queryKeys } from './query-keys.ts';
import { useRepositories } from './repository-context.ts';

/** The store is in this browser: it is there without a network, and nothing but a write makes it stale. */
const local = { networkMode: 'always', staleTime: Infinity, retry: 1 } as const;

/** Rows of the worklist, last saved first. */
export function useEncounterList() {
  const { encounters } = useRepositories();
  return useQuery({ ...local, queryKey: queryKeys.encounterList, queryFn: () => encounters.list() });
}

/** Records that do not read, with path and reason. Reads all of them, so it is for a place that shows them. */
export function useUnreadableEncounters() {
  const { encounters } = useRepositories();
  return useQuery({
    ...local,
    queryKey: queryKeys.unreadableEncounters,
    queryFn: () => encounters.listUnreadable(),
  });
}

/**
 * One encounter as stored: the record, why it does not read, or that it is missing. Nothing of it is kept once no
 * screen shows it, so that an editor never begins with what has since been changed.
 */
export function useEncounter(id: EncounterId) {
  const { encounters } = useRepositories();
  return useQuery({
    ...local,
    queryKey: queryKeys.encounterRecord(id),
    // Who goes away and comes back at once would be shown the chart without the edit that is being saved.
    queryFn: () => lastSaveOf(id).then(() => encounters.open(id)),
    refetchOnMount: 'always',
    gcTime: 0,
    // The document as it was opened, not a copy: what is known of its spent ids hangs on it.
    structuralSharing: false,
  });
}

/** Stores one new encounter; answers its row, whose id may differ when the wanted one was taken. */
export function useCreateEncounter() {
  const { encounters } = useRepositories();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (created: NewEncounter) => {
      const [summary] = await encounters.create([created]);
      if (summary === undefined) throw new Error('Broken invariant: nothing was created');
      return summary;
    },
  });
}

/** Stores many encounters, all or none; answers their rows in order. */
export function useImportEncounters() {
  const { encounters } = useRepositories();
  return useMutation({
    networkMode: 'always',
    mutationFn: (imported: readonly NewEncounter[]) => encounters.create(imported),
  });
}

/** Copies an encounter as stored. */
export function useDuplicateEncounter() {
  const { encounters } = useRepositories();
  return useMutation({ networkMode: 'always', mutationFn: (id: EncounterId) => encounters.duplicate(id) });
}

/** `remove` answers what `undo` takes to bring the encounter back; undefined when there was nothing to remove. */
export function useRemoveEncounter() {
  const { encounters } = useRepositories();
  const queryClient = useQueryClient();
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: (id: EncounterId) => encounters.remove(id),
    onSuccess: (_removed, id) =>
      queryClient.removeQueries({ queryKey: queryKeys.encounterRecord(id), type: 'inactive' }),
  });
  const undo = useMutation({
    networkMode: 'always',
    mutationFn: (removed: RemovedEncounter) => encounters.restore(removed),
  });
  return { remove, undo };
}
