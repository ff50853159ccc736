import type { CommandDefinition } from './command-definition.ts';
import { spokenSiteId } from './spoken-names.ts';
import { findAccessSite, unknownAccessSite } from './unknown-id.ts';

/** Moves a lane to an index (0 = first), counted without the lane itself; past either end means that end. */
export const reorderAccessSite: CommandDefinition<'reorder-access-site'> = {
  label: (encounter, { accessSiteId }) => `Reorder ${spokenSiteId(encounter, accessSiteId)}`,
  guard: (encounter, { accessSiteId, index }) =>
    unknownAccessSite(encounter, accessSiteId) ??
    (Number.isInteger(index) ? undefined : 'The place of an access site is a whole number'),
  apply: (encounter, { accessSiteId, index }) => {
    const site = findAccessSite(encounter, accessSiteId);
    if (site === undefined) return encounter;
    const others = encounter.accessSites.filter((other) => other !== site);
    return { ...encounter, accessSites: others.toSpliced(Math.max(0, index), 0, site) };
  },
};
