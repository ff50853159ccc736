import type { FocusTarget } from '../interaction/timeline-host.ts';
import type { LaidOutLane } from './layout-lanes.ts';
import type { TimelineWording } from './wording.ts';

export interface UntimedGutterProps {
  readonly lanes: readonly LaidOutLane[];
  readonly selection: ReadonlySet<string>;
  readonly tabStop: FocusTarget | undefined;
  readonly wording: TimelineWording;
}

/** Left of the time: a chip for each bar without any time. */
export function UntimedGutter({ lanes, selection, tabStop, wording }: UntimedGutterProps) {
  const focusedId = tabStop?.kind === 'bar' || tabStop?.kind === 'edge' ? tabStop.barId : undefined;
  return (
    <div className="tl-gutter" role="group" aria-label={wording.untimed}>
      {lanes.map(({ lane, stack, top, height }) => (
        <div key={lane.id} className="tl-gutter-lane" style={{ top, height }}>
          {stack.untimed.map((bar) => (
            <div
              key={bar.id}
              className={`tl-chip tl-tone-${bar.tone}${selection.has(bar.id) ? ' tl-selected' : ''}`}
              data-tl-bar={bar.id}
              role="button"
              tabIndex={bar.id === focusedId ? 0 : -1}
              aria-label={bar.ariaLabel}
              aria-pressed={selection.has(bar.id)}
              title={bar.ariaLabel}
            >
              <span className="tl-chip-mark" aria-hidden="true">
                ?
              </span>
              <span className="tl-name">{bar.label}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
