import type { Encounter } from '../../domain/encounter.ts';
import { addAdministrations } from './add-administrations.ts';
import { changeAdministrations } from './change-administrations.ts';
import type { CommandDefinition, CommandOf } from './command-definition.ts';
import { dropLeftDesignations } from './designations.ts';
import { partsOf, readParts } from './read-parts.ts';
import type { EncounterParts } from './read-parts.ts';
import { spokenAdministrations } from './spoken-names.ts';

const partsIn = ({
  administrations,
  accessSites = [],
}: CommandOf<'put-administrations'>): EncounterParts => ({
  accessSites,
  administrations,
});

function newIn(encounter: Encounter, command: CommandOf<'put-administrations'>) {
  const known = new Set(encounter.administrations.map(({ id }) => id));
  return command.administrations.filter(({ id }) => !known.has(id));
}

/** Several administrations at once: those that are there are replaced, the others added at the end. */
export const putAdministrations: CommandDefinition<'put-administrations'> = {
  label: (encounter, command) => {
    const added = newIn(encounter, command);
    const changed = command.administrations.filter((one) => !added.includes(one));
    if (changed.length === 0) return `Add ${spokenAdministrations(added)}`;
    const edit = `Edit ${spokenAdministrations(changed)}`;
    return added.length === 0 ? edit : `${edit}, add ${spokenAdministrations(added)}`;
  },
  guard: (encounter, command) => {
    const read = readParts(encounter, partsIn(command));
    if (!read.ok) return read.error;
    return addAdministrations.guard(
      { ...encounter, accessSites: [...encounter.accessSites, ...(command.accessSites ?? [])] },
      { type: 'add-administrations', administrations: newIn(encounter, command) },
    );
  },
  apply: (encounter, command) => {
    const { accessSites, administrations } = partsOf(encounter, partsIn(command));
    const byId = new Map(administrations.map((administration) => [administration.id, administration]));
    const added = new Set(newIn(encounter, command).map(({ id }) => id));
    const changed = changeAdministrations(encounter, [...byId.keys()], (one) => byId.get(one.id) ?? one);
    return dropLeftDesignations(encounter, {
      ...changed,
      accessSites:
        accessSites.length === 0 ? encounter.accessSites : [...encounter.accessSites, ...accessSites],
      administrations: [...changed.administrations, ...administrations.filter(({ id }) => added.has(id))],
    });
  },
};
