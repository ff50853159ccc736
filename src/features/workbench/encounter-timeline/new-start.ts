import type { AdministrationStart } from '../workbench-places.ts';
import { otherLaneId, siteOfLane } from './timeline-lane-id.ts';

/** What a bar drawn on a lane already says; without times when it was asked for by keyboard. */
export function newStart(laneId: string, times?: { readonly from: number; readonly to: number }): AdministrationStart {
  if (laneId === otherLaneId) return { route: 'im-injection', ...(times === undefined ? {} : { start: times.from }) };
  const site = siteOfLane(laneId);
  return {
    route: 'iv-infusion',
    ...(site === undefined ? {} : { accessSiteId: site }),
    ...(times === undefined ? {} : { start: times.from, stop: times.to }),
  };
}
