import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type * as z from 'zod/mini';
import { queryKeys } from './query-keys.ts';
import { useRepositories } from './repository-context.ts';

export interface Preference<T> {
  /** The fallback until it has been read, and when what is stored does not parse. */
  readonly value: T;
  readonly isLoaded: boolean;
  readonly set: (value: T) => void;
}

/**
 * One remembered preference.
 * @param key its name in the store; known ones: theme, density, last-policy, samples-seeded, recent-drugs
 * @param schema what it must look like
 * @param fallback what holds when nothing readable is stored
 */
export function usePreference<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): Preference<T> {
  const { preferences, changes } = useRepositories();
  const queryClient = useQueryClient();
  const queryKey = queryKeys.preference(key);
  const stored = useQuery({
    queryKey,
    // TanStack Query does not take undefined for an answer.
    queryFn: async () => ({ value: await preferences.get(key) }),
    networkMode: 'always',
    staleTime: Infinity,
  });
  const { mutate } = useMutation({
    networkMode: 'always',
    scope: { id: `preference ${key}` },
    mutationFn: (value: T) => preferences.set(key, value),
    onSuccess: () => changes.announce({ of: 'preference', key }),
    onError: () => queryClient.invalidateQueries({ queryKey: queryKeys.preference(key) }),
  });
  const set = useCallback(
    (value: T) => {
      queryClient.setQueryData(queryKeys.preference(key), { value });
      mutate(value);
    },
    [key, mutate, queryClient],
  );
  const { data, isFetched: isLoaded } = stored;
  const parsed = useMemo(() => schema.safeParse(data?.value), [schema, data]);
  return { value: parsed.success ? parsed.data : fallback, isLoaded, set };
}
