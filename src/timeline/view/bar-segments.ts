import type { TimelineBar } from '../lane.ts';
import type { Part } from './part.ts';
import { onPlane } from './plane.ts';

/**
 * Stretches that do not count, gaps, and thin marks, over the bar. Each says why on hover. Keys are by order: what moves with
 * its bar stays the element that it is, and a stretch is known by nothing but its times.
 */
export const barSegments = (bar: TimelineBar, top: string, state: string): readonly Part[] => [
  ...(bar.segments ?? []).map(({ from, to, kind, reason }, index) => ({
    key: `segment-${index}`,
    className: `tl-segment tl-${kind}${state}`,
    attributes: { title: reason },
    place: { top, left: onPlane(from), width: onPlane(to - from) },
  })),
  ...(bar.marks ?? []).map(({ minute, label }, index) => ({
    key: `mark-${index}`,
    className: `tl-mark${state}`,
    attributes: { title: label },
    place: { top, left: onPlane(minute) },
  })),
];
