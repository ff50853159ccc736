import type { TimelineLane } from '../lane.ts';
import { barExtent } from './bar-extent.ts';
import { findBar, laneOrder } from './lane-order.ts';

/**
 * What Shift selects: every bar of the lanes from one bar to another that begins between the two. The first comes first, so that
 * the next range goes out from it again. A bar without times reaches to the others of its lanes that have none.
 */
export function selectionRange(
  lanes: readonly TimelineLane[],
  fromId: string,
  toId: string,
): readonly string[] {
  const a = findBar(lanes, fromId);
  const b = findBar(lanes, toId);
  if (a === undefined || b === undefined) return [toId];
  const beginnings = [a, b].map(({ bar }) => barExtent(bar)?.from ?? -Infinity);
  const from = Math.min(...beginnings);
  const to = Math.max(...beginnings);
  const between = lanes
    .slice(Math.min(a.laneIndex, b.laneIndex), Math.max(a.laneIndex, b.laneIndex) + 1)
    .flatMap((lane) => laneOrder(lane).bars)
    .filter((bar) => {
      const at = barExtent(bar)?.from ?? -Infinity;
      return at >= from && at <= to;
    })
    .map(({ id }) => id);
  return [fromId, ...between.filter((id) => id !== fromId)];
}
