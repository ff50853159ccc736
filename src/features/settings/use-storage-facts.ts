import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** What the browser says of the room it gives. */
export interface StorageFacts {
  readonly isPersistent: boolean;
  /** Bytes; absent where the browser does not say. */
  readonly used?: number | undefined;
  readonly available?: number | undefined;
}

const queryKey = ['storage-facts'];

async function readFacts(): Promise<StorageFacts> {
  const [isPersistent, estimate] = await Promise.all([
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return { isPersistent, used: estimate.usage, available: estimate.quota };
}

/** The facts, and how to ask the browser not to clear the store when room gets short. The browser decides. */
export function useStorageFacts() {
  const queryClient = useQueryClient();
  const facts = useQuery({
    queryKey,
    queryFn: readFacts,
    networkMode: 'always',
    staleTime: 10_000,
    retry: false,
  });
  const ask = useMutation({
    networkMode: 'always',
    mutationFn: () => navigator.storage.persist(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
  return { facts: facts.data, ask: ask.mutate, isRefused: ask.data === false };
}
