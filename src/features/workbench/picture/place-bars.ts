import type { Interval } from '../../../base/interval.ts';
import { barExtent, openStubPx } from '../../../timeline/geometry/bar-extent.ts';
import type { BarExtent } from '../../../timeline/geometry/bar-extent.ts';
import { stackRows } from '../../../timeline/geometry/lane-stacking.ts';
import { minuteToPx } from '../../../timeline/geometry/time-scale.ts';
import type { TimeScale } from '../../../timeline/geometry/time-scale.ts';
import type { TimelineBar } from '../../../timeline/lane.ts';
import { badgeWidth, figureWidth, markedName, nameWidth } from './bar-words.ts';

/** A bar on a strip, in pixels of the strip: from `left` to `right` is what is known of it; `from`…`to` is what it and its words take up. */
export interface PlacedOnStrip extends Interval {
  readonly bar: TimelineBar;
  readonly extent: BarExtent;
  readonly left: number;
  readonly right: number;
  readonly wordsAt: number;
  /** How far its words may go. */
  readonly wordsTo: number;
}

const pointPx = 8;
const besidePx = 6;
const insidePx = 8;
const apartPx = 8;
/** An arrow says that it goes on in the next strip. */
const arrowPx = 14;
/** Narrower, a bar has no room for words. */
const leastInsidePx = 40;

const wordsWidth = (bar: TimelineBar): number =>
  nameWidth(markedName(bar)) +
  bar.badges.reduce((sum, badge) => sum + badgeWidth(badge), 0) +
  (bar.figures ?? []).reduce((sum, figure) => sum + figureWidth(figure), 0);

/** Whether a bar has a part in a stretch of time. */
const isWithin = ({ from, to }: BarExtent, scale: TimeScale): boolean => to >= scale.from && from <= scale.to;

function placed(bar: TimelineBar, extent: BarExtent, scale: TimeScale, end: number): PlacedOnStrip {
  const left = minuteToPx(scale, Math.max(scale.from, extent.from));
  const right = minuteToPx(scale, Math.min(scale.to, extent.to));
  const goesOn = extent.to > scale.to;
  const begin = left - (extent.isPoint ? pointPx : extent.isOpenStart ? openStubPx : 0);
  const stop = right + (extent.isPoint ? pointPx : goesOn ? arrowPx : extent.isOpenStop ? openStubPx : 0);
  const width = wordsWidth(bar);
  const room = right - left - insidePx;
  const fitsBeside = stop + besidePx + width <= end;
  const isInside = !extent.isPoint && room >= leastInsidePx && (room >= width || (!fitsBeside && room > end - stop));
  const wordsAt = isInside ? left + insidePx : stop + besidePx;
  return {
    bar,
    extent,
    left,
    right,
    wordsAt,
    // Inside, they end with the bar.
    wordsTo: isInside ? right : end,
    from: begin,
    to: (isInside ? stop : Math.max(stop, Math.min(end, wordsAt + width))) + apartPx,
  };
}

/**
 * The bars of a lane in rows, so that each has room for all of its words: on paper nobody can zoom or point at one.
 * @param end where the strip ends, in its pixels
 */
export function placeBars(bars: readonly TimelineBar[], scale: TimeScale, end: number): readonly (readonly PlacedOnStrip[])[] {
  return stackRows(
    bars.flatMap((bar) => {
      const extent = barExtent(bar);
      return extent === undefined || !isWithin(extent, scale) ? [] : [placed(bar, extent, scale, end)];
    }),
  );
}

/** How far words go beyond the end of a scale where nothing holds them back, in pixels. */
export function overhangPx(bars: readonly TimelineBar[], scale: TimeScale): number {
  const ends = placeBars(bars, scale, Infinity).flatMap((row) => row.map(({ to }) => to));
  return Math.max(0, ...ends.map((end) => end - scale.widthPx));
}
