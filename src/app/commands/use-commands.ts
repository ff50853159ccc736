import { use, useSyncExternalStore } from 'react';
import { CommandContext } from '../../ui/command-context.ts';
import type { RegisteredCommand } from '../../ui/command-registry.ts';

/** The commands on offer, kept up to date. */
export function useCommands(): readonly RegisteredCommand[] {
  const registry = use(CommandContext);
  return useSyncExternalStore(registry.subscribe, registry.list);
}
