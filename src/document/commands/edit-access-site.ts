import type { AccessSite } from '../../domain/access-site.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { CommandDefinition } from './command-definition.ts';
import { partsOf, readParts } from './read-parts.ts';
import { spokenSiteId } from './spoken-names.ts';
import { unknownAccessSite } from './unknown-id.ts';

/** The encounter without the site as it was, so that the edited one is read as if it were new. */
const without = (encounter: Encounter, site: AccessSite): Encounter => ({
  ...encounter,
  accessSites: encounter.accessSites.filter((other) => other.id !== site.id),
});

/** Kind, label, lumens or reason of a lane; its place and its administrations stay. */
export const editAccessSite: CommandDefinition<'edit-access-site'> = {
  label: (encounter, { accessSite }) => `Edit ${spokenSiteId(encounter, accessSite.id)}`,
  guard: (encounter, { accessSite }) => {
    const unknown = unknownAccessSite(encounter, accessSite.id);
    if (unknown !== undefined) return unknown;
    const read = readParts(without(encounter, accessSite), { accessSites: [accessSite] });
    return read.ok ? undefined : read.error;
  },
  apply: (encounter, { accessSite }) => {
    const [edited] = partsOf(without(encounter, accessSite), { accessSites: [accessSite] }).accessSites;
    return {
      ...encounter,
      accessSites: encounter.accessSites.map((site) => (site.id === accessSite.id ? (edited ?? site) : site)),
    };
  },
};
