import { use, useLayoutEffect, useRef } from 'react';
import { CommandContext } from './command-context.ts';
import type { AppCommand } from './command-registry.ts';

/**
 * Offers commands while the component is mounted. `run` and `isEnabled` may change on every render; the registry is
 * touched only when an id, a title or a shortcut does. Throws when an id or a shortcut is taken.
 */
export function useRegisterCommands(commands: readonly AppCommand[]): void {
  const registry = use(CommandContext);
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const shape = JSON.stringify(
    commands.map(({ id, title, group, shortcut, localKeys, gesture, lacks }) => ({
      id,
      title,
      group,
      shortcut,
      localKeys,
      gesture,
      lacks,
    })),
  );
  useLayoutEffect(() => {
    const current = (id: string): AppCommand | undefined =>
      latest.current.find((command) => command.id === id);
    return registry.register(
      (JSON.parse(shape) as readonly Omit<AppCommand, 'run'>[]).map((command) => ({
        ...command,
        run: () => current(command.id)?.run(),
        isEnabled: () => current(command.id)?.isEnabled?.() ?? true,
      })),
    );
  }, [registry, shape]);
}
