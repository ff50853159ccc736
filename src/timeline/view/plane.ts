import { minuteToPx, pxPerMinute, type TimeScale } from '../geometry/time-scale.ts';

/** Everything with a time sits on a plane on which 100 % is one day: a pan is one transform, a zoom one width. */
const planeMinutes = 1440;

/** A position or length on the plane, as CSS. */
export const onPlane = (minutes: number): string => `${(minutes / planeMinutes) * 100}%`;

/** Puts a plane where the scale says. */
export function placePlane(plane: HTMLElement, scale: TimeScale): void {
  plane.style.width = `${pxPerMinute(scale) * planeMinutes}px`;
  plane.style.transform = `translateX(${-scale.from * pxPerMinute(scale)}px)`;
}

/** Class of labels that stay in sight while what they name reaches beyond the left edge. */
export const stickyClass = 'tl-sticky';

const leastPx = 24;

const shifted = new WeakSet<Element>();

/** Shifts the labels whose thing (`data-tl-from`…`data-tl-to`) crosses the left edge of the view; touches no other. */
export function placeSticky(root: HTMLElement, scale: TimeScale): void {
  for (const element of root.getElementsByClassName(stickyClass)) {
    if (!(element instanceof HTMLElement)) continue;
    const isCrossing = Number(element.dataset['tlFrom']) < scale.from;
    if (!isCrossing && !shifted.has(element)) continue;
    const hidden = -minuteToPx(scale, Number(element.dataset['tlFrom']));
    const room = minuteToPx(scale, Number(element.dataset['tlTo'])) - leastPx;
    element.style.transform = isCrossing && room > 0 ? `translateX(${hidden}px)` : '';
    shifted.add(element);
  }
}
