import type { ReactNode } from 'react';
import type { TimelineBar } from '../lane.ts';
import { onPlane } from './plane.ts';

/** Stretches that do not count, gaps, and thin marks, over the bar. Each says why on hover. */
export const barSegments = (bar: TimelineBar, top: number, state: string): ReactNode => (
  <>
    {bar.segments?.map((segment) => (
      <div
        key={`${segment.kind}-${segment.from}-${segment.to}`}
        className={`tl-segment tl-${segment.kind}${state}`}
        data-tl-bar={bar.id}
        title={segment.reason}
        style={{ top, left: onPlane(segment.from), width: onPlane(segment.to - segment.from) }}
      />
    ))}
    {bar.marks?.map((mark) => (
      <div
        key={`${mark.minute}-${mark.label}`}
        className={`tl-mark${state}`}
        data-tl-bar={bar.id}
        title={mark.label}
        style={{ top, left: onPlane(mark.minute) }}
      />
    ))}
  </>
);
