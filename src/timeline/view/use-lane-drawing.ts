import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject, type UIEvent } from 'react';
import type { DrawnLane } from '../geometry/folded-lane.ts';
import { laneOrder } from '../geometry/lane-order.ts';
import { laneStack } from '../geometry/lane-stack.ts';
import { advance, isBehind, settle, startWindows, type LaneWindows } from '../geometry/lane-windows.ts';
import { laneAt, visibleLanes } from '../geometry/visible-bars.ts';
import type { FocusTarget } from '../interaction/timeline-host.ts';
import { holdLanes, layoutInWindows, type LaidOutLane } from './layout-lanes.ts';
import type { HeldLayout } from './use-held-layout.ts';
import { useLatest } from './use-latest.ts';
import type { TimelineViewport } from './use-viewport.ts';

const stepPx = 64;
/** Where the height cannot be measured. */
const assumedHeightPx = 1200;
/** As many bars as are drawn anew within one frame. */
const barsPerFrame = 48;
/** How long the view has been still before the lanes out of sight are stacked, and for how long at a time. */
const restMs = 150;
const sliceMs = 4;

export interface LaneDrawingInput {
  readonly lanes: readonly DrawnLane[];
  readonly held: HeldLayout | undefined;
  readonly viewport: TimelineViewport;
  readonly tabStop: FocusTarget | undefined;
  readonly body: RefObject<HTMLElement | null>;
}

export interface LaneDrawing {
  readonly windows: LaneWindows;
  readonly laidOut: readonly LaidOutLane[];
  /** The lanes near the scroll position, and the one that holds the keyboard. */
  readonly visible: readonly LaidOutLane[];
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

function inSight(
  laidOut: readonly LaidOutLane[],
  from: number,
  to: number,
  tabStop: FocusTarget | undefined,
): readonly LaidOutLane[] {
  const near = visibleLanes(laidOut, from, to);
  const holdsFocus = ({ lane }: LaidOutLane): boolean =>
    tabStop?.kind === 'lane'
      ? lane.id === tabStop.laneId
      : tabStop !== undefined && laneOrder(lane).indexById.has(tabStop.barId);
  if (tabStop === undefined || near.some(holdsFocus)) return near;
  const focused = laidOut.find(holdsFocus);
  return focused === undefined ? near : [...near, focused];
}

/** Stacks lanes for a zoom, a few milliseconds at a time, then calls back. Returns the function that stops it. */
function stackAtRest(lanes: readonly DrawnLane[], pxPerMinute: number, done: () => void): () => void {
  let next = 0;
  const slice = (): void => {
    const end = performance.now() + sliceMs;
    for (; next < lanes.length && performance.now() < end; next++) {
      const lane = lanes[next];
      if (lane !== undefined) laneStack(lane, pxPerMinute);
    }
    if (next < lanes.length) timer = setTimeout(slice);
    else done();
  };
  let timer = setTimeout(slice, restMs);
  return () => clearTimeout(timer);
}

/** What was in sight stays where it is when lanes above it turn out higher or lower than they were. */
function useScrollAnchor(
  body: RefObject<HTMLElement | null>,
  drawing: LaneDrawing,
  scrolled: RefObject<number>,
): void {
  const last = useRef<LaneDrawing>(undefined);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = drawing;
    if (before === undefined || before.windows === drawing.windows || scrolled.current <= 0) return;
    const anchor = laneAt(before.laidOut, scrolled.current);
    const now = drawing.laidOut.find(({ lane }) => lane.id === anchor?.lane.id);
    if (anchor === undefined || now === undefined || now.top === anchor.top || body.current === null) return;
    body.current.scrollBy(0, now.top - anchor.top);
  });
}

/** Lays the lanes out for the view, and lets the drawing follow it in steps that fit into a frame. */
export function useLaneDrawing({ lanes, held, viewport, tabStop, body }: LaneDrawingInput): LaneDrawing {
  const { store, heightPx } = viewport;
  const [state, setState] = useState<LaneWindows>();
  const [top, setTop] = useState(0);
  const scrolled = useRef(0);
  const windows = state ?? startWindows(store.window());
  const { settled, ahead, target } = windows;
  const from = top - stepPx;
  const to = top + (heightPx ?? assumedHeightPx) + (target.isFirst === true ? 0 : 2 * stepPx);
  const laidOut = useMemo(
    () =>
      held === undefined
        ? layoutInWindows(lanes, { settled, ahead, target }, to)
        : holdLanes(lanes, held.layout, held.onTheWay, target.pxPerMinute),
    [lanes, held, settled, ahead, target, to],
  );
  const visible = useMemo(() => inSight(laidOut, from, to, tabStop), [laidOut, from, to, tabStop]);
  const latest = useLatest({ target, visible });

  const frame = useRef<number>(undefined);
  const [follow] = useState(() => (): void => {
    frame.current ??= requestAnimationFrame(() => {
      frame.current = undefined;
      const seen = latest().visible.map(({ lane }) => lane);
      setState((last) => advance(last ?? startWindows(store.window()), store.window(), seen, barsPerFrame));
    });
  });
  useEffect(() => {
    const unsubscribe = store.subscribe(() => {
      if (store.window() !== latest().target) follow();
    });
    return () => {
      unsubscribe();
      if (frame.current !== undefined) cancelAnimationFrame(frame.current);
      frame.current = undefined;
    };
  }, [store, latest, follow]);
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    // After the first picture, not in it: a frame is asked for before it is drawn.
    const first = requestAnimationFrame(() => {
      soon = setTimeout(store.widen);
    });
    return () => {
      cancelAnimationFrame(first);
      clearTimeout(soon);
    };
  }, [store]);
  useEffect(() => {
    const now = { settled, ahead, target };
    const drawn = visible.map(({ lane }) => lane);
    if (store.window() !== target || isBehind(now, drawn)) follow();
    else if (settled !== target) return stackAtRest(lanes, target.pxPerMinute, () => setState(settle(now)));
    return undefined;
  }, [store, follow, lanes, visible, settled, ahead, target]);

  const drawing: LaneDrawing = {
    windows,
    laidOut,
    visible,
    onScroll: (event) => {
      scrolled.current = event.currentTarget.scrollTop;
      setTop(Math.floor(scrolled.current / stepPx) * stepPx);
    },
  };
  useScrollAnchor(body, drawing, scrolled);
  return drawing;
}
