import { minuteToPx, pxPerMinute, type TimeScale } from '../geometry/time-scale.ts';

/** Everything with a time sits on a plane on which 100 % is one day: a pan is one transform, a zoom one width. */
const planeMinutes = 1440;

/** A position or length on the plane, as CSS. */
export const onPlane = (minutes: number): string => `${(minutes / planeMinutes) * 100}%`;

/** Width of a plane in pixels. */
export const planeWidth = (scale: TimeScale): number => pxPerMinute(scale) * planeMinutes;

/** Puts a plane where the scale says. */
export function placePlane(plane: HTMLElement, scale: TimeScale): void {
  plane.style.width = `${planeWidth(scale)}px`;
  plane.style.transform = `translateX(${-scale.from * pxPerMinute(scale)}px)`;
}

/** A time beside its line on the axis, in pixels: where it begins, and where the longest ends. */
const timePx = { from: 4, to: 36 };

/** Whether the left edge of the view cuts a time in two; one whose line is at the edge is whole. */
export function cutsTime(scale: TimeScale, step: number): boolean {
  const line = minuteToPx(scale, (Math.ceil(scale.from / step) - 1) * step);
  return line > -timePx.to && line < -timePx.from;
}

/** Class of labels that stay in sight while what they name reaches beyond the left edge. */
export const stickyClass = 'tl-sticky';

/** Room that a label of this many letters needs to be read whole. */
const roomFor = (label: string): number => 16 + label.length * 7;

const isCuttingItself = (element: HTMLElement): boolean => element.classList.contains('tl-label');

const shifted = new WeakSet<Element>();

/** A minute that an element carries; not by `dataset`, which takes several times as long, and all labels are asked at every step. */
const minuteIn = (element: HTMLElement, name: string): number => Number(element.getAttribute(name));

/** Shifts the labels whose thing (`data-tl-from`…`data-tl-to`) crosses the left edge of the view; touches no other. One that the end of its thing would cut is not shown. */
export function placeSticky(root: HTMLElement, scale: TimeScale): void {
  for (const element of root.getElementsByClassName(stickyClass)) {
    if (!(element instanceof HTMLElement)) continue;
    const from = minuteIn(element, 'data-tl-from');
    const isCrossing = from < scale.from;
    if (!isCrossing && !shifted.has(element)) continue;
    const hidden = -minuteToPx(scale, from);
    const isCut = minuteToPx(scale, minuteIn(element, 'data-tl-to')) < roomFor(element.textContent);
    element.style.transform = isCrossing ? `translateX(${hidden}px)` : '';
    // What cuts itself off would be cut that much too late.
    if (isCuttingItself(element)) element.style.clipPath = isCrossing ? `inset(0 ${hidden}px 0 0)` : '';
    element.style.visibility = isCrossing && isCut ? 'hidden' : '';
    shifted.add(element);
  }
}
