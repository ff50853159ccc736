import { guessedStack, heldStack, laneStack, type LaneStack } from '../geometry/lane-stack.ts';
import { windowOf, type LaneWindows } from '../geometry/lane-windows.ts';
import type { DrawnLane } from '../geometry/folded-lane.ts';

/** Height of a row of bars and of a bar in it, in pixels; the style sheet says the same. */
export const rowPx = 32;
export const barPx = 26;
const lanePaddingPx = 6;
const chipRowPx = 28;
const foldedPx = 28;

/** A lane with its place, in pixels from the top of the first lane. */
export interface LaidOutLane {
  readonly lane: DrawnLane;
  readonly stack: LaneStack;
  readonly top: number;
  readonly height: number;
}

/** Top of a row inside its lane, in pixels. */
export const rowTop = (row: number): number => lanePaddingPx + row * rowPx + (rowPx - barPx) / 2;

/** One lane below the other, as high as their rows need. */
function pile(
  lanes: readonly DrawnLane[],
  stackOf: (lane: DrawnLane, top: number) => LaneStack,
): readonly LaidOutLane[] {
  let top = 0;
  return lanes.map((lane) => {
    const stack = stackOf(lane, top);
    const height = heightOf(lane, stack);
    const laidOut = { lane, stack, top, height };
    top += height;
    return laidOut;
  });
}

/** Lanes from top to bottom, as high as their rows need at this zoom. */
export const layoutLanes = (lanes: readonly DrawnLane[], pxPerMinute: number): readonly LaidOutLane[] =>
  pile(lanes, (lane) => laneStack(lane, pxPerMinute));

/**
 * Lanes from top to bottom, each for its own window. Before the first rest only those down to `untilPx` are stacked; the
 * others are as high as these are on average.
 */
export function layoutInWindows(
  lanes: readonly DrawnLane[],
  windows: LaneWindows,
  untilPx: number,
): readonly LaidOutLane[] {
  let stacked = 0;
  let rows = 0;
  return pile(lanes, (lane, top) => {
    if (windows.settled === undefined && top > untilPx) return guessedStack(lane, Math.round(rows / stacked));
    const stack = laneStack(lane, windowOf(windows, lane.id).pxPerMinute);
    stacked += 1;
    rows += stack.rowCount;
    return stack;
  });
}

function heightOf(lane: DrawnLane, stack: LaneStack): number {
  if (lane.folded !== undefined) return foldedPx;
  const rows = Math.max(1, stack.rowCount) * rowPx;
  return Math.max(rows, stack.untimed.length * chipRowPx) + 2 * lanePaddingPx;
}

interface HeldStack {
  readonly was: LaneStack;
  readonly onTheWay: ReadonlySet<string>;
  readonly at: number;
  readonly stack: LaneStack;
}

const remembered = new WeakMap<DrawnLane['bars'], HeldStack>();

/** A lane that one move has changed is laid out once, not with each move after it. */
function rememberedHeldStack(
  lane: DrawnLane,
  was: LaneStack,
  onTheWay: ReadonlySet<string>,
  at: number,
): LaneStack {
  const known = remembered.get(lane.bars);
  if (known?.was === was && known.onTheWay === onTheWay && known.at === at) return known.stack;
  const stack = heldStack(lane, was, onTheWay, at);
  remembered.set(lane.bars, { was, onTheWay, at, stack });
  return stack;
}

/**
 * The layout while something is dragged: lanes and rows stay where they were when the gesture began, whatever its preview does to
 * them. A lane that the preview empties and takes away stays until the gesture is done.
 */
export function holdLanes(
  lanes: readonly DrawnLane[],
  was: readonly LaidOutLane[],
  onTheWay: ReadonlySet<string>,
  pxPerMinute: number,
): readonly LaidOutLane[] {
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  return was.map((held) => {
    const lane = byId.get(held.lane.id) ?? { ...held.lane, bars: [] };
    if (lane === held.lane && held.stack.isGuess !== true) return held;
    if (held.stack.isGuess === true) return { ...held, lane, stack: laneStack(lane, pxPerMinute) };
    if (lane.bars === held.lane.bars || lane.folded !== undefined) return { ...held, lane };
    return { ...held, lane, stack: rememberedHeldStack(lane, held.stack, onTheWay, pxPerMinute) };
  });
}
