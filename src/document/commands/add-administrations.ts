import { sitesBeside } from '../placeholder-site.ts';
import type { CommandDefinition } from './command-definition.ts';
import { partsOf, readParts } from './read-parts.ts';
import { spokenAdministrations } from './spoken-names.ts';

const mostAdministrations = 20_000;

/** New bars, with the lanes that they need. */
export const addAdministrations: CommandDefinition<'add-administrations'> = {
  label: (_encounter, { administrations }) => `Add ${spokenAdministrations(administrations)}`,
  guard: (encounter, command) => {
    const ids = new Set(encounter.administrations.map(({ id }) => id));
    const taken = command.administrations.find(({ id }) => ids.has(id));
    if (taken !== undefined) return `There already is an administration ${taken.id}`;
    if (encounter.administrations.length + command.administrations.length > mostAdministrations) {
      return `An encounter holds at most ${mostAdministrations.toLocaleString('en-US')} administrations`;
    }
    const read = readParts(encounter, command);
    return read.ok ? undefined : read.error;
  },
  apply: (encounter, command) => {
    const parts = partsOf(encounter, command);
    return {
      ...encounter,
      accessSites:
        parts.accessSites.length === 0
          ? encounter.accessSites
          : [...sitesBeside(encounter, parts), ...parts.accessSites],
      administrations: [...encounter.administrations, ...parts.administrations],
    };
  },
};
