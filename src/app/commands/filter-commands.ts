import type { AppCommand } from '../../ui/command-registry.ts';

/** Whether a command can be done at this moment. */
export const isEnabled = (command: AppCommand): boolean => command.isEnabled?.() ?? true;

/**
 * Commands whose title or group holds every word typed, in any order; a title that is the text comes first, then those that begin with
 * it. What cannot be done now comes last, and only when it says what it lacks and is looked for.
 */
export function filterCommands<C extends AppCommand>(commands: readonly C[], typed: string): readonly C[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return commands.filter(isEnabled);
  const words = text.split(/\s+/);
  const hits = commands.filter((command) => {
    const searched = `${command.title} ${command.group}`.toLowerCase();
    return (
      (isEnabled(command) || command.lacks !== undefined) && words.every((word) => searched.includes(word))
    );
  });
  const place = (command: C): number => {
    const title = command.title.toLowerCase();
    return (isEnabled(command) ? 0 : 3) + (title === text ? 0 : title.startsWith(text) ? 1 : 2);
  };
  return hits.toSorted((a, b) => place(a) - place(b));
}
