import type { Interval } from '../../base/interval.ts';
import { union } from '../../base/interval.ts';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { barExtent } from './bar-extent.ts';

/** A folded lane as it is drawn: without bars, but with where they are. */
export interface FoldedLane extends TimelineLane {
  readonly folded: {
    readonly count: number;
    /** Where there is a bar; a point takes a minute. */
    readonly stretches: readonly Interval[];
  };
}

export type DrawnLane = TimelineLane & Partial<Pick<FoldedLane, 'folded'>>;

const none: readonly TimelineBar[] = [];
const remembered = new WeakMap<TimelineLane, FoldedLane>();

function fold(lane: TimelineLane): FoldedLane {
  const stretches = lane.bars.flatMap((bar) => {
    const extent = barExtent(bar);
    return extent === undefined ? [] : [{ from: extent.from, to: Math.max(extent.to, extent.from + 1) }];
  });
  return { ...lane, bars: none, folded: { count: lane.bars.length, stretches: union(stretches) } };
}

/** Lanes as they are drawn and walked through: a folded one has no bars. Remembered by the identity of the lane. */
export function drawnLane(lane: TimelineLane): DrawnLane {
  if (lane.isFolded !== true) return lane;
  const known = remembered.get(lane) ?? fold(lane);
  remembered.set(lane, known);
  return known;
}
