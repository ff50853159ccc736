import type { AppCommand } from '../../ui/command-registry.ts';

/** Commands whose title or group holds every word typed, in any order; a title that is the text comes first, then those that begin with it. */
export function filterCommands<C extends AppCommand>(commands: readonly C[], typed: string): readonly C[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return commands;
  const words = text.split(/\s+/);
  const hits = commands.filter((command) => {
    const searched = `${command.title} ${command.group}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  const titleOf = (command: C): string => command.title.toLowerCase();
  return [
    ...hits.filter((command) => titleOf(command) === text),
    ...hits.filter((command) => titleOf(command) !== text && titleOf(command).startsWith(text)),
    ...hits.filter((command) => !titleOf(command).startsWith(text)),
  ];
}
