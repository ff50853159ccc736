import { useState } from 'react';
import type { Interval } from '../../base/interval.ts';
import { barExtent } from '../geometry/bar-extent.ts';
import { laneOf } from '../geometry/bar-navigation.ts';
import type { DrawnLane } from '../geometry/folded-lane.ts';
import { findBar } from '../geometry/lane-order.ts';
import { minuteToPx, reveal, type TimeScale } from '../geometry/time-scale.ts';
import { laneAt } from '../geometry/visible-bars.ts';
import type { GestureState } from '../interaction/gesture.ts';
import type { FocusTarget, TimelineHost } from '../interaction/timeline-host.ts';
import { barsWithin } from './bars-within.ts';
import { rangeOfBars } from './content-range.ts';
import type { LaidOutLane } from './layout-lanes.ts';
import type { TimelineProps } from './timeline-props.ts';
import type { RovingFocus } from './use-roving-focus.ts';
import { useLatest } from './use-latest.ts';
import type { TimelineParts, TimelineViewport } from './use-viewport.ts';

/** What the host needs of the latest render. */
export interface HostInput {
  readonly props: TimelineProps;
  /** As they are drawn. */
  readonly lanes: readonly DrawnLane[];
  readonly parts: TimelineParts;
  readonly viewport: TimelineViewport;
  readonly roving: RovingFocus;
  readonly laidOut: readonly LaidOutLane[];
  readonly limits: Interval;
  readonly setGesture: (state: GestureState) => void;
}

/** What a `TimelineHost` can do besides, for the component itself. */
export interface ComponentHost extends TimelineHost {
  readonly revealTarget: (target: FocusTarget) => void;
  readonly laneIdAt: (y: number) => string | undefined;
  /** Height of all lanes in pixels. */
  readonly heightPx: () => number;
}

const marginPx = 48;

/** Scrolls as little as possible so that the beginning of a bar, and its lane, can be seen. */
function revealIn(input: HostInput, target: FocusTarget): void {
  const { lanes, viewport, laidOut, parts } = input;
  const bar = target.kind === 'lane' ? undefined : findBar(lanes, target.barId)?.bar;
  const extent = bar === undefined ? undefined : barExtent(bar);
  if (extent !== undefined) {
    const scale = viewport.store.scale();
    const isSpanning = minuteToPx(scale, extent.from) < 0 && minuteToPx(scale, extent.to) > scale.widthPx;
    const minute = target.kind === 'edge' && target.edge === 'stop' ? extent.to : extent.from;
    if (!isSpanning || target.kind === 'edge') viewport.store.set(reveal(scale, minute, marginPx));
  }
  const stop = target.kind === 'edge' ? ({ kind: 'bar', barId: target.barId } as const) : target;
  const lane = laneOf(lanes, stop);
  const place = laidOut.find((candidate) => candidate.lane === lane);
  const body = parts.body.current;
  if (place === undefined || body === null || viewport.heightPx === undefined) return;
  const lowest = place.top + place.height - viewport.heightPx;
  if (body.scrollTop > place.top) body.scrollTop = place.top;
  else if (body.scrollTop < lowest) body.scrollTop = lowest;
}

/** The component as its adapters see it: one identity, always the latest values. */
export function useTimelineHost(input: HostInput): ComponentHost {
  const latest = useLatest(input);
  const [host] = useState<ComponentHost>(() => ({
    lanes: () => latest().lanes,
    selection: () => latest().props.selection,
    scale: () => latest().viewport.store.scale(),
    focus: () => latest().roving.current(),
    setScale: (scale: TimeScale) => latest().viewport.look(scale, latest().limits),
    setFocus: (target) => {
      latest().roving.move(target);
      revealIn(latest(), target);
    },
    setGesture: (state) => latest().setGesture(state),
    fit: () => latest().viewport.fit(),
    fitSelection: () => {
      const { lanes, props, viewport } = latest();
      const range = rangeOfBars(lanes, props.selection);
      if (range !== undefined) viewport.fit(range);
    },
    dragMode: () => latest().props.dragMode ?? 'draw',
    barsWithin: (box) => barsWithin(latest().laidOut, box),
    heightPx: () => {
      const last = latest().laidOut.at(-1);
      return last === undefined ? 0 : last.top + last.height;
    },
    revealTarget: (target) => revealIn(latest(), target),
    laneIdAt: (y) => laneAt(latest().laidOut, y)?.lane.id,
    onIntent: (intent) => latest().props.onIntent?.(intent),
    onCommit: (intent) => latest().props.onCommit?.(intent),
    onCancel: () => latest().props.onCancel?.(),
    onSelect: (ids) => latest().props.onSelect?.(ids),
    onOpen: (barId, edge) => latest().props.onOpen?.(barId, edge),
    onDelete: (ids) => latest().props.onDelete?.(ids),
    onClearEdge: (barId, edge) => latest().props.onClearEdge?.(barId, edge),
    onCreateRequest: (laneId) => latest().props.onCreateRequest?.(laneId),
    onFoldLane: (laneId, isFolded) => latest().props.onFoldLane?.(laneId, isFolded),
  }));
  return host;
}
