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

/** SVG path data of the strip, one string a row. */
export interface OverviewRow {
  readonly bars: string;
  readonly alerts: string;
}

interface DrawnRow {
  readonly key: string;
  readonly from: readonly OverviewStretches[];
  readonly row: OverviewRow;
}

/** By the first lane of a row. */
const drawn = new WeakMap<OverviewStretches, DrawnRow>();

/** Stretches of several lanes as if they were one: two hundred lanes must not make a strip that takes long to draw. */
function together(lists: readonly (readonly Interval[])[]): readonly Interval[] {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const merged: Interval[] = [];
  for (const next of lists.flat().sort((a, b) => a.from - b.from)) merge(merged, next);
  return merged;
}

/** Remembered by what is in it: while one bar is dragged the other rows are not written out again. */
function drawRow(lanes: readonly OverviewStretches[], top: string, height: string): OverviewRow {
  const [first] = lanes;
  const key = `${top} ${height}`;
  const known = first === undefined ? undefined : drawn.get(first);
  if (
    known?.key === key &&
    known.from.length === lanes.length &&
    known.from.every((lane, at) => lane === lanes[at])
  )
    return known.row;
  const path = (list: readonly Interval[]): string =>
    list.map(({ from, to }) => `M${from} ${top}h${to - from}v${height}h${from - to}z`).join('');
  const row = {
    bars: path(together(lanes.map(({ bars }) => bars))),
    alerts: path(together(lanes.map(({ alerts }) => alerts))),
  };
  if (first !== undefined) drawn.set(first, { key, from: lanes, row });
  return row;
}

/** Rectangles in a box of `overviewWidth` by 1, one row a lane; beyond twelve lanes several share a row. */
export function overviewRows(lanes: readonly TimelineLane[], range: Interval): readonly OverviewRow[] {
  const count = Math.min(mostRows, lanes.length);
  const height = 1 / count;
  const rows: OverviewStretches[][] = Array.from({ length: count }, () => []);
  for (const [index, lane] of lanes.entries())
    rows[Math.floor((index * count) / lanes.length)]?.push(overviewStretches(lane, range));
  return rows.map((row, at) =>
    drawRow(row, (at * height + height * 0.15).toFixed(4), (height * 0.7).toFixed(4)),
  );
}
