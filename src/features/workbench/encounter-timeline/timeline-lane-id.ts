import { isVenous } from '../../../domain/access-site.ts';
import type { Administration, Route } from '../../../domain/administration.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId } from '../../../domain/ids.ts';
import type { AccessSiteId } from '../../../domain/ids.ts';

/** Intravenous drugs that wait for a line, while the encounter has lines. */
export const unplacedLaneId = 'unplaced';
/** Intravenous drugs of an encounter in which no line is charted: the one unnamed line. */
export const unnamedLaneId = 'unnamed';
/** Injections and whatever else needs no line. */
export const otherLaneId = 'other';

const sitePrefix = 'site:';

export const siteLaneId = (id: AccessSiteId): string => `${sitePrefix}${id}`;

/** The site that a lane stands for; undefined for the lanes that are none. */
export const siteOfLane = (laneId: string): AccessSiteId | undefined =>
  laneId.startsWith(sitePrefix) ? accessSiteId(laneId.slice(sitePrefix.length)) : undefined;

const venousRoutes: ReadonlySet<Route> = new Set<Route>(['iv-infusion', 'iv-push', 'port-flush']);
const sitedRoutes: ReadonlySet<Route> = new Set<Route>([
  'iv-infusion',
  'iv-push',
  'port-flush',
  'sc-infusion',
  'intra-arterial-infusion',
  'intra-arterial-push',
  'pump-refill',
]);

/** Whether a drug of this route cannot do without a line. */
export const needsLine = (route: Route): boolean => venousRoutes.has(route);

/** Whether a drug of this route runs through a line at all; an injection into a muscle does not. */
export const canHaveSite = (route: Route): boolean => sitedRoutes.has(route);

/** The lane on which an administration is drawn. */
export function laneIdOf(administration: Administration, encounter: Encounter): string {
  const { accessSiteId: site, route } = administration;
  if (site !== undefined) return siteLaneId(site);
  if (!needsLine(route)) return otherLaneId;
  return encounter.accessSites.some(({ kind }) => isVenous(kind)) ? unplacedLaneId : unnamedLaneId;
}
