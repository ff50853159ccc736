import type { ReactNode } from 'react';
import type { TimelineBar } from '../lane.ts';
import { onPlane } from './plane.ts';

/** Keys by order: what moves with its bar stays the element that it is, and a stretch is known by nothing but its times. */
function numbered<T>(items: readonly T[] | undefined, name: string): readonly (readonly [string, T])[] {
  return items?.map((item, index) => [`${name}-${index}`, item] as const) ?? [];
}

/** Stretches that do not count, gaps, and thin marks, over the bar. Each says why on hover. */
export const barSegments = (bar: TimelineBar, top: number, state: string): ReactNode => (
  <>
    {numbered(bar.segments, 'segment').map(([key, segment]) => (
      <div
        key={key}
        className={`tl-segment tl-${segment.kind}${state}`}
        data-tl-bar={bar.id}
        title={segment.reason}
        style={{ top, left: onPlane(segment.from), width: onPlane(segment.to - segment.from) }}
      />
    ))}
    {numbered(bar.marks, 'mark').map(([key, mark]) => (
      <div
        key={key}
        className={`tl-mark${state}`}
        data-tl-bar={bar.id}
        title={mark.label}
        style={{ top, left: onPlane(mark.minute) }}
      />
    ))}
  </>
);
