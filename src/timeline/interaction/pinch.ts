import { pan, zoomAt, type TimeScale } from '../geometry/time-scale.ts';

/** Two fingers on the lanes, in pixels from their left edge. */
export interface Pinch {
  readonly a: number;
  readonly b: number;
}

const nearestPx = 24;

/** The scale after the fingers went from `before` to `after`: the time between them stays between them. */
export function pinchScale(scale: TimeScale, before: Pinch, after: Pinch): TimeScale {
  const middleBefore = (before.a + before.b) / 2;
  const middle = (after.a + after.b) / 2;
  const apart = (pinch: Pinch): number => Math.max(nearestPx, Math.abs(pinch.a - pinch.b));
  return zoomAt(pan(scale, middleBefore - middle), middle, apart(after) / apart(before));
}
