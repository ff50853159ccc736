import { pan } from '../geometry/time-scale.ts';
import { edgeScrollPx } from './edge-scroll.ts';
import type { TimelineHost } from './timeline-host.ts';

/** Where a drag is, in pixels of the visible lanes. */
export interface DragPlace {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** Scrolls frame by frame while a drag is at an edge. */
export interface AutoScroll {
  readonly update: (place: DragPlace) => void;
  readonly stop: () => void;
}

/** `scroller` scrolls vertically; `onScrolled` is called after each step so that the drag can catch up. */
export function autoScroll(host: TimelineHost, scroller: Element, onScrolled: () => void): AutoScroll {
  let frame: number | undefined;
  let place: DragPlace | undefined;
  const step = (): void => {
    frame = undefined;
    if (place === undefined) return;
    const byX = edgeScrollPx(place.x, place.width);
    const byY = edgeScrollPx(place.y, place.height);
    if (byX === 0 && byY === 0) return;
    if (byX !== 0) host.setScale(pan(host.scale(), byX));
    if (byY !== 0) scroller.scrollTop += byY;
    frame = requestAnimationFrame(step);
    onScrolled();
  };
  return {
    update: (next) => {
      place = next;
      frame ??= requestAnimationFrame(step);
    },
    stop: () => {
      place = undefined;
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}
