import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { present } from '../base/assert.ts';
import type { CodeSet } from '../code-sets/code-set.ts';
import { loadCodeSet, loadReleaseIndex } from '../code-sets/load-code-set.ts';
import { pickRelease } from '../code-sets/pick-release.ts';
import type { IsoDate } from '../domain/clock-time.ts';

/** Published tables never change under their name, so what has been read once is good for as long as the page lives. */
const published = { networkMode: 'always', staleTime: Infinity, gcTime: Infinity, retry: 1, structuralSharing: false } as const;

export interface CodeSetState {
  readonly codeSet: CodeSet | undefined;
  /** Why no release covers the date; the newest one is loaded then, for the names of drugs only. */
  readonly notCovered: string | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

/**
 * The code set of a date of service: release index, the release that covers it, its tables.
 * @param hasPackages whether the chart names packages, whose codes are loaded then
 */
export function useCodeSet(dateOfService: IsoDate, hasPackages: boolean): CodeSetState {
  const index = useQuery({
    ...published,
    queryKey: ['code-sets', 'index'],
    queryFn: ({ signal }) => loadReleaseIndex(signal),
  });
  const picked = index.data === undefined ? undefined : pickRelease(index.data, dateOfService);
  const release = picked?.ok === true ? picked.value.id : index.data?.releases.at(-1)?.id;
  const tables = useQuery({
    ...published,
    queryKey: ['code-sets', 'release', release, hasPackages],
    queryFn: async ({ signal }) => {
      const codeSet = await loadCodeSet(present(release, 'a release'), signal);
      return hasPackages ? (await import('../code-sets/load-ndc-crosswalk.ts')).withPackages(codeSet, signal) : codeSet;
    },
    enabled: release !== undefined,
    placeholderData: keepPreviousData,
  });
  return {
    codeSet: tables.data,
    notCovered: picked?.ok === false ? picked.error.message : undefined,
    error: index.error ?? tables.error ?? undefined,
    retry: () => void (index.isError ? index.refetch() : tables.refetch()),
  };
}
