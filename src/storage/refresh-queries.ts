import type { QueryClient } from '@tanstack/react-query';
import { policyKeyPrefix } from './policy-repository.ts';
import { queryKeys } from './query-keys.ts';
import type { StoreChange } from './store-changes.ts';

/**
 * Marks as stale what a change concerns. An encounter open in this tab is read again only when another tab wrote it:
 * what this tab wrote came from its editor, which is ahead of the store.
 */
export function refreshQueries(queryClient: QueryClient, change: StoreChange, isRemote: boolean): void {
  if (change.of === 'preference') {
    if (change.key.startsWith(policyKeyPrefix)) void queryClient.invalidateQueries({ queryKey: queryKeys.policies });
    if (isRemote) void queryClient.invalidateQueries({ queryKey: queryKeys.preference(change.key) });
    return;
  }
  void queryClient.invalidateQueries({ queryKey: queryKeys.encounterList });
  void queryClient.invalidateQueries({ queryKey: queryKeys.unreadableEncounters });
  for (const id of change.ids) {
    const queryKey = queryKeys.encounterRecord(id);
    queryClient.removeQueries({ queryKey, type: 'inactive' });
    if (isRemote) void queryClient.invalidateQueries({ queryKey });
  }
}
