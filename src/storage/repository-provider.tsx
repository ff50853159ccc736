import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { refreshQueries } from './refresh-queries.ts';
import { RepositoryContext } from './repository-context.ts';
import type { Repositories } from './repository-context.ts';

/** Gives the screens their repositories and keeps what they show fresh, also when another tab writes. */
export function RepositoryProvider({
  repositories,
  children,
}: {
  readonly repositories: Repositories;
  readonly children: ReactNode;
}) {
  const queryClient = useQueryClient();
  useEffect(
    () => repositories.changes.subscribe((change, isRemote) => refreshQueries(queryClient, change, isRemote)),
    [repositories, queryClient],
  );
  return <RepositoryContext value={repositories}>{children}</RepositoryContext>;
}
