import type { Interval } from '../../base/interval.ts';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { barExtent, occupiedMinutes, type BarExtent } from './bar-extent.ts';
import { stackRows } from './lane-stacking.ts';

/** A bar with its place: `from`…`to` is the time it takes up on screen, `roomTo` where the next one begins. */
export interface PlacedBar extends Interval {
  readonly bar: TimelineBar;
  readonly extent: BarExtent;
  readonly row: number;
  readonly roomTo: number;
}

export interface LaneStack {
  readonly rows: readonly (readonly PlacedBar[])[];
  readonly untimed: readonly TimelineBar[];
}

function stack(bars: readonly TimelineBar[], pxPerMinute: number): LaneStack {
  const untimed: TimelineBar[] = [];
  const timed: (Interval & { readonly bar: TimelineBar; readonly extent: BarExtent })[] = [];
  for (const bar of bars) {
    const extent = barExtent(bar);
    if (extent === undefined) untimed.push(bar);
    else timed.push({ bar, extent, ...occupiedMinutes(extent, pxPerMinute, bar.badges.length > 0) });
  }
  const rows = stackRows(timed).map((row, index) =>
    row.map((item, at) => ({ ...item, row: index, roomTo: row[at + 1]?.from ?? Infinity })),
  );
  return { rows, untimed };
}

const remembered = new WeakMap<readonly TimelineBar[], { readonly at: number; readonly stack: LaneStack }>();

/** The rows of a lane at a zoom. Remembered by the identity of `lane.bars`, so that only a changed lane is laid out again. */
export function laneStack(lane: TimelineLane, pxPerMinute: number): LaneStack {
  const known = remembered.get(lane.bars);
  if (known !== undefined && known.at === pxPerMinute) return known.stack;
  const fresh = stack(lane.bars, pxPerMinute);
  remembered.set(lane.bars, { at: pxPerMinute, stack: fresh });
  return fresh;
}
