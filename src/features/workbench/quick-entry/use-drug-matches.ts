import { useCallback, useMemo } from 'react';
import type { DrugMatch } from '../../../code-sets/search-drugs.ts';
import { recentDrugs } from '../recent-drugs.ts';
import { useShownEncounter, useWorkbench } from '../workbench-context.ts';
import type { EntryReader } from './load-entry-reader.ts';
import { useEntryReader } from './use-entry-reader.ts';

const shortest = 2;
const most = 8;
const noMatches: readonly DrugMatch[] = [];

export interface DrugMatches {
  readonly matches: readonly DrugMatch[];
  /** What finds drugs has not come yet: what is typed may have matches all the same. */
  readonly isComing: boolean;
  /** The first match once it can be told; none where what finds it does not come. */
  readonly first: () => Promise<DrugMatch | undefined>;
}

/** Drugs for a name that is being typed in a field of its own; none while `isOpen` is false. */
export function useDrugMatches(query: string, isOpen: boolean): DrugMatches {
  const { drugs } = useWorkbench().codeSet;
  const [reader, load] = useEntryReader();
  const { administrations, dateOfService } = useShownEncounter();
  const isAsked = isOpen && query.trim().length >= shortest;
  const find = useCallback(
    ({ findDrugs }: EntryReader) =>
      findDrugs(drugs, query, { recent: recentDrugs({ administrations }), limit: most, date: dateOfService }),
    [drugs, query, administrations, dateOfService],
  );
  const matches = useMemo(() => (isAsked && reader !== undefined ? find(reader) : noMatches), [isAsked, reader, find]);
  const first = useCallback(
    () =>
      load().then(
        (came) => find(came)[0],
        () => undefined,
      ),
    [load, find],
  );
  return { matches, isComing: isAsked && reader === undefined, first };
}
