import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { Interval } from '../../base/interval.ts';
import type { RenderWindow } from '../geometry/render-window.ts';
import { visibleBars } from '../geometry/visible-bars.ts';
import { sameTarget, type FocusTarget } from '../interaction/timeline-host.ts';
import type { LaneStack, PlacedBar } from '../geometry/lane-stack.ts';
import type { DrawnLane } from '../geometry/folded-lane.ts';
import { FoldedBars } from './folded-bars.tsx';
import { barLook } from './bar-box.ts';
import { barDrawing } from './bar-drawing.ts';
import type { DrawnBar } from './drawn-bar.ts';
import { sameFields } from './same-fields.ts';
import type { TimelineWording } from './wording.ts';

/** Which bars of one lane are special now. Arrays are compared by content. */
export interface LaneHighlights {
  readonly selected: readonly string[];
  readonly moving: readonly string[];
  readonly hoveredId: string | undefined;
  readonly tabStop: FocusTarget | undefined;
}

export interface TimelineLaneProps {
  readonly lane: DrawnLane;
  readonly stack: LaneStack;
  readonly top: number;
  readonly height: number;
  readonly window: RenderWindow;
  readonly highlights: LaneHighlights;
  readonly limits: Interval;
  readonly formatMinute: (minute: number) => string;
  readonly wording: TimelineWording;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const sameHighlights = (a: LaneHighlights, b: LaneHighlights): boolean =>
  a.hoveredId === b.hoveredId &&
  sameTarget(a.tabStop, b.tabStop) &&
  sameList(a.selected, b.selected) &&
  sameList(a.moving, b.moving);

const sameProps = (a: TimelineLaneProps, b: TimelineLaneProps): boolean =>
  sameHighlights(a.highlights, b.highlights) && sameFields({ ...a, highlights: b.highlights }, b);

/** What to draw of a row: what is in the window, and whatever holds the keyboard or is on its way. */
function drawn(row: readonly PlacedBar[], window: Interval, keep: ReadonlySet<string>): readonly PlacedBar[] {
  const visible = visibleBars(row, window);
  if (keep.size === 0) return visible;
  const kept = row.filter((placed) => keep.has(placed.bar.id) && !visible.includes(placed));
  return kept.length === 0 ? visible : [...kept, ...visible];
}

/** One lane on the plane. Renders again only when something in it, or the window, changes. */
export const TimelineLaneView = memo(function TimelineLaneView(props: TimelineLaneProps) {
  const { stack, highlights, window, wording } = props;
  const { selected, moving, hoveredId, tabStop } = highlights;
  const focusedId = tabStop === undefined || tabStop.kind === 'lane' ? undefined : tabStop.barId;
  const keep = new Set(focusedId === undefined ? moving : [...moving, focusedId]);
  // By time, whatever the row: a zoom that gives a bar another row then moves nothing in the document.
  const placedBars = stack.rows
    .flatMap((row) => drawn(row, window, keep))
    .sort((a, b) => a.extent.from - b.extent.from || a.extent.to - b.extent.to);
  const bars = placedBars.map((placed): DrawnBar => {
    const { id } = placed.bar;
    const isSelected = selected.includes(id);
    const look = barLook(placed, window.pxPerMinute);
    const isEdgeFocused = tabStop?.kind === 'edge' && tabStop.barId === id;
    return {
      bar: placed.bar,
      row: placed.row,
      roomTo: placed.roomTo,
      nextPx: placed.nextPx,
      variant: look.variant,
      isLabelAfter: look.isLabelAfter,
      isSelected,
      isActive: isSelected || id === hoveredId || isEdgeFocused,
      isTabStop: id === focusedId,
      isMoving: moving.includes(id),
      limits: props.limits,
      formatMinute: props.formatMinute,
      wording,
    };
  });
  const element = useRef<HTMLDivElement>(null);
  const [draw] = useState(barDrawing);
  useLayoutEffect(() => {
    if (element.current !== null) draw(element.current, bars);
  });
  return (
    <div
      ref={element}
      className="tl-lane"
      role="group"
      aria-label={props.lane.label}
      style={{ top: props.top, height: props.height }}
    >
      {props.lane.folded !== undefined && (
        <FoldedBars stretches={props.lane.folded.stretches} window={window} />
      )}
    </div>
  );
}, sameProps);
