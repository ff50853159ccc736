import type { Interval } from '../../base/interval.ts';
import type { TimelineBar, TimelineLane } from '../lane.ts';
import { barExtent } from './bar-extent.ts';
import { laneOrder } from './lane-order.ts';

/** Width of the strip in its own units; a bar takes at least one. */
export const overviewWidth = 1000;

/** Stretches of a lane at the resolution of the strip, sorted; bars that would touch are one. */
export interface OverviewStretches {
  readonly bars: readonly Interval[];
  /** Those of bars that need attention. */
  readonly alerts: readonly Interval[];
}

const remembered = new WeakMap<
  readonly TimelineBar[],
  { readonly key: string; readonly stretches: OverviewStretches }
>();

function merge(list: Interval[], next: Interval): void {
  const last = list[list.length - 1];
  if (last === undefined || next.from > last.to) list.push(next);
  else if (next.to > last.to) list[list.length - 1] = { from: last.from, to: next.to };
}

/** Remembered by the identity of `lane.bars`, so that only a lane that changed is reckoned again. */
export function overviewStretches(lane: TimelineLane, range: Interval): OverviewStretches {
  const key = `${String(range.from)} ${String(range.to)}`;
  const known = remembered.get(lane.bars);
  if (known?.key === key) return known.stretches;
  const unit = overviewWidth / (range.to - range.from);
  const bars: Interval[] = [];
  const alerts: Interval[] = [];
  for (const bar of laneOrder(lane).bars) {
    const extent = barExtent(bar);
    if (extent === undefined) continue;
    const from = Math.floor((extent.from - range.from) * unit);
    const stretch = { from, to: Math.max(from + 1, Math.ceil((extent.to - range.from) * unit)) };
    merge(bars, stretch);
    if (bar.severity !== undefined) merge(alerts, { from, to: Math.max(stretch.to, from + 4) });
  }
  const stretches = { bars, alerts };
  remembered.set(lane.bars, { key, stretches });
  return stretches;
}

const mostRows = 12;

/** SVG path data of rectangles, one row a lane in a box of `overviewWidth` by 1; beyond twelve lanes several share a row. */
export function overviewPath(
  lanes: readonly TimelineLane[],
  range: Interval,
  which: keyof OverviewStretches,
): string {
  const rows = Math.min(mostRows, Math.max(1, lanes.length));
  const height = 1 / rows;
  return lanes
    .map((lane, index) => {
      const top = (Math.floor((index * rows) / lanes.length) * height + height * 0.15).toFixed(4);
      const rowHeight = (height * 0.7).toFixed(4);
      const stretches = overviewStretches(lane, range)[which];
      return stretches
        .map(({ from, to }) => `M${from} ${top}h${to - from}v${rowHeight}h${from - to}z`)
        .join('');
    })
    .join('');
}
