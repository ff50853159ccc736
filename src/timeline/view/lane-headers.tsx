import { memo, type ReactNode, type Ref } from 'react';
import type { LaneDrop } from '../interaction/lane-drag-adapter.ts';
import type { TimelineLane } from '../lane.ts';
import type { LaidOutLane } from './layout-lanes.ts';

export interface LaneHeaderProps {
  readonly lane: TimelineLane;
  readonly top: number;
  readonly height: number;
  readonly render: ((lane: TimelineLane) => ReactNode) | undefined;
}

const LaneHeader = memo(function LaneHeader({ lane, top, height, render }: LaneHeaderProps) {
  return (
    <div
      className={lane.canMove === true ? 'tl-header tl-header-movable' : 'tl-header'}
      style={{ top, height }}
      data-tl-kind={lane.kind}
      {...(lane.canMove === true ? { 'data-tl-movable': lane.id } : {})}
    >
      <div className="tl-header-inner">
        {render === undefined ? (
          <>
            <div className="tl-header-label" title={lane.label}>
              {lane.label}
            </div>
            {lane.sublabel !== undefined && lane.isFolded !== true && (
              <div className="tl-header-sublabel">{lane.sublabel}</div>
            )}
          </>
        ) : (
          render(lane)
        )}
      </div>
    </div>
  );
});

export interface LaneHeadersProps {
  readonly lanes: readonly LaidOutLane[];
  readonly render: ((lane: TimelineLane) => ReactNode) | undefined;
  readonly drop: LaneDrop | undefined;
  readonly ref: Ref<HTMLDivElement>;
}

/** The fixed column of lane names. Presses in it belong to what the caller puts there. */
export function LaneHeaders({ lanes, render, drop, ref }: LaneHeadersProps) {
  return (
    <div className="tl-headers" data-tl-inert="" ref={ref}>
      {drop !== undefined && <div className="tl-lane-drop" style={{ top: drop.top }} />}
      {lanes.map(({ lane, top, height }) => (
        <LaneHeader key={lane.id} lane={lane} top={top} height={height} render={render} />
      ))}
    </div>
  );
}
