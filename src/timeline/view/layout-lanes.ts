import { laneStack, type LaneStack } from '../geometry/lane-stack.ts';
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

/** Lanes from top to bottom, as high as their rows need at this zoom. */
export function layoutLanes(lanes: readonly DrawnLane[], pxPerMinute: number): readonly LaidOutLane[] {
  let top = 0;
  return lanes.map((lane) => {
    const stack = laneStack(lane, pxPerMinute);
    const rows = Math.max(1, stack.rows.length) * rowPx;
    const open = Math.max(rows, stack.untimed.length * chipRowPx) + 2 * lanePaddingPx;
    const height = lane.folded === undefined ? open : foldedPx;
    const laidOut = { lane, stack, top, height };
    top += height;
    return laidOut;
  });
}
