import { useMemo } from 'react';
import { searchDrugs } from '../../../code-sets/search-drugs.ts';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';

const shortest = 2;
const most = 8;
const noMatches: readonly DrugMatch[] = [];

/** Drugs for a name that is being typed in a field of its own; none while `isOpen` is false. */
export function useDrugMatches(query: string, isOpen: boolean): readonly DrugMatch[] {
  const { drugIndex } = useWorkbench();
  const { administrations, dateOfService } = useShownEncounter();
  return useMemo(() => {
    if (!isOpen || query.trim().length < shortest) return noMatches;
    const recent = administrations.flatMap(({ drug }) => drug?.hcpcs ?? []).toReversed();
    return searchDrugs(drugIndex, query, { recent, limit: most, date: dateOfService });
  }, [isOpen, query, administrations, drugIndex, dateOfService]);
}
