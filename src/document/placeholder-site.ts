import type { AccessSite } from '../domain/access-site.ts';
import type { Encounter } from '../domain/encounter.ts';
import { accessSiteId } from '../domain/ids.ts';
import { sameValue } from './same-value.ts';

/** The lane that a new encounter begins with: nobody has charted it yet. */
export const placeholderSite: AccessSite = { id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'IV 1' };

const isVenous = ({ kind }: AccessSite): boolean => kind !== 'subcutaneous' && kind !== 'arterial';

/**
 * The sites to which others are added: a placeholder that nothing is on, nor comes on, makes way for the first vein
 * that is charted. Named, described or used, it is a site like any other.
 */
export function sitesBeside(
  { accessSites, administrations }: Encounter,
  added: Pick<Encounter, 'accessSites' | 'administrations'>,
): readonly AccessSite[] {
  const makesWay =
    administrations.length === 0 &&
    accessSites.length === 1 &&
    sameValue(accessSites[0], placeholderSite) &&
    added.accessSites.some(isVenous) &&
    added.administrations.every((one) => one.accessSiteId !== placeholderSite.id);
  return makesWay ? [] : accessSites;
}
