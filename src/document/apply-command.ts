import { err, ok } from '../base/result.ts';
import { withVisibleText } from '../base/visible-text.ts';
import type { Result } from '../base/result.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { Command, CommandProblem } from './command.ts';
import { definitionOf } from './commands/command-definitions.ts';
import { sameValue } from './same-value.ts';
import { spentNumbers, withSpent } from './spent-numbers.ts';

/**
 * Does a command to an encounter; neither is changed.
 * @returns the encounter afterwards, in which whatever did not change is the same object as before (the whole
 * encounter, when nothing did), or why the command cannot be done
 */
export function applyCommand(encounter: Encounter, given: Command): Result<Encounter, CommandProblem> {
  // Whoever sends it, typed or pasted: a name is never drawn in another order than it stands.
  const command = withVisibleText(given);
  const definition = definitionOf(command);
  const problem = definition.guard(encounter, command);
  if (problem !== undefined) return err({ message: problem });
  const next = definition.apply(encounter, command);
  return ok(sameValue(next, encounter) ? encounter : withSpent(next, spentNumbers(encounter)));
}
