import type { AccessSite } from '../../../domain/access-site.ts';
import type { CodedEncounter } from '../../../domain/coded-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { siteKindNames, siteName } from '../../../domain/site-name.ts';
import type { TimelineBand, TimelineBar, TimelineLane } from '../../../timeline/lane.ts';
import { stayNames } from '../charted-names.ts';
import { findingsByAdministration } from '../worst-findings.ts';
import { rememberedPer } from '../remembered-per.ts';
import { timelineBarModel } from './timeline-bar-model.ts';
import { laneIdOf, otherLaneId, siteLaneId, unnamedLaneId, unplacedLaneId } from './timeline-lane-id.ts';

/** An encounter as the timeline draws it. */
export interface TimelineModel {
  readonly lanes: readonly TimelineLane[];
  readonly bands: readonly TimelineBand[];
}

/** A bar is made again only when what it tells has changed: while one is dragged all others are asked for with each move. */
const barOf = rememberedPer(timelineBarModel);

const none: readonly TimelineBar[] = [];

function siteLane(site: AccessSite, bars: readonly TimelineBar[], canMove: boolean): TimelineLane {
  return { canMove, id: siteLaneId(site.id), label: siteName(site), sublabel: siteKindNames[site.kind], kind: site.kind, bars };
}

/** Stays as bands; an end that is not charted reaches as far as what is. */
function bandsOf(encounter: Encounter): readonly TimelineBand[] {
  const charted = [...encounter.administrations, ...encounter.stays].flatMap(({ start, stop }) => [start ?? [], stop ?? []].flat());
  const first = charted.length === 0 ? 0 : Math.min(...charted);
  const last = charted.length === 0 ? 0 : Math.max(...charted);
  return encounter.stays.flatMap(({ kind, start = first, stop = last }) =>
    stop > start ? [{ from: start, to: stop, label: stayNames[kind], kind }] : [],
  );
}

/** What the lanes of an encounter are called, also those that are not drawn now. */
export const laneNames = ({ accessSites }: Encounter): ReadonlyMap<string, string> =>
  new Map([
    [unplacedLaneId, 'Unplaced'],
    [unnamedLaneId, 'IV line'],
    [otherLaneId, 'Injections'],
    ...accessSites.map((site) => [siteLaneId(site.id), siteName(site)] as const),
  ]);

/**
 * Lanes from top to bottom: drugs that wait for a line, the lines in their charted order (or the one unnamed line), injections and
 * other routes. The last is always there, so that there is somewhere to draw.
 * @param coding the claim; undefined where there is none, and bars then show what is charted only
 */
export function timelineModel(encounter: Encounter, coding: CodedEncounter | undefined): TimelineModel {
  const findings = findingsByAdministration(coding?.findings ?? []);
  const barsByLane = new Map<string, TimelineBar[]>();
  const names = laneNames(encounter);
  for (const administration of encounter.administrations) {
    const laneId = laneIdOf(administration, encounter);
    // Without lines, and for what needs none, there is no site to say.
    const place = laneId === unnamedLaneId || laneId === otherLaneId ? undefined : names.get(laneId);
    const bar = barOf(administration, coding?.administrations.get(administration.id), findings.get(administration.id), place);
    const bars = barsByLane.get(laneId);
    if (bars === undefined) barsByLane.set(laneId, [bar]);
    else bars.push(bar);
  }
  const barsIn = (laneId: string): readonly TimelineBar[] => barsByLane.get(laneId) ?? none;
  const unplaced = barsIn(unplacedLaneId);
  const unnamed = barsIn(unnamedLaneId);
  const hasUnnamed = unnamed.length > 0 || encounter.accessSites.length === 0;
  return {
    lanes: [
      ...(unplaced.length === 0 ? [] : [{ id: unplacedLaneId, label: 'Unplaced', sublabel: 'drag onto a line', kind: 'unplaced', bars: unplaced }]),
      ...encounter.accessSites.map((site) => siteLane(site, barsIn(siteLaneId(site.id)), encounter.accessSites.length > 1)),
      ...(hasUnnamed ? [{ id: unnamedLaneId, label: 'IV line', sublabel: 'no site charted', kind: 'unnamed', bars: unnamed }] : []),
      { id: otherLaneId, label: 'Injections', sublabel: 'and other routes', kind: 'other', bars: barsIn(otherLaneId) },
    ],
    bands: bandsOf(encounter),
  };
}
