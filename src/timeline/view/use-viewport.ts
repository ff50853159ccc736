import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { Interval } from '../../base/interval.ts';
import { openStubPx, targetPx } from '../geometry/bar-extent.ts';
import { fit, pan, pxPerMinute, timeScale, withWidth, type TimeScale } from '../geometry/time-scale.ts';
import { contentRange, endsOpen, hasOutgrown } from './content-range.ts';
import type { Room } from './measured-room.tsx';
import { placeLanes } from './place-lanes.ts';
import { cutsTime, placePlane, placeSticky, planeWidth } from './plane.ts';
import type { TimelineProps } from './timeline-props.ts';
import { useLatest } from './use-latest.ts';
import { viewportStore, type ViewportStore } from './viewport-store.ts';

/** Where nothing can be measured. */
const assumedWidthPx = 960;
/** How long the view has been still when lanes that are only stretched get their width. */
const restMs = 120;

/** Room for the words of what ends last: after its stub and the mark of its finding, where its stop is unknown. */
const roomAtRight = (widthPx: number, isOpen: boolean): number =>
  Math.min(180, widthPx * 0.2) + (isOpen ? openStubPx + targetPx : 0);

/** Shows a range with room at both ends for open ends, and more at the right, where the label of the last bar goes. */
function fitWithLabels(range: Interval, widthPx: number, isOpen: boolean): TimeScale {
  const left = Math.min(72, widthPx * 0.09);
  const right = roomAtRight(widthPx, isOpen);
  return pan(fit(range, widthPx, (left + right) / 2), (right - left) / 2);
}

/** So much of the room may be gone before the view follows: it is not to shift with every minute of a nudge. */
const slackPx = 60;

/** The part of a view in which what ends last has room for its words. */
const withRoom = (scale: TimeScale, isOpen: boolean): Interval => ({
  from: scale.from,
  to: scale.to - Math.max(0, roomAtRight(scale.widthPx, isOpen) - slackPx) / pxPerMinute(scale),
});

export interface TimelineParts {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly track: RefObject<HTMLDivElement | null>;
  readonly lanePlane: RefObject<HTMLDivElement | null>;
  readonly axisPlane: RefObject<HTMLDivElement | null>;
  readonly headers: RefObject<HTMLDivElement | null>;
}

export interface TimelineViewport {
  readonly store: ViewportStore;
  /** Height of the visible lanes in pixels; undefined where it cannot be measured. */
  readonly heightPx: number | undefined;
  /** Shows a range, or everything. */
  readonly fit: (range?: Interval) => void;
  /** Shows what the viewer asks for, kept near `bounds`; from then on the view is theirs. */
  readonly look: (scale: TimeScale, bounds: Interval) => void;
  /** Goes with content that the view has lost, unless the view is the viewer's. Fitting everything gives it back. */
  readonly follow: (content: Interval) => void;
}

const sameRange = (a: Interval | undefined, b: Interval): boolean => a?.from === b.from && a.to === b.to;

/** The view of time: measured on resize, painted without rendering, controlled by the parent or on its own. */
export function useViewport(props: TimelineProps, parts: TimelineParts, room: Room): TimelineViewport {
  const { viewport, onViewportChange } = props;
  const latest = useLatest(props);
  const [store] = useState(() => {
    const { widthPx = assumedWidthPx } = room;
    return viewportStore(
      viewport === undefined
        ? fitWithLabels(contentRange(props.lanes, props.bands ?? []), widthPx, endsOpen(props.lanes))
        : timeScale(viewport.from, viewport.to, widthPx),
    );
  });
  const [view] = useState(() => {
    let isTheirs = false;
    const fitNow = (range?: Interval): void => {
      const { lanes, bands } = latest();
      const { widthPx } = store.scale();
      isTheirs = range !== undefined;
      store.set(
        fitWithLabels(
          range ?? contentRange(lanes, bands ?? []),
          widthPx,
          range === undefined && endsOpen(lanes),
        ),
      );
    };
    return {
      fit: fitNow,
      look: (scale: TimeScale, bounds: Interval): void => {
        isTheirs = true;
        store.set(scale, bounds);
      },
      follow: (content: Interval): void => {
        if (isTheirs || latest().viewport !== undefined) return;
        if (hasOutgrown(content, withRoom(store.scale(), endsOpen(latest().lanes)))) fitNow();
      },
    };
  });
  const fitNow = view.fit;
  const [heightPx, setHeightPx] = useState(room.heightPx);

  useLayoutEffect(() => {
    let cancel: (() => void) | undefined;
    const paint = (isAtRest: boolean): void => {
      cancel?.();
      cancel = undefined;
      const scale = store.scale();
      const lanePlane = parts.lanePlane.current;
      for (const plane of [parts.axisPlane.current, lanePlane]) {
        if (plane !== null) placePlane(plane, scale);
      }
      parts.axisPlane.current?.parentElement?.classList.toggle(
        'tl-cut',
        cutsTime(scale, store.window().step),
      );
      if (parts.root.current !== null) placeSticky(parts.root.current, scale);
      if (lanePlane === null) return;
      const placed = placeLanes(lanePlane, planeWidth(scale), isAtRest);
      if (placed === 'exact') return;
      if (placed === 'stretched') {
        const timer = setTimeout(() => paint(true), restMs);
        cancel = () => clearTimeout(timer);
      } else {
        const frame = requestAnimationFrame(() => paint(isAtRest));
        cancel = () => cancelAnimationFrame(frame);
      }
    };
    paint(false);
    const unsubscribe = store.subscribe(() => paint(false));
    return () => {
      unsubscribe();
      cancel?.();
    };
  });

  const from = viewport?.from;
  const to = viewport?.to;
  useLayoutEffect(() => {
    if (from !== undefined && to !== undefined) store.set(timeScale(from, to, store.scale().widthPx));
  }, [store, from, to]);

  useEffect(() => {
    if (onViewportChange === undefined) return undefined;
    let told = store.scale();
    return store.subscribe(() => {
      const now = store.scale();
      // What is drawn has got more room, and the view is where it was.
      if (now === told) return;
      told = now;
      if (!sameRange(latest().viewport, now)) onViewportChange({ from: now.from, to: now.to });
    });
  }, [store, latest, onViewportChange]);

  useLayoutEffect(() => {
    const { track, body } = parts;
    if (track.current === null || body.current === null || typeof ResizeObserver === 'undefined')
      return undefined;
    // What is drawn now may bring a scroll bar.
    let isSettled = false;
    const observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        if (target === body.current) setHeightPx(contentRect.height);
        else if (contentRect.width > 0) {
          store.set(withWidth(store.scale(), contentRect.width));
          if (!isSettled && latest().viewport === undefined) fitNow();
          isSettled = true;
        }
      }
    });
    observer.observe(track.current);
    observer.observe(body.current);
    return () => observer.disconnect();
  }, [store, latest, fitNow, parts]);

  return { store, heightPx, ...view };
}
