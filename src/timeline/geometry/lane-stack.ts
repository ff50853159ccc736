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
  /** Each sorted by time and without overlaps. */
  readonly rows: readonly (readonly PlacedBar[])[];
  /** How many rows are drawn: a bar on its way lies over the others in one of them. */
  readonly rowCount: number;
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
  return { rows, rowCount: rows.length, untimed };
}

/** The row in which a bar that came into a lane lies over nothing, else the first. */
function freeRow(rows: readonly (readonly PlacedBar[])[], bar: Interval): number {
  const free = rows.findIndex((row) => row.every((other) => other.to <= bar.from || other.from >= bar.to));
  return Math.max(0, free);
}

/**
 * A lane while something is dragged: every bar keeps the row it had, and those on their way lie over the others. Nothing
 * else moves under the pointer.
 * @param was the lane's rows when the gesture began
 * @param onTheWay ids of what is dragged
 */
export function heldStack(
  lane: TimelineLane,
  was: LaneStack,
  onTheWay: ReadonlySet<string>,
  pxPerMinute: number,
): LaneStack {
  const rowById = new Map(was.rows.flatMap((row) => row.map(({ bar, row: at }) => [bar.id, at] as const)));
  const now = stack(lane.bars, pxPerMinute);
  const kept: PlacedBar[][] = Array.from({ length: was.rowCount }, () => []);
  const floating: PlacedBar[] = [];
  for (const placed of now.rows.flat()) {
    const row = rowById.get(placed.bar.id);
    if (row === undefined || onTheWay.has(placed.bar.id)) floating.push(placed);
    else (kept[row] ??= []).push({ ...placed, row });
  }
  for (const row of kept) {
    row.sort((a, b) => a.from - b.from);
    for (const [at, placed] of row.entries()) row[at] = { ...placed, roomTo: row[at + 1]?.from ?? Infinity };
  }
  const over = floating.map((placed): readonly PlacedBar[] => [
    { ...placed, row: rowById.get(placed.bar.id) ?? freeRow(kept, placed), roomTo: Infinity },
  ]);
  return { rows: [...kept, ...over], rowCount: Math.max(1, was.rowCount), untimed: now.untimed };
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
