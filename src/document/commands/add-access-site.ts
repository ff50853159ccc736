import type { CommandDefinition } from './command-definition.ts';
import { partsOf, readParts } from './read-parts.ts';
import { spokenSite } from './spoken-names.ts';

/** A new lane, last unless an index (0 = first) says where. */
export const addAccessSite: CommandDefinition<'add-access-site'> = {
  label: (_encounter, { accessSite }) => `Add ${spokenSite(accessSite)}`,
  guard: (encounter, { accessSite, index }) => {
    if (index !== undefined && !Number.isInteger(index))
      return 'The place of an access site is a whole number';
    const read = readParts(encounter, { accessSites: [accessSite] });
    return read.ok ? undefined : read.error;
  },
  apply: (encounter, { accessSite, index }) => {
    const { accessSites } = partsOf(encounter, { accessSites: [accessSite] });
    const at = Math.max(0, index ?? encounter.accessSites.length);
    return { ...encounter, accessSites: encounter.accessSites.toSpliced(at, 0, ...accessSites) };
  },
};
