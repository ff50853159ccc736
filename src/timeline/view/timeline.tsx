import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { zoomAt } from '../geometry/time-scale.ts';
import { findBar, laneOrder } from '../geometry/lane-order.ts';
import { barElement } from '../interaction/bar-element.ts';
import { gestureController } from '../interaction/gesture-controller.ts';
import { idle, type GestureState } from '../interaction/gesture.ts';
import { handleKey } from '../interaction/keyboard-adapter.ts';
import { attachPointer } from '../interaction/pointer-adapter.ts';
import { attachWheel } from '../interaction/wheel-adapter.ts';
import type { PassiveMark, TimelineBand, TimelineLane } from '../lane.ts';
import { contentLimits } from './content-range.ts';
import { EmptyLaneHints } from './empty-lane-hints.tsx';
import { focusTarget } from './focus-element.ts';
import { GestureOverlay } from './gesture-overlay.tsx';
import { GridLines } from './grid-lines.tsx';
import { LaneHeaders } from './lane-headers.tsx';
import { layoutLanes } from './layout-lanes.ts';
import { TimelineAxis } from './timeline-axis.tsx';
import { TimelineLaneView } from './timeline-lane.tsx';
import type { TimelineProps } from './timeline-props.ts';
import { UntimedGutter } from './untimed-gutter.tsx';
import { useRovingFocus } from './use-roving-focus.ts';
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
  const { lanes, selection, formatMinute, bands = noBands, passiveMarks = noMarks } = props;
  const parts = useParts();
  const idPrefix = useId();
  const [gesture, setGesture] = useState<GestureState>(idle);
  const [hoveredId, setHoveredId] = useState<string>();
  const wording = useMemo(() => ({ ...defaultWording, ...props.wording }), [props.wording]);
  const limits = useMemo(() => contentLimits(lanes, bands), [lanes, bands]);
  const viewport = useViewport(props, parts);
  const { window } = viewport;
  const laidOut = useMemo(() => layoutLanes(lanes, window.pxPerMinute), [lanes, window.pxPerMinute]);
  const roving = useRovingFocus(parts.root, lanes);
  const { tabStop } = roving;
  const { lanes: visible, onScroll } = useVisibleLanes(laidOut, viewport.heightPx, tabStop);
  const host = useTimelineHost({ props, parts, viewport, roving, laidOut, limits, setGesture });
  const [controller] = useState(() => gestureController(host));
  const selected = useMemo(() => new Set(selection), [selection]);

  useEffect(() => {
    const { root, track, body } = parts;
    if (root.current === null || track.current === null || body.current === null) return undefined;
    const pointerParts = {
      surface: root.current,
      track: track.current,
      scroller: body.current,
      laneIdAt: host.laneIdAt,
    };
    const detachPointer = attachPointer(pointerParts, host, controller);
    const detachWheel = attachWheel(root.current, track.current, host);
    const cancel = (): void => controller.dispatch({ type: 'cancel' });
    globalThis.addEventListener('blur', cancel);
    return () => {
      detachPointer();
      detachWheel();
      globalThis.removeEventListener('blur', cancel);
    };
  }, [parts, host, controller]);

  useImperativeHandle(
    props.ref,
    () => {
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
    },
    [host],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || focusTarget(event.target) === undefined) return;
    if (!handleKey(event, host, controller)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent): void => {
    roving.onBlur(event);
    const isOutside =
      event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget);
    if (isOutside) controller.dispatch({ type: 'cancel' });
  };
  const onContextMenu = (event: MouseEvent): void => {
    const bar = barElement(event.target);
    if (bar === undefined || props.onContextMenu === undefined || !(event.target instanceof Element)) return;
    event.preventDefault();
    const box = event.target.getBoundingClientRect();
    const isByKeyboard = event.clientX === 0 && event.clientY === 0;
    const point = isByKeyboard ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY };
    props.onContextMenu(bar.barId, point);
  };
  const onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || gesture.kind !== 'idle') return;
    setHoveredId(barElement(event.target)?.barId);
  };

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
    <div
      ref={parts.root}
      className={rootClass}
      role="application"
      aria-label={props.label}
      onKeyDown={onKeyDown}
      onFocus={roving.onFocus}
      onBlur={onBlur}
      onContextMenu={onContextMenu}
      onPointerOver={onPointerOver}
      onPointerLeave={() => setHoveredId(undefined)}
    >
      <div className="tl-top">
        <div className="tl-corner" data-tl-inert="" />
        {hasUntimed && <div className="tl-gutter-title">{wording.untimed}</div>}
        <div className="tl-axis">
          <TimelineAxis
            window={window}
            bands={bands}
            formatMinute={formatMinute}
            formatDay={props.formatDay}
            planeRef={parts.axisPlane}
          />
        </div>
      </div>
      <div className="tl-body" ref={parts.body} onScroll={onScroll}>
        <div className="tl-content" style={{ height: totalPx }}>
          <LaneHeaders lanes={visible} idOf={headerId} render={props.renderLaneHeader} />
          {hasUntimed && (
            <UntimedGutter lanes={visible} selection={selected} tabStop={tabStop} wording={wording} />
          )}
          <div className="tl-track" ref={parts.track}>
            <EmptyLaneHints lanes={visible} tabStop={tabStop} wording={wording} />
            <div className="tl-plane" ref={parts.lanePlane}>
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
