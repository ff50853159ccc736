import type { Interval } from '../../base/interval.ts';
import { barExtent } from './bar-extent.ts';
import type { TimelineBar, TimelineLane } from '../lane.ts';

/** A lane's bars as a reader meets them, and by id. */
export interface LaneOrder {
  /** Untimed bars first, then by time. */
  readonly bars: readonly TimelineBar[];
  readonly indexById: ReadonlyMap<string, number>;
  /** Every known edge, sorted. */
  readonly edges: readonly number[];
}

/** Finite, because the difference of two infinities is not a number. */
const rank = (minute: number | undefined): number => minute ?? Number.MIN_SAFE_INTEGER;

function order(bars: readonly TimelineBar[]): LaneOrder {
  const sorted = bars
    .map((bar) => ({ bar, extent: barExtent(bar) }))
    .sort((a, b) => rank(a.extent?.from) - rank(b.extent?.from) || rank(a.extent?.to) - rank(b.extent?.to));
  const edges: number[] = [];
  for (const { bar, extent } of sorted) {
    if (extent === undefined) continue;
    for (const edge of [bar.start, bar.stop]) if (edge !== undefined) edges.push(edge);
  }
  edges.sort((a, b) => a - b);
  return {
    bars: sorted.map(({ bar }) => bar),
    indexById: new Map(sorted.map(({ bar }, index) => [bar.id, index])),
    edges,
  };
}

const remembered = new WeakMap<readonly TimelineBar[], LaneOrder>();

/** Remembered by the identity of `lane.bars`. */
export function laneOrder(lane: TimelineLane): LaneOrder {
  const known = remembered.get(lane.bars) ?? order(lane.bars);
  remembered.set(lane.bars, known);
  return known;
}

/** Where a bar is; undefined when it is nowhere. */
export function findBar(
  lanes: readonly TimelineLane[],
  barId: string,
): { readonly bar: TimelineBar; readonly lane: TimelineLane; readonly laneIndex: number } | undefined {
  for (const [laneIndex, lane] of lanes.entries()) {
    const { bars, indexById } = laneOrder(lane);
    const index = indexById.get(barId);
    const bar = index === undefined ? undefined : bars[index];
    if (bar !== undefined) return { bar, lane, laneIndex };
  }
  return undefined;
}

/** What is asked of every lane before the first picture. */
export interface LaneSummary extends Interval {
  /** Bars without any time. */
  readonly untimed: readonly TimelineBar[];
}

const summaries = new WeakMap<readonly TimelineBar[], LaneSummary>();

/** First and last known minute of a lane, infinite in one without times, and its bars without a time: in one pass, which puts nothing in order. */
export function laneSummary({ bars }: TimelineLane): LaneSummary {
  const known = summaries.get(bars);
  if (known !== undefined) return known;
  let from = Infinity;
  let to = -Infinity;
  const untimed: TimelineBar[] = [];
  for (const bar of bars) {
    const { start, stop } = bar;
    // Most bars, without an object for each: ten thousand of them would cost a collection before the first picture.
    if (start !== undefined && (stop !== undefined || bar.openStop !== true)) {
      if (start < from) from = start;
      const end = stop === undefined || stop < start ? start : stop;
      if (end > to) to = end;
      continue;
    }
    const extent = barExtent(bar);
    if (extent === undefined) {
      untimed.push(bar);
      continue;
    }
    if (extent.from < from) from = extent.from;
    if (extent.to > to) to = extent.to;
  }
  const summary = { from, to, untimed };
  summaries.set(bars, summary);
  return summary;
}

/** First and last known minute of all lanes; undefined when nothing has a time. */
export function contentExtent(lanes: readonly TimelineLane[]): Interval | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const lane of lanes) {
    const summary = laneSummary(lane);
    from = Math.min(from, summary.from);
    to = Math.max(to, summary.to);
  }
  return from <= to ? { from, to } : undefined;
}
