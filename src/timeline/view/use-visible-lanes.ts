import { useState, type UIEvent } from 'react';
import { visibleLanes } from '../geometry/visible-bars.ts';
import type { FocusTarget } from '../interaction/timeline-host.ts';
import type { LaidOutLane } from './layout-lanes.ts';
import { laneOrder } from '../geometry/lane-order.ts';

const stepPx = 64;
/** As long as the height is not known. */
const assumedHeightPx = 1200;

/** The lanes near the scroll position, and the one that holds the keyboard. */
export function useVisibleLanes(
  laidOut: readonly LaidOutLane[],
  heightPx: number | undefined,
  tabStop: FocusTarget | undefined,
): { readonly lanes: readonly LaidOutLane[]; readonly onScroll: (event: UIEvent<HTMLElement>) => void } {
  const [top, setTop] = useState(0);
  const near = visibleLanes(laidOut, top - stepPx, top + (heightPx ?? assumedHeightPx) + 2 * stepPx);
  const holdsFocus = ({ lane }: LaidOutLane): boolean =>
    tabStop?.kind === 'lane'
      ? lane.id === tabStop.laneId
      : laneOrder(lane).indexById.has(tabStop?.barId ?? '');
  const focused = near.some(holdsFocus) ? undefined : laidOut.find(holdsFocus);
  return {
    lanes: focused === undefined ? near : [...near, focused],
    onScroll: (event) => setTop(Math.floor(event.currentTarget.scrollTop / stepPx) * stepPx),
  };
}
