import { memo } from 'react';
import type { RenderWindow } from '../geometry/render-window.ts';
import { ticks } from '../geometry/ticks.ts';
import type { TimelineBand } from '../lane.ts';
import { onPlane } from './plane.ts';

export interface GridLinesProps {
  readonly window: RenderWindow;
  readonly bands: readonly TimelineBand[];
}

/** Lines behind the bars: the grid, midnights, and where bands begin and end. */
export const GridLines = memo(function GridLines({ window, bands }: GridLinesProps) {
  const bounds = new Set(bands.flatMap((band) => [band.from, band.to]));
  return (
    <div className="tl-grid" aria-hidden="true">
      {ticks(window.from, window.to, window.step, String).map((tick) => (
        <div
          key={tick.minute}
          className={tick.isMidnight ? 'tl-line tl-midnight' : 'tl-line'}
          style={{ left: onPlane(tick.minute) }}
        />
      ))}
      {[...bounds].map((minute) => (
        <div key={`bound-${minute}`} className="tl-line tl-bound" style={{ left: onPlane(minute) }} />
      ))}
    </div>
  );
});
