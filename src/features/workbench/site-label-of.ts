import type { Encounter } from '../../domain/encounter.ts';
import type { AccessSiteId } from '../../domain/ids.ts';
import { siteName } from '../../domain/site-name.ts';

/** The name of a site of the encounter; undefined for the one unnamed site. */
export function siteLabelOf(encounter: Encounter, id: AccessSiteId | undefined): string | undefined {
  const site = encounter.accessSites.find((one) => one.id === id);
  return site === undefined ? undefined : siteName(site);
}
