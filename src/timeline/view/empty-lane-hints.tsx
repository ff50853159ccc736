import type { FocusTarget } from '../interaction/timeline-host.ts';
import type { LaidOutLane } from './layout-lanes.ts';
import type { TimelineWording } from './wording.ts';

export interface EmptyLaneHintsProps {
  readonly lanes: readonly LaidOutLane[];
  readonly tabStop: FocusTarget | undefined;
  readonly wording: TimelineWording;
}

/** What to do with a lane that has no bars. It also lets the keyboard into the lane. */
export function EmptyLaneHints({ lanes, tabStop, wording }: EmptyLaneHintsProps) {
  return lanes
    .filter(({ lane }) => lane.bars.length === 0)
    .map(({ lane, top, height }) => {
      const text = lane.folded === undefined ? wording.emptyLane : wording.foldedLane(lane.folded.count);
      return (
        <div
          key={lane.id}
          className={lane.folded === undefined ? 'tl-empty' : 'tl-empty tl-folded'}
          data-tl-lane={lane.id}
          role="button"
          tabIndex={tabStop?.kind === 'lane' && tabStop.laneId === lane.id ? 0 : -1}
          aria-label={`${lane.label}: ${text}`}
          {...(lane.folded === undefined ? {} : { 'aria-expanded': false })}
          style={{ top, height }}
        >
          <span>{text}</span>
        </div>
      );
    });
}
