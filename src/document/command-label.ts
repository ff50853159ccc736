import type { Encounter } from '../domain/encounter.ts';
import type { Command } from './command.ts';
import { definitionOf } from './commands/command-definitions.ts';

/**
 * What a person calls a command, for undo and redo. Example: "Set stop of vancomycin to 10:47".
 * @param encounter the encounter before the command
 */
export const labelOf = (encounter: Encounter, command: Command): string =>
  definitionOf(command).label(encounter, command);
