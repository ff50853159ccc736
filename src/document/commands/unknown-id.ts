import type { AccessSite } from '../../domain/access-site.ts';
import type { Administration } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { AccessSiteId, AdministrationId } from '../../domain/ids.ts';

export const findAdministration = (encounter: Encounter, id: AdministrationId): Administration | undefined =>
  encounter.administrations.find((administration) => administration.id === id);

export const findAccessSite = (encounter: Encounter, id: AccessSiteId): AccessSite | undefined =>
  encounter.accessSites.find((site) => site.id === id);

/** The complaint about the first id that no administration has; undefined when all are known. */
export function unknownAdministration(
  encounter: Encounter,
  ids: readonly AdministrationId[],
): string | undefined {
  const known = new Set(encounter.administrations.map((administration) => administration.id));
  const missing = ids.find((id) => !known.has(id));
  return missing === undefined ? undefined : `There is no administration ${missing}`;
}

/** The complaint about an id that no access site has; undefined when it is known or absent. */
export const unknownAccessSite = (encounter: Encounter, id: AccessSiteId | undefined): string | undefined =>
  id === undefined || findAccessSite(encounter, id) !== undefined
    ? undefined
    : `There is no access site ${id}`;
