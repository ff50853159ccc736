import type { CommandOf } from '../../../document/commands/command-definition.ts';
import { newAccessSiteId } from '../../../document/new-access-site-id.ts';
import { newAdministrationIds } from '../../../document/new-administration-id.ts';
import type { AccessSite } from '../../../domain/access-site.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { AccessSiteId } from '../../../domain/ids.ts';
import type { Clip } from './decode-clip.ts';

const labelOf = (site: AccessSite): string => (site.label ?? '').trim().toLowerCase().replace(/\s+/g, ' ');

/** The line here that a copied line means: the very same one, else one of its name, else the only one without a name of its kind. */
function matching(clip: Clip, site: AccessSite, encounter: Encounter): AccessSite | undefined {
  const label = labelOf(site);
  if (clip.from === encounter.id) {
    const same = encounter.accessSites.find(({ id }) => id === site.id);
    if (same !== undefined) return same;
  }
  const alike = encounter.accessSites.filter((other) =>
    label === '' ? other.kind === site.kind && labelOf(other) === '' : labelOf(other) === label,
  );
  return alike.find(({ kind }) => kind === site.kind) ?? alike[0];
}

/**
 * Copied administrations as a step here: ids are new, times of day stay, lines are found by name or come along. A line that comes
 * along leaves its second-site reason behind, which is a fact of the other chart.
 */
export function pasteCommand(clip: Clip, encounter: Encounter): CommandOf<'add-administrations'> {
  const added: AccessSite[] = [];
  const siteIds = new Map<AccessSiteId, AccessSiteId>();
  for (const site of clip.accessSites) {
    const accessSites = [...encounter.accessSites, ...added];
    const known = matching(clip, site, { ...encounter, accessSites });
    if (known === undefined) {
      const id = newAccessSiteId(encounter, added);
      const { separateSite: _reason, ...rest } = site;
      added.push(clip.from === encounter.id ? { ...site, id } : { ...rest, id });
      siteIds.set(site.id, id);
    } else {
      siteIds.set(site.id, known.id);
    }
  }
  const ids = newAdministrationIds(encounter, clip.administrations.length);
  const administrations = clip.administrations.map((administration, index) => {
    const { accessSiteId, ...rest } = administration;
    const site = accessSiteId === undefined ? undefined : siteIds.get(accessSiteId);
    return {
      ...rest,
      id: ids[index] ?? administration.id,
      ...(site === undefined ? {} : { accessSiteId: site }),
    };
  });
  return {
    type: 'add-administrations',
    administrations,
    ...(added.length === 0 ? {} : { accessSites: added }),
  };
}
