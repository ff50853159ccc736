import { nameOf } from '../../domain/administration.ts';
import { accessSiteFact, administrationFact } from '../../domain/fact-path.ts';
import type { AccessSiteId } from '../../domain/ids.ts';
import { siteName } from '../../domain/site-name.ts';
import { addFinding } from '../work.ts';
import type { Item, Sequence, Work } from '../work.ts';
import { secondSiteReason } from './second-site-reason.ts';
import { unplacedAdministration } from './unplaced-administration.ts';
import { validAccessSites } from './valid-access-sites.ts';
import type { SiteUse } from './valid-access-sites.ts';

function flagUndocumented(work: Work, ids: readonly AccessSiteId[]): void {
  for (const id of ids) {
    const site = work.encounter.accessSites.find((candidate) => candidate.id === id);
    addFinding(
      work,
      secondSiteReason,
      'warning',
      `${site === undefined ? id : siteName(site)} is a further site without a recorded reason; it is read together with the first site.`,
      [accessSiteFact(id, 'separateSite')],
      [{ kind: 'document-second-site', label: 'Record why a second site was needed', accessSiteId: id }],
    );
  }
}

function flagUnplaced(work: Work, items: readonly Item[]): void {
  for (const item of items) {
    addFinding(
      work,
      unplacedAdministration,
      'warning',
      `${nameOf(item.administration)} has no access site; it is counted at the first site used.`,
      [administrationFact(item.id, 'accessSiteId')],
      work.encounter.accessSites.map((site) => ({
        kind: 'move-to-site' as const,
        label: `It ran through ${siteName(site)}`,
        administrationId: item.id,
        accessSiteId: site.id,
      })),
    );
  }
}

/** Puts the intravenous items into sequences, one a valid access site, in order of first use. */
export function groupByAccessSite(work: Work, items: readonly Item[]): readonly Sequence[] {
  if (items.length === 0) return [];
  const bySite = new Map<AccessSiteId, Item[]>();
  const unplaced: Item[] = [];
  for (const item of items) {
    const siteId = item.administration.accessSiteId;
    if (siteId === undefined) unplaced.push(item);
    else {
      const there = bySite.get(siteId);
      if (there === undefined) bySite.set(siteId, [item]);
      else there.push(item);
    }
  }
  const uses: SiteUse[] = [];
  for (const site of work.encounter.accessSites) {
    const there = bySite.get(site.id);
    if (there === undefined) continue;
    let firstUse = Infinity;
    for (const { administration } of there) firstUse = Math.min(firstUse, administration.start ?? Infinity);
    uses.push({ site, firstUse });
  }
  const { groups, undocumented } = validAccessSites.decide(uses);
  flagUndocumented(work, undocumented);
  if (work.encounter.accessSites.length > 0) flagUnplaced(work, unplaced);
  if (groups.length === 0) {
    const only = work.encounter.accessSites.length === 1 ? work.encounter.accessSites[0] : undefined;
    return [{ accessSiteIds: only === undefined ? [] : [only.id], ...(only === undefined ? {} : { accessSiteId: only.id }), order: 0, items: unplaced }];
  }
  const itemsAt = (id: AccessSiteId): readonly Item[] => bySite.get(id) as readonly Item[];
  return groups.map(({ siteIds }, order) => ({
    accessSiteIds: siteIds,
    accessSiteId: siteIds[0] as AccessSiteId,
    order,
    // Only the site used first takes in others, and what has no site.
    items: order > 0 || (siteIds.length === 1 && unplaced.length === 0) ? itemsAt(siteIds[0] as AccessSiteId) : [...siteIds.flatMap(itemsAt), ...unplaced],
  }));
}
