import { visibleBars, visibleLanes } from '../geometry/visible-bars.ts';
import type { Box } from '../interaction/timeline-host.ts';
import { barPx, rowTop, type LaidOutLane } from './layout-lanes.ts';

/** The bars that a drawn box touches, from top to bottom and by time. */
export function barsWithin(laidOut: readonly LaidOutLane[], box: Box): readonly string[] {
  return visibleLanes(laidOut, box.top, box.bottom).flatMap(({ top, stack }) =>
    stack.rows.flatMap((row, index) => {
      const rowAt = top + rowTop(index);
      if (rowAt > box.bottom || rowAt + barPx < box.top) return [];
      return visibleBars(row, box.minutes)
        .filter(({ extent }) => extent.from <= box.minutes.to && extent.to >= box.minutes.from)
        .map(({ bar }) => bar.id);
    }),
  );
}
