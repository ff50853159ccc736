import { withField } from '../with-field.ts';
import type { CommandDefinition } from './command-definition.ts';
import { keepDesignations } from './designations.ts';
import { spokenSiteId } from './spoken-names.ts';
import { unknownAccessSite } from './unknown-id.ts';

/** Takes a lane away. What was given there is still charted: it waits without a site in the unplaced tray. */
export const removeAccessSite: CommandDefinition<'remove-access-site'> = {
  label: (encounter, { accessSiteId }) => `Remove ${spokenSiteId(encounter, accessSiteId)}`,
  guard: (encounter, { accessSiteId }) => unknownAccessSite(encounter, accessSiteId),
  apply: (encounter, { accessSiteId }) =>
    keepDesignations(
      {
        ...encounter,
        accessSites: encounter.accessSites.filter((site) => site.id !== accessSiteId),
        administrations: encounter.administrations.map((administration) =>
          administration.accessSiteId === accessSiteId
            ? withField(administration, 'accessSiteId', undefined)
            : administration,
        ),
      },
      (site) => site !== accessSiteId,
    ),
};
