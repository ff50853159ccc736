import type { TimelineLane } from '../lane.ts';
import { barExtent } from './bar-extent.ts';
import { findBar, laneOrder } from './lane-order.ts';

/** What can hold the keyboard: a bar, or a lane that has no bars. */
export type Stop =
  { readonly kind: 'bar'; readonly barId: string } | { readonly kind: 'lane'; readonly laneId: string };

export type Direction = 'earlier' | 'later' | 'lane-up' | 'lane-down' | 'first' | 'last';

const bar = (barId: string): Stop => ({ kind: 'bar', barId });

/** The bar of `lane` whose beginning is nearest to `minute`, or the lane itself when it is empty. */
function nearestIn(lane: TimelineLane, minute: number | undefined): Stop {
  const { bars } = laneOrder(lane);
  let best = bars[0];
  if (best === undefined) return { kind: 'lane', laneId: lane.id };
  if (minute === undefined) return bar(best.id);
  let distance = Infinity;
  for (const candidate of bars) {
    const from = barExtent(candidate)?.from;
    if (from === undefined || Math.abs(from - minute) >= distance) continue;
    best = candidate;
    distance = Math.abs(from - minute);
  }
  return bar(best.id);
}

/** Where the keyboard enters: the first bar of the first lane that has one. */
export function firstStop(lanes: readonly TimelineLane[]): Stop | undefined {
  const lane = lanes.find(({ bars }) => bars.length > 0) ?? lanes[0];
  return lane === undefined ? undefined : nearestIn(lane, undefined);
}

/** The lane in which a stop is; undefined when it is gone. */
export function laneOf(lanes: readonly TimelineLane[], stop: Stop): TimelineLane | undefined {
  return stop.kind === 'bar' ? findBar(lanes, stop.barId)?.lane : lanes.find(({ id }) => id === stop.laneId);
}

/** The next stop in a direction, or `undefined` when there is none. */
export function nextStop(lanes: readonly TimelineLane[], stop: Stop, direction: Direction): Stop | undefined {
  const lane = laneOf(lanes, stop);
  if (lane === undefined) return undefined;
  const { bars, indexById } = laneOrder(lane);
  const at = stop.kind === 'bar' ? (indexById.get(stop.barId) ?? -1) : -1;
  const toBar = (index: number): Stop | undefined => {
    const found = bars[index];
    return found === undefined || index === at ? undefined : bar(found.id);
  };
  switch (direction) {
    case 'earlier':
      return at < 0 ? undefined : toBar(at - 1);
    case 'later':
      return at < 0 ? undefined : toBar(at + 1);
    case 'first':
      return toBar(0);
    case 'last':
      return toBar(bars.length - 1);
    case 'lane-up':
    case 'lane-down': {
      const next = lanes[lanes.indexOf(lane) + (direction === 'lane-up' ? -1 : 1)];
      const current = bars[at];
      return next === undefined
        ? undefined
        : nearestIn(next, current === undefined ? undefined : barExtent(current)?.from);
    }
  }
}
