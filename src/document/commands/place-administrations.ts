import { withField } from '../with-field.ts';
import { changeAdministrations } from './change-administrations.ts';
import type { CommandDefinition } from './command-definition.ts';
import { dropLeftDesignations } from './designations.ts';
import { spokenIds, spokenSiteId } from './spoken-names.ts';
import { unknownAccessSite, unknownAdministration } from './unknown-id.ts';

/** Puts administrations on a lane, or back into the unplaced tray; their times stay. */
export const placeAdministrations: CommandDefinition<'place-administrations'> = {
  label: (encounter, { ids, accessSiteId }) =>
    `Place ${spokenIds(encounter, ids)} ${accessSiteId === undefined ? 'in' : 'on'} ${spokenSiteId(encounter, accessSiteId)}`,
  guard: (encounter, { ids, accessSiteId }) =>
    unknownAdministration(encounter, ids) ?? unknownAccessSite(encounter, accessSiteId),
  apply: (encounter, { ids, accessSiteId }) =>
    dropLeftDesignations(
      encounter,
      changeAdministrations(encounter, ids, (administration) =>
        withField(administration, 'accessSiteId', accessSiteId),
      ),
    ),
};
