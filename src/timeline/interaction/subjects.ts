import type { TimelineLane } from '../lane.ts';
import { findBar, laneOrder } from '../geometry/lane-order.ts';
import type { SnapTargets } from '../geometry/snap.ts';
import { pxPerMinute, type TimeScale } from '../geometry/time-scale.ts';
import type { Subject } from './gesture.ts';

/** A bar as it is now; undefined when it is gone. */
export function subjectOf(lanes: readonly TimelineLane[], barId: string): Subject | undefined {
  const found = findBar(lanes, barId);
  if (found === undefined) return undefined;
  return { id: barId, laneId: found.lane.id, start: found.bar.start, stop: found.bar.stop };
}

/** The bars that go along when `barId` is dragged: the selection if it is in it, else itself alone. */
export function subjectsOf(
  lanes: readonly TimelineLane[],
  selection: readonly string[],
  barId: string,
): readonly Subject[] {
  const ids = selection.includes(barId) ? selection : [barId];
  return ids.map((id) => subjectOf(lanes, id)).filter((subject) => subject !== undefined);
}

const reachPx = 6;

/** The edges of every bar that stays, within reach of 6 pixels, and less than half an hour. */
export function snapTargets(
  lanes: readonly TimelineLane[],
  moving: ReadonlySet<string>,
  scale: TimeScale,
): SnapTargets {
  const edges: number[] = [];
  for (const lane of lanes) {
    const { bars, edges: all } = laneOrder(lane);
    if (bars.some(({ id }) => moving.has(id))) {
      for (const { id, start, stop } of bars) {
        if (moving.has(id)) continue;
        for (const edge of [start, stop]) if (edge !== undefined) edges.push(edge);
      }
    } else {
      for (const edge of all) edges.push(edge);
    }
  }
  edges.sort((a, b) => a - b);
  return { edges, toleranceMinutes: Math.min(29, reachPx / pxPerMinute(scale)) };
}
