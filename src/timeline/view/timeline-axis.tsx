import { memo } from 'react';
import type { RenderWindow } from '../geometry/render-window.ts';
import { midnights, minuteOfDay, minutesPerDay, ticks } from '../geometry/ticks.ts';
import type { TimelineBand } from '../lane.ts';
import { onPlane, stickyClass } from './plane.ts';

export interface TimelineAxisProps {
  readonly window: RenderWindow;
  readonly bands: readonly TimelineBand[];
  readonly formatMinute: (minute: number) => string;
  readonly formatDay: (midnight: number) => string;
}

/** Days, times and bands above the lanes, for a plane that moves with theirs. */
export const TimelineAxis = memo(function TimelineAxis(props: TimelineAxisProps) {
  const { window, bands, formatMinute, formatDay } = props;
  // Far out a line stands for several days: the first of them is named, and all lines are midnights.
  const dayStep = Math.max(minutesPerDay, window.step);
  const timeText = (minute: number): string =>
    dayStep > minutesPerDay ? '' : formatMinute(minuteOfDay(minute));
  return (
    <>
      <div className="tl-days" aria-hidden="true">
        {midnights(window.from, window.to, dayStep).map((midnight) => (
          <div key={midnight} className="tl-day" style={{ left: onPlane(midnight), width: onPlane(dayStep) }}>
            <span
              className={`tl-day-label ${stickyClass}`}
              data-tl-from={midnight}
              data-tl-to={midnight + dayStep}
            >
              {formatDay(midnight)}
            </span>
          </div>
        ))}
      </div>
      <div className="tl-times" aria-hidden="true">
        {ticks(window.from, window.to, window.step, timeText).map((tick) => (
          <span
            key={tick.minute}
            className={tick.isMidnight ? 'tl-time tl-midnight' : 'tl-time'}
            style={{ left: onPlane(tick.minute) }}
          >
            {tick.label}
          </span>
        ))}
      </div>
      {bands.length > 0 && (
        <div className="tl-bands">
          {bands.map((band) => (
            <div
              key={`${band.kind}-${band.from}-${band.to}`}
              className={`tl-band tl-band-${band.kind}`}
              role="img"
              aria-label={`${band.label}: ${formatMinute(band.from)} – ${formatMinute(band.to)}`}
              style={{ left: onPlane(band.from), width: onPlane(band.to - band.from) }}
            >
              <span className={stickyClass} data-tl-from={band.from} data-tl-to={band.to}>
                {band.label}
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  );
});
