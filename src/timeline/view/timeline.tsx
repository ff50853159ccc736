import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { zoomAt } from '../geometry/time-scale.ts';
import { findBar, laneOrder } from '../geometry/lane-order.ts';
import { gestureController } from '../interaction/gesture-controller.ts';
import { idle, type GestureState } from '../interaction/gesture.ts';
import type { PassiveMark, TimelineBand, TimelineLane } from '../lane.ts';
import { contentLimits } from './content-range.ts';
import { EmptyLaneHints } from './empty-lane-hints.tsx';
import { GestureOverlay } from './gesture-overlay.tsx';
import { GridLines } from './grid-lines.tsx';
import { LaneHeaders } from './lane-headers.tsx';
import { layoutLanes } from './layout-lanes.ts';
import { TimelineAxis } from './timeline-axis.tsx';
import { TimelineLaneView } from './timeline-lane.tsx';
import type { TimelineProps } from './timeline-props.ts';
import { UntimedGutter } from './untimed-gutter.tsx';
import { useRovingFocus } from './use-roving-focus.ts';
import { useRootListeners } from './use-root-listeners.ts';
import { useTimelineHost } from './use-timeline-host.ts';
import { useViewport, type TimelineParts } from './use-viewport.ts';
import { useVisibleLanes } from './use-visible-lanes.ts';
import { defaultWording } from './wording.ts';
import './timeline.css';

const noBands: readonly TimelineBand[] = [];
const noMarks: readonly PassiveMark[] = [];
const keyZoom = 1.5;

const isIn = (lane: TimelineLane, barId: string | undefined): boolean =>
  barId !== undefined && laneOrder(lane).indexById.has(barId);

function useParts(): TimelineParts {
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const lanePlane = useRef<HTMLDivElement>(null);
  const axisPlane = useRef<HTMLDivElement>(null);
  return useMemo(() => ({ root, body, track, lanePlane, axisPlane }), []);
}

/** Lanes of bars over time, moved, resized and drawn by pointer, touch and keyboard. See the README for the props. */
export function Timeline(props: TimelineProps) {
  const {
    ref,
    label,
    lanes,
    selection,
    formatMinute,
    formatDay,
    bands = noBands,
    passiveMarks = noMarks,
  } = props;
  const parts = useParts();
  const { root, body, track, lanePlane, axisPlane } = parts;
  const idPrefix = useId();
  const [gesture, setGesture] = useState<GestureState>(idle);
  const [hoveredId, setHoveredId] = useState<string>();
  const wording = useMemo(() => ({ ...defaultWording, ...props.wording }), [props.wording]);
  const limits = useMemo(() => contentLimits(lanes, bands), [lanes, bands]);
  const viewport = useViewport(props, parts);
  const { window } = viewport;
  const laidOut = useMemo(() => layoutLanes(lanes, window.pxPerMinute), [lanes, window.pxPerMinute]);
  const roving = useRovingFocus(root, lanes);
  const { tabStop } = roving;
  const { lanes: visible, onScroll } = useVisibleLanes(laidOut, viewport.heightPx, tabStop);
  const host = useTimelineHost({ props, parts, viewport, roving, laidOut, limits, setGesture });
  const [controller] = useState(() => gestureController(host));
  const selected = useMemo(() => new Set(selection), [selection]);

  useRootListeners({ parts, host, controller, roving, onContextMenu: props.onContextMenu, setHoveredId });

  useImperativeHandle(ref, () => {
    const zoom = (factor: number): void =>
      host.setScale(zoomAt(host.scale(), host.scale().widthPx / 2, factor));
    return {
      fit: host.fit,
      zoomIn: () => zoom(keyZoom),
      zoomOut: () => zoom(1 / keyZoom),
      scrollToBar: (barId) => host.revealTarget({ kind: 'bar', barId }),
      focusBar: (barId) => host.setFocus({ kind: 'bar', barId }),
      focusEdge: (barId, edge) => host.setFocus({ kind: 'edge', barId, edge }),
    };
  }, [host]);

  const last = laidOut.at(-1);
  const totalPx = last === undefined ? 0 : last.top + last.height;
  const hasUntimed = laidOut.some(({ stack }) => stack.untimed.length > 0);
  const movingIds = gesture.kind === 'moving' ? gesture.subjects.map(({ id }) => id) : [];
  const tabStopLane =
    tabStop === undefined
      ? undefined
      : tabStop.kind === 'lane'
        ? tabStop.laneId
        : findBar(lanes, tabStop.barId)?.lane.id;
  const headerId = (laneId: string): string => `${idPrefix}${laneId}`;
  const rootClass = `tl-root tl-gesture-${gesture.kind}${hasUntimed ? ' tl-has-gutter' : ''}`;
  return (
    <div ref={root} className={rootClass} role="application" aria-label={label}>
      <div className="tl-top">
        <div className="tl-corner" data-tl-inert="" />
        {hasUntimed && <div className="tl-gutter-title">{wording.untimed}</div>}
        <div className="tl-axis">
          <div className="tl-plane" ref={axisPlane}>
            <TimelineAxis window={window} bands={bands} formatMinute={formatMinute} formatDay={formatDay} />
          </div>
        </div>
      </div>
      <div className="tl-body" ref={body} onScroll={onScroll}>
        <div className="tl-content" style={{ height: totalPx }}>
          <LaneHeaders lanes={visible} idOf={headerId} render={props.renderLaneHeader} />
          {hasUntimed && (
            <UntimedGutter lanes={visible} selection={selected} tabStop={tabStop} wording={wording} />
          )}
          <div className="tl-track" ref={track}>
            <EmptyLaneHints lanes={visible} tabStop={tabStop} wording={wording} />
            <div className="tl-plane" ref={lanePlane}>
              <GridLines window={window} bands={bands} />
              {visible.map(({ lane, stack, top, height }) => (
                <TimelineLaneView
                  key={lane.id}
                  lane={lane}
                  stack={stack}
                  top={top}
                  height={height}
                  headerId={headerId(lane.id)}
                  window={window}
                  highlights={{
                    selected: lane.bars.filter(({ id }) => selected.has(id)).map(({ id }) => id),
                    moving: movingIds.filter((id) => isIn(lane, id)),
                    hoveredId: isIn(lane, hoveredId) ? hoveredId : undefined,
                    tabStop: tabStopLane === lane.id ? tabStop : undefined,
                  }}
                  limits={limits}
                  formatMinute={formatMinute}
                  wording={wording}
                />
              ))}
              <GestureOverlay
                gesture={gesture}
                lanes={laidOut}
                passiveMarks={passiveMarks}
                describe={props.describeDrag}
              />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
