import { administrationId } from '../../../domain/ids.ts';
import type { AccessSite } from '../../../domain/access-site.ts';
import type { Administration } from '../../../domain/administration.ts';
import type { AdministrationId } from '../../../domain/ids.ts';
import { servesRoute } from '../quick-entry/find-site.ts';

/** Stands for the empty row at the end of the list; no administration has this id. */
export const newRow: AdministrationId = administrationId('');

/** What a new row begins with: an infusion, through the only line if there is only one. */
export function blankAdministration(id: AdministrationId, sites: readonly AccessSite[]): Administration {
  const [only, ...others] = sites.filter((site) => servesRoute(site, 'iv-infusion'));
  return { id, route: 'iv-infusion', ...(only !== undefined && others.length === 0 ? { accessSiteId: only.id } : {}) };
}
