import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NamedPolicy } from '../domain/named-policy.ts';
import { createPolicyRepository, policyKey } from './policy-repository.ts';
import { queryKeys } from './query-keys.ts';
import { useRepositories } from './repository-context.ts';

/** The policies that people made, by name, and those that do not read. */
export function usePolicies() {
  const { preferences } = useRepositories();
  return useQuery({
    queryKey: queryKeys.policies,
    queryFn: () => createPolicyRepository(preferences).list(),
    networkMode: 'always',
    staleTime: Infinity,
    retry: 1,
  });
}

/** Stores or takes away policies; each promise resolves once it is done and every screen has been told. */
export function usePolicyChanges() {
  const { preferences, changes } = useRepositories();
  const queryClient = useQueryClient();
  const repository = useMemo(() => createPolicyRepository(preferences), [preferences]);
  const { mutateAsync } = useMutation({
    networkMode: 'always',
    scope: { id: 'policies' },
    mutationFn: async ({ put, remove }: { readonly put: readonly NamedPolicy[]; readonly remove: readonly string[] }) => {
      for (const policy of put) await repository.put(policy);
      for (const id of remove) await repository.remove(id);
    },
    onSuccess: async (_done, { put, remove }) => {
      for (const id of [...put.map((policy) => policy.id), ...remove]) changes.announce({ of: 'preference', key: policyKey(id) });
      await queryClient.invalidateQueries({ queryKey: queryKeys.policies });
    },
  });
  return useMemo(
    () => ({
      put: (...policies: readonly NamedPolicy[]) => mutateAsync({ put: policies, remove: [] }),
      remove: (...ids: readonly string[]) => mutateAsync({ put: [], remove: ids }),
    }),
    [mutateAsync],
  );
}
