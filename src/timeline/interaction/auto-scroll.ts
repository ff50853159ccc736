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

export type VerticalScroller = Pick<Element, 'scrollTop' | 'scrollHeight' | 'clientHeight'>;

/** `scroller` scrolls vertically; `onScrolled` is called after each step so that the drag can catch up. */
export function autoScroll(
  host: Pick<TimelineHost, 'scale' | 'setScale'>,
  scroller: VerticalScroller,
  onScrolled: () => void,
): AutoScroll {
  let frame: number | undefined;
  let place: DragPlace | undefined;
  // Asked once a drag: where all lanes are in view, the outer ones lie at an edge and there is nowhere to scroll to,
  // and asking in every frame would lay the page out anew each time.
  let isTall = false;
  const step = (): void => {
    frame = undefined;
    if (place === undefined) return;
    const byX = edgeScrollPx(place.x, place.width);
    const byY = isTall ? edgeScrollPx(place.y, place.height) : 0;
    if (byX === 0 && byY === 0) return;
    const before = byY === 0 ? 0 : scroller.scrollTop;
    if (byY !== 0) scroller.scrollTop = before + byY;
    if (byX === 0 && scroller.scrollTop === before) return;
    if (byX !== 0) host.setScale(pan(host.scale(), byX));
    frame = requestAnimationFrame(step);
    onScrolled();
  };
  return {
    update: (next) => {
      if (place === undefined) isTall = scroller.scrollHeight > scroller.clientHeight;
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
