import { assert } from '../../base/assert.ts';
import type { Interval } from '../../base/interval.ts';

/** Maps minutes `from`…`to` (may be fractional) to pixels 0…`widthPx`. Immutable. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly widthPx: number;
}

/** The shortest and longest stretch that may fill the width, in minutes: 10 minutes and 120 days. */
export const spanLimits: Interval = { from: 10, to: 120 * 1440 };

/** Throws when the range or the width is empty or not finite. */
export function timeScale(from: number, to: number, widthPx: number): TimeScale {
  assert(Number.isFinite(from) && Number.isFinite(to) && to > from, 'a time scale needs from < to');
  assert(Number.isFinite(widthPx) && widthPx > 0, 'a time scale needs a width');
  return { from, to, widthPx };
}

export const pxPerMinute = (scale: TimeScale): number => scale.widthPx / (scale.to - scale.from);

export const minuteToPx = (scale: TimeScale, minute: number): number =>
  (minute - scale.from) * pxPerMinute(scale);

/** Inverse of `minuteToPx`; not rounded. */
export const pxToMinute = (scale: TimeScale, px: number): number => scale.from + px / pxPerMinute(scale);

/** Moves the content by `byPx` pixels to the left (the range moves later). */
export function pan(scale: TimeScale, byPx: number): TimeScale {
  const by = byPx / pxPerMinute(scale);
  return timeScale(scale.from + by, scale.to + by, scale.widthPx);
}

/** Zooms in (`factor` > 1) or out, keeping the minute under `px` where it is. */
export function zoomAt(scale: TimeScale, px: number, factor: number): TimeScale {
  const span = scale.to - scale.from;
  const wanted = Math.min(spanLimits.to, Math.max(spanLimits.from, span / factor));
  const anchor = pxToMinute(scale, px);
  const from = anchor - (px / scale.widthPx) * wanted;
  return timeScale(from, from + wanted, scale.widthPx);
}

/** The scale that shows `range` with `paddingPx` free at both ends. */
export function fit(range: Interval, widthPx: number, paddingPx = 0): TimeScale {
  const inner = Math.max(1, widthPx - 2 * paddingPx);
  const middle = (range.from + range.to) / 2;
  const span = Math.min(
    spanLimits.to,
    Math.max(spanLimits.from, ((range.to - range.from) * widthPx) / inner),
  );
  return timeScale(middle - span / 2, middle + span / 2, widthPx);
}

/** The same range at another width. */
export const withWidth = (scale: TimeScale, widthPx: number): TimeScale =>
  timeScale(scale.from, scale.to, widthPx);

/** Shifts the range so that it touches `bounds`: a viewer cannot get lost in empty time. */
export function keepNear(scale: TimeScale, bounds: Interval): TimeScale {
  const by =
    scale.to < bounds.from ? bounds.from - scale.to : scale.from > bounds.to ? bounds.to - scale.from : 0;
  return by === 0 ? scale : timeScale(scale.from + by, scale.to + by, scale.widthPx);
}

/** Shifts the range as little as possible so that `minute` is at least `marginPx` inside it. */
export function reveal(scale: TimeScale, minute: number, marginPx: number): TimeScale {
  const margin = Math.min(marginPx, scale.widthPx / 3);
  const px = minuteToPx(scale, minute);
  if (px < margin) return pan(scale, px - margin);
  if (px > scale.widthPx - margin) return pan(scale, px - (scale.widthPx - margin));
  return scale;
}
