import type { Interval } from '../../base/interval.ts';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { barExtent, occupiedMinutes, stubPx, type BarExtent } from './bar-extent.ts';
import { stackRows } from './lane-stacking.ts';

/** A bar with its place: `from`…`to` is the time it takes up on screen at the zoom for which it was placed. */
export interface PlacedBar extends Interval {
  readonly bar: TimelineBar;
  readonly extent: BarExtent;
  readonly row: number;
  /** Where the time of the next bar in the row begins, which is the same at every zoom; infinite after the last. */
  readonly roomTo: number;
  /** What the next one takes up before its time, in pixels. */
  readonly nextPx: number;
}

export interface LaneStack {
  /** Each sorted by time and without overlaps. */
  readonly rows: readonly (readonly PlacedBar[])[];
  /** How many rows are drawn: a bar on its way lies over the others in one of them. */
  readonly rowCount: number;
  readonly untimed: readonly TimelineBar[];
  /** Nobody has stacked it: it has no rows, only a guess of how many there will be. */
  readonly isGuess?: true;
}

/** Stands for a lane out of sight until there is time to stack it. */
export const guessedStack = (lane: TimelineLane, rowCount: number): LaneStack => ({
  rows: [],
  rowCount,
  untimed: lane.bars.filter((bar) => barExtent(bar) === undefined),
  isGuess: true,
});

/** How far the label of a bar may reach: to the bar after it. */
const roomBefore = (
  next: { readonly extent: BarExtent } | undefined,
): Pick<PlacedBar, 'roomTo' | 'nextPx'> =>
  next === undefined
    ? { roomTo: Infinity, nextPx: 0 }
    : { roomTo: next.extent.from, nextPx: stubPx(next.extent) };

function stack(bars: readonly TimelineBar[], pxPerMinute: number): LaneStack {
  const untimed: TimelineBar[] = [];
  const timed: (Interval & { readonly bar: TimelineBar; readonly extent: BarExtent })[] = [];
  for (const bar of bars) {
    const extent = barExtent(bar);
    if (extent === undefined) untimed.push(bar);
    else timed.push({ bar, extent, ...occupiedMinutes(extent, pxPerMinute, bar.badges.length > 0) });
  }
  const rows = stackRows(timed).map((row, index) =>
    row.map((item, at) => ({ ...item, row: index, ...roomBefore(row[at + 1]) })),
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
    for (const [at, placed] of row.entries()) row[at] = { ...placed, ...roomBefore(row[at + 1]) };
  }
  const over = floating.map((placed): readonly PlacedBar[] => [
    {
      ...placed,
      row: rowById.get(placed.bar.id) ?? freeRow(kept, placed),
      ...roomBefore(undefined),
    },
  ]);
  return { rows: [...kept, ...over], rowCount: Math.max(1, was.rowCount), untimed: now.untimed };
}

interface StackAt {
  readonly at: number;
  readonly stack: LaneStack;
}

const remembered = new WeakMap<readonly TimelineBar[], readonly StackAt[]>();

/**
 * The rows of a lane at a zoom. Remembered by the identity of `lane.bars`, so that only a changed lane is laid out again, and
 * for two zooms: the one it is drawn for, and the one that is being prepared.
 */
export function laneStack(lane: TimelineLane, pxPerMinute: number): LaneStack {
  const known = remembered.get(lane.bars) ?? [];
  const found = known.find(({ at }) => at === pxPerMinute);
  if (found !== undefined) return found.stack;
  const fresh = stack(lane.bars, pxPerMinute);
  remembered.set(lane.bars, [{ at: pxPerMinute, stack: fresh }, ...known.slice(0, 1)]);
  return fresh;
}
