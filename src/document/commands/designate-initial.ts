import type { CommandDefinition } from './command-definition.ts';
import { keepDesignations } from './designations.ts';
import { spokenId, spokenSiteId } from './spoken-names.ts';
import { unknownAccessSite, unknownAdministration } from './unknown-id.ts';

/** What a person names as the initial service of a site. The rules check it and say so when another outranks it. */
export const designateInitial: CommandDefinition<'designate-initial'> = {
  label: (encounter, { accessSiteId, administrationId }) =>
    administrationId === undefined
      ? `No designated initial at ${spokenSiteId(encounter, accessSiteId)}`
      : `Designate ${spokenId(encounter, administrationId)} as initial at ${spokenSiteId(encounter, accessSiteId)}`,
  guard: (encounter, { accessSiteId, administrationId }) =>
    unknownAccessSite(encounter, accessSiteId) ??
    (administrationId === undefined ? undefined : unknownAdministration(encounter, [administrationId])),
  apply: (encounter, { accessSiteId, administrationId }) =>
    administrationId === undefined
      ? keepDesignations(encounter, (site) => site !== accessSiteId)
      : {
          ...encounter,
          designations: { initial: { ...encounter.designations?.initial, [accessSiteId]: administrationId } },
        },
};
