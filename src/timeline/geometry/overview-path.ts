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

const drawn = new WeakMap<OverviewStretches, { readonly key: string; readonly row: OverviewRow }>();

/** Remembered by the stretches: while one bar is dragged the other lanes are not written out again. */
function laneRow(stretches: OverviewStretches, top: string, height: string): OverviewRow {
  const key = `${top} ${height}`;
  const known = drawn.get(stretches);
  if (known?.key === key) return known.row;
  const path = (list: readonly Interval[]): string =>
    list.map(({ from, to }) => `M${from} ${top}h${to - from}v${height}h${from - to}z`).join('');
  const row = { bars: path(stretches.bars), alerts: path(stretches.alerts) };
  drawn.set(stretches, { key, row });
  return row;
}

/** Rectangles in a box of `overviewWidth` by 1, one row a lane; beyond twelve lanes several share a row. */
export function overviewRows(lanes: readonly TimelineLane[], range: Interval): readonly OverviewRow[] {
  const count = Math.min(mostRows, lanes.length);
  const height = 1 / count;
  const rows = Array.from({ length: count }, () => ({ bars: '', alerts: '' }));
  for (const [index, lane] of lanes.entries()) {
    const at = Math.floor((index * count) / lanes.length);
    const row = rows[at];
    if (row === undefined) continue;
    const own = laneRow(
      overviewStretches(lane, range),
      (at * height + height * 0.15).toFixed(4),
      (height * 0.7).toFixed(4),
    );
    row.bars += own.bars;
    row.alerts += own.alerts;
  }
  return rows;
}
