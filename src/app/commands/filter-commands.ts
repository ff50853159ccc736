import type { AppCommand } from '../../ui/command-registry.ts';

/** Commands whose title or group holds every word typed, in any order; titles that begin with the text come first. */
export function filterCommands<C extends AppCommand>(commands: readonly C[], typed: string): readonly C[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return commands;
  const words = text.split(/\s+/);
  const hits = commands.filter((command) => {
    const searched = `${command.title} ${command.group}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  const begins = (command: C): boolean => command.title.toLowerCase().startsWith(text);
  return [...hits.filter(begins), ...hits.filter((command) => !begins(command))];
}
