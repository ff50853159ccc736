import type { AppCommand } from '../../ui/command-registry.ts';

/** Whether a command can be done at this moment. */
export const isEnabled = (command: AppCommand): boolean => command.isEnabled?.() ?? true;

/** What coders do most, in the order in which they need it; everything else comes behind it in its own order. */
const usual: readonly string[] = [
  'worklist.new',
  'workbench.quick-entry',
  'timeline.add',
  'workbench.paste-record',
  'workbench.undo',
  'workbench.redo',
  'findings.focus',
  'claim.focus',
  'list.focus',
  'timeline.focus',
  'timeline.fit',
  'claim.copy',
  'workbench.why-not',
  'workbench.override',
  'workbench.lens',
  'workbench.sign-off',
  'app.worklist',
  'app.rules',
];

/**
 * Commands whose title or group holds every word typed, in any order; a title that is the text comes first, then those that begin with
 * it, and among equals what was used last and what is used most. What cannot be done now comes last, and only when it says what it lacks and is looked for.
 */
export function filterCommands<C extends AppCommand>(
  commands: readonly C[],
  typed: string,
  recent: readonly string[] = [],
): readonly C[] {
  const text = typed.trim().toLowerCase();
  const order = [...recent, ...usual];
  const rank = ({ id }: C): number => (order.includes(id) ? order.indexOf(id) : order.length);
  if (text === '') return commands.filter(isEnabled).toSorted((a, b) => rank(a) - rank(b));
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
  return hits.toSorted((a, b) => place(a) - place(b) || rank(a) - rank(b));
}
