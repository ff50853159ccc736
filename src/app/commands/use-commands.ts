import { use, useMemo, useSyncExternalStore } from 'react';
import { CommandContext } from '../../ui/command-context.ts';
import type { RegisteredCommand } from '../../ui/command-registry.ts';

/** The commands on offer, kept up to date: those of the screen first, then those that are always there. */
export function useCommands(): readonly RegisteredCommand[] {
  const registry = use(CommandContext);
  const commands = useSyncExternalStore(registry.subscribe, registry.list);
  return useMemo(() => {
    const isAlways = (command: RegisteredCommand): boolean => command.id.startsWith('app.');
    return [...commands.filter((command) => !isAlways(command)), ...commands.filter(isAlways)];
  }, [commands]);
}
