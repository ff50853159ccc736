import type { Interval } from '../../base/interval.ts';
import type { TimelineBar } from '../lane.ts';

/** Length of the stub that stands for an unknown edge: pixels, not minutes, since nobody knows how long it is. */
export const openStubPx = 56;

/** Room kept free after an unknown stop, so that the name of what needs attention can be read. */
const openLabelPx = 88;

/** Room for the first badge and the figures in small type, which are to be read at every zoom. */
export const tinyLabelPx = 38;

/** Smallest side of anything that can be pressed. */
export const targetPx = 24;

/** From the middle of a point to its label. */
export const pointOffsetPx = 10;

/** What of a bar is known, in minutes, and which ends are open. */
export interface BarExtent extends Interval {
  readonly isPoint: boolean;
  readonly isOpenStart: boolean;
  readonly isOpenStop: boolean;
}

/**
 * The stretch of a bar that its times prove: start to stop, or up to the last known segment when an edge is
 * unknown. `undefined` when there is no time at all. A stop before its start is drawn as a point at the start.
 */
export function barExtent(bar: TimelineBar): BarExtent | undefined {
  const { start, stop } = bar;
  if (start === undefined && stop === undefined) return undefined;
  const isOpenStart = start === undefined;
  const isOpenStop = stop === undefined && bar.openStop === true;
  let from = start ?? stop ?? 0;
  let to = Math.max(from, stop ?? from);
  if (isOpenStart || isOpenStop) {
    for (const segment of bar.segments ?? []) {
      if (isOpenStart) from = Math.min(from, segment.from);
      if (isOpenStop) to = Math.max(to, segment.to);
    }
  }
  return { from, to, isOpenStart, isOpenStop, isPoint: from === to && !isOpenStart && !isOpenStop };
}

/** What a bar takes up on screen before its first known minute, in pixels. */
export function stubPx(extent: BarExtent): number {
  if (extent.isPoint) return targetPx / 2;
  return extent.isOpenStart ? openStubPx : 0;
}

/** The time that a bar takes up on screen: its extent, the stubs of open ends, room for a finger and for the smallest label. */
export function occupiedMinutes(extent: BarExtent, pxPerMinute: number, hasBadge = false): Interval {
  const px = (length: number): number => length / pxPerMinute;
  const label = hasBadge ? tinyLabelPx : 0;
  if (extent.isPoint) {
    return {
      from: extent.from - px(stubPx(extent)),
      to: extent.to + px(Math.max(targetPx / 2, pointOffsetPx + label)),
    };
  }
  const from = extent.from - px(stubPx(extent));
  const to = extent.to + (extent.isOpenStop ? px(openStubPx + openLabelPx) : 0);
  return { from, to: Math.max(to, from + px(Math.max(targetPx, label))) };
}
