import type { Interval } from '../../base/interval.ts';

/** Index of the first item for which `isPast` is true; `isPast` must be false, then true. */
function firstIndex<T>(items: readonly T[], isPast: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && !isPast(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of a sorted row without overlaps touches `window`. O(log n + answer). */
export function visibleBars<T extends Interval>(row: readonly T[], window: Interval): readonly T[] {
  const first = firstIndex(row, (item) => item.to >= window.from);
  const end = firstIndex(row, (item) => item.from > window.to);
  return first >= end ? [] : row.slice(first, end);
}

/** A thing at `top`, `height` high, both in pixels. */
export interface Stacked {
  readonly top: number;
  readonly height: number;
}

/** The lanes, sorted by `top`, that touch the pixels `from`…`to`. */
export function visibleLanes<T extends Stacked>(lanes: readonly T[], from: number, to: number): readonly T[] {
  const first = firstIndex(lanes, (lane) => lane.top + lane.height >= from);
  const end = firstIndex(lanes, (lane) => lane.top > to);
  return first >= end ? [] : lanes.slice(first, end);
}

/** The lane at pixel `y`; above the first it is the first, below the last the last. */
export function laneAt<T extends Stacked>(lanes: readonly T[], y: number): T | undefined {
  const index = firstIndex(lanes, (lane) => lane.top + lane.height > y);
  return lanes[Math.min(index, lanes.length - 1)];
}
