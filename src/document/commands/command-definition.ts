import type { Encounter } from '../../domain/encounter.ts';
import type { Command } from '../command.ts';

export type CommandType = Command['type'];

export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

/** One thing that can be done to an encounter. All three functions are pure. */
export interface CommandDefinition<T extends CommandType> {
  /** What a person calls the step, said of the encounter before it. Example: "Move ceftriaxone". */
  readonly label: (encounter: Encounter, command: CommandOf<T>) => string;
  /** Why it cannot be done, in plain words; undefined when it can. */
  readonly guard: (encounter: Encounter, command: CommandOf<T>) => string | undefined;
  /** The encounter afterwards. Called only when the guard has nothing to say. What does not change keeps its identity. */
  readonly apply: (encounter: Encounter, command: CommandOf<T>) => Encounter;
}
