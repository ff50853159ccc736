import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { EncounterSummary } from '../../storage/encounter-summary.ts';
import { useImportEncounters } from '../../storage/use-encounters.ts';
import { readEncounters } from './read-encounters.ts';
import { loadSampleFiles, loadSampleIndex } from './sample-index.ts';
import type { Sample } from './sample-index.ts';

/** The samples on offer, and how to add some of them to the list. `add` throws when one cannot be loaded; then none is added. */
export function useSamples() {
  const { mutateAsync: store } = useImportEncounters();
  const { data: samples } = useQuery({
    queryKey: ['samples'],
    queryFn: loadSampleIndex,
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
  });
  const add = useCallback(
    async (chosen: readonly Sample[]): Promise<readonly EncounterSummary[]> => {
      const { ready } = await readEncounters(await loadSampleFiles(chosen));
      return store(ready);
    },
    [store],
  );
  return { samples: samples ?? [], add };
}
