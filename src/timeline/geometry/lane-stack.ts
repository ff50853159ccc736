import type { Interval } from '../../base/interval.ts';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { barExtent, occupiedMinutes, stubPx, type BarExtent } from './bar-extent.ts';
import { laneSummary } from './lane-order.ts';
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
  /** The zoom that its bars were placed for. */
  readonly pxPerMinute?: number;
  /** Nobody has stacked it: it has no rows, only a guess of how many there will be. */
  readonly isGuess?: true;
}

/** Stands for a lane out of sight until there is time to stack it. */
export const guessedStack = (lane: TimelineLane, rowCount: number): LaneStack => ({
  rows: [],
  rowCount,
  untimed: laneSummary(lane).untimed,
  isGuess: true,
});

/** How far the label of a bar may reach: to the bar after it. */
const roomBefore = (
  next: { readonly extent: BarExtent } | undefined,
): Pick<PlacedBar, 'roomTo' | 'nextPx'> =>
  next === undefined
    ? { roomTo: Infinity, nextPx: 0 }
    : { roomTo: next.extent.from, nextPx: stubPx(next.extent) };

type TimedBar = Pick<PlacedBar, 'bar' | 'extent' | 'from' | 'to'>;

/** The time that a bar takes up on screen; undefined when it has none. */
function timed(bar: TimelineBar, pxPerMinute: number): TimedBar | undefined {
  const extent = barExtent(bar);
  if (extent === undefined) return undefined;
  const { from, to } = occupiedMinutes(extent, pxPerMinute, bar.badges.length > 0);
  return { bar, extent, from, to };
}

function stack(bars: readonly TimelineBar[], pxPerMinute: number): LaneStack {
  const untimed: TimelineBar[] = [];
  const withTime: TimedBar[] = [];
  for (const bar of bars) {
    const item = timed(bar, pxPerMinute);
    if (item === undefined) untimed.push(bar);
    else withTime.push(item);
  }
  const rows = stackRows(withTime).map((row, index) =>
    // Field by field: to spread objects takes several times as long, and a lane may have hundreds of bars.
    row.map(({ bar, extent, from, to }, at): PlacedBar => {
      const next = row[at + 1]?.extent;
      const roomTo = next === undefined ? Infinity : next.from;
      const nextPx = next === undefined ? 0 : stubPx(next);
      return { bar, extent, from, to, row: index, roomTo, nextPx };
    }),
  );
  return { rows, rowCount: rows.length, untimed, pxPerMinute };
}

/** The row in which a bar that came into a lane lies over nothing, else the first. */
function freeRow(rows: readonly (readonly PlacedBar[])[], bar: Interval): number {
  const free = rows.findIndex((row) => row.every((other) => other.to <= bar.from || other.from >= bar.to));
  return Math.max(0, free);
}

const byId = new WeakMap<LaneStack, ReadonlyMap<string, PlacedBar>>();

function placedById(stacked: LaneStack): ReadonlyMap<string, PlacedBar> {
  const known = byId.get(stacked) ?? new Map(stacked.rows.flat().map((placed) => [placed.bar.id, placed]));
  byId.set(stacked, known);
  return known;
}

/** A row in order, each bar with the room it has now. A bar with the room it had stays the object it was: it is not drawn again. */
function inRow(items: readonly (TimedBar | PlacedBar)[], row: number): readonly PlacedBar[] {
  const sorted = items.toSorted((a, b) => a.from - b.from);
  return sorted.map((item, at) => {
    const room = roomBefore(sorted[at + 1]);
    const isAsItWas =
      'row' in item && item.row === row && item.roomTo === room.roomTo && item.nextPx === room.nextPx;
    return isAsItWas ? item : { ...item, row, ...room };
  });
}

/**
 * A lane while something is dragged: every bar keeps the row it had, and those on their way lie over the others. Nothing
 * else moves under the pointer. Done anew for each step of the pointer, so only what changed is placed anew.
 * @param was the lane's rows when the gesture began
 * @param onTheWay ids of what is dragged
 */
export function heldStack(
  lane: TimelineLane,
  was: LaneStack,
  onTheWay: ReadonlySet<string>,
  pxPerMinute: number,
): LaneStack {
  const before = placedById(was);
  const stays: (TimedBar | PlacedBar)[][] = Array.from({ length: was.rowCount }, () => []);
  const floating: TimedBar[] = [];
  const untimed: TimelineBar[] = [];
  for (const bar of lane.bars) {
    const old = before.get(bar.id);
    const item = old?.bar === bar && was.pxPerMinute === pxPerMinute ? old : timed(bar, pxPerMinute);
    if (item === undefined) untimed.push(bar);
    else if (old === undefined || onTheWay.has(bar.id)) floating.push(item);
    else (stays[old.row] ??= []).push(item);
  }
  const kept = stays.map(inRow);
  const over = floating.map((item): readonly PlacedBar[] => [
    { ...item, row: before.get(item.bar.id)?.row ?? freeRow(kept, item), ...roomBefore(undefined) },
  ]);
  return { rows: [...kept, ...over], rowCount: Math.max(1, was.rowCount), untimed, pxPerMinute };
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
