import type { Administration } from '../domain/administration.ts';
import { noCounts } from './import-report.ts';
import type { ImportCounts } from './import-report.ts';

/** What an import says of one administration that it could read. */
export type Placement = 'placed' | 'unplaced' | 'notCoded';

/**
 * Only intravenous drugs need a line. `hasUnnamedSite`: the file names no access site at all, which stands
 * for a single unnamed one.
 */
export function placementOf(administration: Administration, hasUnnamedSite: boolean): Placement {
  const { status, route, category, accessSiteId } = administration;
  if ((status !== undefined && status !== 'given') || route === 'other' || category === 'not-coded')
    return 'notCoded';
  const needsLine = route === 'iv-infusion' || route === 'iv-push';
  return needsLine && accessSiteId === undefined && !hasUnnamedSite ? 'unplaced' : 'placed';
}

/** Counts of administrations that were read; none of them is unreadable. */
export function countPlacements(
  administrations: readonly Administration[],
  hasUnnamedSite: boolean,
): ImportCounts {
  const counts = { ...noCounts, given: administrations.length };
  for (const administration of administrations) counts[placementOf(administration, hasUnnamedSite)] += 1;
  return counts;
}
