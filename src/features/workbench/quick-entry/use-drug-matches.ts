import { useMemo } from 'react';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import { recentDrugs } from '../recent-drugs.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';
import { useEntryReader } from './use-entry-reader.ts';

const shortest = 2;
const most = 8;
const noMatches: readonly DrugMatch[] = [];

/** Drugs for a name that is being typed in a field of its own; none while `isOpen` is false. */
export function useDrugMatches(query: string, isOpen: boolean): readonly DrugMatch[] {
  const { drugs } = useWorkbench().codeSet;
  const [reader] = useEntryReader();
  const { administrations, dateOfService } = useShownEncounter();
  return useMemo(() => {
    if (!isOpen || reader === undefined || query.trim().length < shortest) return noMatches;
    const recent = recentDrugs({ administrations });
    return reader.findDrugs(drugs, query, { recent, limit: most, date: dateOfService });
  }, [isOpen, reader, query, administrations, drugs, dateOfService]);
}
