import type { Interval } from '../../base/interval.ts';
import { barExtent } from '../geometry/bar-extent.ts';
import { contentExtent, findBar } from '../geometry/lane-order.ts';
import { minutesPerDay } from '../geometry/ticks.ts';
import type { TimelineBand, TimelineLane } from '../lane.ts';

const leastMinutes = 120;

/** What to show to show everything: the bars, else the bands, else a day; at least two hours. */
export function contentRange(lanes: readonly TimelineLane[], bands: readonly TimelineBand[]): Interval {
  const bars = contentExtent(lanes);
  const range =
    bars ??
    (bands.length === 0
      ? { from: 0, to: minutesPerDay }
      : { from: Math.min(...bands.map(({ from }) => from)), to: Math.max(...bands.map(({ to }) => to)) });
  const missing = Math.max(0, leastMinutes - (range.to - range.from));
  return { from: range.from - missing / 2, to: range.to + missing / 2 };
}

/** Whether what ends last has an unknown stop: its stub and its mark stand after the last known minute. */
export function endsOpen(lanes: readonly TimelineLane[]): boolean {
  const last = contentExtent(lanes)?.to;
  return lanes.some(({ bars }) =>
    bars.some((bar) => bar.openStop === true && bar.stop === undefined && barExtent(bar)?.to === last),
  );
}

/** Content that takes up less of the view than this is too small to work on. */
const leastShare = 1 / 3;

/** Whether a view has lost its content: a part of it lies outside, or all of it huddles in a small part of the view. */
export const hasOutgrown = (content: Interval, view: Interval): boolean =>
  content.from < view.from ||
  content.to > view.to ||
  content.to - content.from < (view.to - view.from) * leastShare;

const leastSelectedMinutes = 30;

/** What to show to show some bars, with a little air; undefined when none of them has a time. */
export function rangeOfBars(lanes: readonly TimelineLane[], barIds: readonly string[]): Interval | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const id of barIds) {
    const bar = findBar(lanes, id)?.bar;
    const extent = bar === undefined ? undefined : barExtent(bar);
    if (extent === undefined) continue;
    from = Math.min(from, extent.from);
    to = Math.max(to, extent.to);
  }
  if (from > to) return undefined;
  const air = Math.max((leastSelectedMinutes - (to - from)) / 2, (to - from) * 0.05);
  return { from: from - air, to: to + air };
}

/** How far edges and the view may go: the days of the content and one more at both ends. */
export function contentLimits(lanes: readonly TimelineLane[], bands: readonly TimelineBand[]): Interval {
  const { from, to } = contentRange(lanes, bands);
  return {
    from: (Math.floor(from / minutesPerDay) - 1) * minutesPerDay,
    to: (Math.ceil(to / minutesPerDay) + 1) * minutesPerDay,
  };
}
