import {
  useId,
  useImperativeHandle,
  useInsertionEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Interval } from '../../base/interval.ts';
import { pan, zoomAt } from '../geometry/time-scale.ts';
import { drawnLane } from '../geometry/folded-lane.ts';
import { findBar, laneOrder, laneSummary } from '../geometry/lane-order.ts';
import { windowOf } from '../geometry/lane-windows.ts';
import { gestureController } from '../interaction/gesture-controller.ts';
import { deleteBars } from '../interaction/keyboard-adapter.ts';
import type { LaneDrop } from '../interaction/lane-drag-adapter.ts';
import type { PassiveMark, TimelineBand, TimelineLane } from '../lane.ts';
import { contentLimits, contentRange } from './content-range.ts';
import { EmptyLaneHints } from './empty-lane-hints.tsx';
import { GestureOverlay } from './gesture-overlay.tsx';
import { GridLines } from './grid-lines.tsx';
import { LaneHeaders } from './lane-headers.tsx';
import { LateOverview } from './late-overview.tsx';
import { MeasuredRoom, type Room } from './measured-room.tsx';
import { TimelineAxis } from './timeline-axis.tsx';
import { TimelineLaneView } from './timeline-lane.tsx';
import type { TimelineProps } from './timeline-props.ts';
import { UntimedGutter } from './untimed-gutter.tsx';
import { useHeldLayout } from './use-held-layout.ts';
import { useLaneDrawing } from './use-lane-drawing.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import { useRootListeners } from './use-root-listeners.ts';
import { useTimelineHost } from './use-timeline-host.ts';
import { useViewport, type TimelineParts } from './use-viewport.ts';
import { defaultWording } from './wording.ts';
import './timeline.css';

const noBands: readonly TimelineBand[] = [];
const noMarks: readonly PassiveMark[] = [];
const keyZoom = 1.5;

/** A stay longer than this does not fit one screen at a zoom at which minutes can be told apart: it gets an overview. */
const overviewFromMinutes = 480;

/** The same object as long as it is the same range. */
const useInterval = ({ from, to }: Interval): Interval => useMemo(() => ({ from, to }), [from, to]);

const hasOverview = (lanes: readonly TimelineLane[], { from, to }: Interval): boolean =>
  to - from > overviewFromMinutes && lanes.some(({ bars }) => bars.length > 0);

const isIn = (lane: TimelineLane, barId: string | undefined): boolean =>
  barId !== undefined && laneOrder(lane).indexById.has(barId);

function useParts(): TimelineParts {
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const lanePlane = useRef<HTMLDivElement>(null);
  const axisPlane = useRef<HTMLDivElement>(null);
  const headers = useRef<HTMLDivElement>(null);
  return useMemo(() => ({ root, body, track, lanePlane, axisPlane, headers }), []);
}

/** Lanes of bars over time, moved, resized and drawn by pointer, touch and keyboard. See the README for the props. */
export function Timeline(props: TimelineProps) {
  const [room, setRoom] = useState<Room>();
  if (room !== undefined) return <Chart {...props} room={room} />;
  const { lanes, bands = noBands } = props;
  return (
    <MeasuredRoom
      hasBands={bands.length > 0}
      hasGutter={lanes.some((lane) => laneSummary(drawnLane(lane)).untimed.length > 0)}
      hasOverview={hasOverview(lanes, contentRange(lanes, bands))}
      onMeasured={setRoom}
    />
  );
}

/** The timeline, for a room that is known. */
function Chart(props: TimelineProps & { readonly room: Room }) {
  const {
    ref,
    label,
    lanes: given,
    selection,
    formatMinute,
    formatDay,
    bands = noBands,
    passiveMarks = noMarks,
  } = props;
  const parts = useParts();
  const { root, body, track, lanePlane, axisPlane } = parts;
  const bodyId = useId();
  const { gesture, held, setGesture, rememberLayout } = useHeldLayout();
  const [hoveredId, setHoveredId] = useState<string>();
  const [laneDrop, setLaneDrop] = useState<LaneDrop>();
  const wording = useMemo(() => ({ ...defaultWording, ...props.wording }), [props.wording]);
  const limits = useInterval(contentLimits(given, bands));
  const lanes = useMemo(() => given.map(drawnLane), [given]);
  const viewport = useViewport(props, parts, props.room);
  const roving = useRovingFocus(root, lanes);
  const { tabStop } = roving;
  const { windows, laidOut, visible, onScroll } = useLaneDrawing({ lanes, held, viewport, tabStop, body });
  useInsertionEffect(() => rememberLayout(laidOut, given));
  const host = useTimelineHost({ props, lanes, parts, viewport, roving, laidOut, limits, setGesture });
  const [controller] = useState(() => gestureController(host));
  const selected = useMemo(() => new Set(selection), [selection]);
  const overview = useInterval(contentRange(given, bands));
  const isIdle = gesture.kind === 'idle';
  const { follow } = viewport;
  // Never under the hand: what a gesture has done is followed when it is over.
  useLayoutEffect(() => {
    if (isIdle) follow(overview);
  }, [isIdle, follow, overview]);

  const { onContextMenu, onMoveLane } = props;
  useRootListeners({
    parts,
    host,
    controller,
    roving,
    onContextMenu,
    onMoveLane,
    laidOut,
    setHoveredId,
    setLaneDrop,
  });

  useImperativeHandle(ref, () => {
    const zoom = (factor: number): void =>
      host.setScale(zoomAt(host.scale(), host.scale().widthPx / 2, factor));
    return {
      fit: host.fit,
      fitSelection: host.fitSelection,
      pan: (byScreens) => host.setScale(pan(host.scale(), host.scale().widthPx * byScreens)),
      focus: () => {
        const target = host.focus();
        if (target !== undefined) host.setFocus(target);
      },
      zoomIn: () => zoom(keyZoom),
      zoomOut: () => zoom(1 / keyZoom),
      scrollToBar: (barId) => host.revealTarget({ kind: 'bar', barId }),
      focusBar: (barId) => host.setFocus({ kind: 'bar', barId }),
      focusEdge: (barId, edge) => host.setFocus({ kind: 'edge', barId, edge }),
      deleteBar: (barId) => deleteBars(host, { kind: 'bar', barId }),
    };
  }, [host]);

  const last = laidOut.at(-1);
  const totalPx = last === undefined ? 0 : last.top + last.height;
  const hasUntimed = laidOut.some(({ stack }) => stack.untimed.length > 0);
  const isMoving = gesture.kind === 'moving' && !gesture.isCopy;
  const movingIds = isMoving ? gesture.subjects.map(({ id }) => id) : [];
  const tabStopLane =
    tabStop === undefined
      ? undefined
      : tabStop.kind === 'lane'
        ? tabStop.laneId
        : findBar(lanes, tabStop.barId)?.lane.id;
  const rootClasses = ['tl-root', `tl-gesture-${gesture.kind}`, `tl-drag-${props.dragMode ?? 'draw'}`];
  if (gesture.kind === 'moving' && gesture.isCopy) rootClasses.push('tl-copying');
  if (hasUntimed) rootClasses.push('tl-has-gutter');
  return (
    <div ref={root} className={rootClasses.join(' ')} role="application" aria-label={label}>
      <div className="tl-top">
        <div className="tl-corner" data-tl-inert="" />
        {hasUntimed && <div className="tl-gutter-title">{wording.untimed}</div>}
        <div className="tl-axis">
          <div className="tl-plane" ref={axisPlane}>
            <TimelineAxis
              window={windows.target}
              bands={bands}
              formatMinute={formatMinute}
              formatDay={formatDay}
            />
          </div>
        </div>
      </div>
      <div className="tl-body" ref={body} id={bodyId} onScroll={onScroll}>
        <div className="tl-content" style={{ height: totalPx }}>
          <LaneHeaders ref={parts.headers} lanes={visible} render={props.renderLaneHeader} drop={laneDrop} />
          {hasUntimed && (
            <UntimedGutter lanes={visible} selection={selected} tabStop={tabStop} wording={wording} />
          )}
          <div className="tl-track" ref={track}>
            <EmptyLaneHints lanes={visible} tabStop={tabStop} wording={wording} />
            <div className="tl-plane" ref={lanePlane}>
              <GridLines window={windows.target} bands={bands} />
              {visible.map(({ lane, stack, top, height }) => (
                <TimelineLaneView
                  key={lane.id}
                  lane={lane}
                  stack={stack}
                  top={top}
                  height={height}
                  window={windowOf(windows, lane.id)}
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
                scale={viewport.store.scale()}
                passiveMarks={passiveMarks}
                describe={props.describeDrag}
                refuses={props.refuses}
              />
            </div>
          </div>
        </div>
      </div>
      {hasOverview(given, overview) && (
        <LateOverview
          lanes={held?.lanes ?? given}
          range={overview}
          store={viewport.store}
          setScale={host.setScale}
          bodyId={bodyId}
          formatMinute={formatMinute}
          formatDay={formatDay}
          wording={wording}
        />
      )}
    </div>
  );
}
