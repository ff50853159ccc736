import { changeAdministrations } from './change-administrations.ts';
import type { CommandDefinition, CommandOf } from './command-definition.ts';
import { dropLeftDesignations } from './designations.ts';
import { partsOf, readParts } from './read-parts.ts';
import type { EncounterParts } from './read-parts.ts';
import { spokenAdministrations } from './spoken-names.ts';
import { unknownAdministration } from './unknown-id.ts';

const partsIn = (command: CommandOf<'replace-administration'>): EncounterParts => ({
  accessSites: command.accessSites ?? [],
  administrations: [command.administration],
});

/** All of one administration at once, as a form leaves it. Impossible times are let in: the findings speak of them. */
export const replaceAdministration: CommandDefinition<'replace-administration'> = {
  label: (_encounter, { administration }) => `Edit ${spokenAdministrations([administration])}`,
  guard: (encounter, command) => {
    const unknown = unknownAdministration(encounter, [command.administration.id]);
    if (unknown !== undefined) return unknown;
    const read = readParts(encounter, partsIn(command));
    return read.ok ? undefined : read.error;
  },
  apply: (encounter, command) => {
    const parts = partsOf(encounter, partsIn(command));
    const replaced = changeAdministrations(
      encounter,
      [command.administration.id],
      (administration) => parts.administrations[0] ?? administration,
    );
    return dropLeftDesignations(
      encounter,
      parts.accessSites.length === 0
        ? replaced
        : { ...replaced, accessSites: [...encounter.accessSites, ...parts.accessSites] },
    );
  },
};
