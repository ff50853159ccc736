import { laneAt, type Stacked } from '../geometry/visible-bars.ts';
import type { DrawnLane } from '../geometry/folded-lane.ts';
import { dragThresholdPx } from './reduce-gesture.ts';

/** A lane with its place in pixels from the top of the first lane. */
export interface PlacedLane extends Stacked {
  readonly lane: DrawnLane;
}

/** Where a dragged lane would go: before another one, or to the end; `top` is that place in pixels. */
export interface LaneDrop {
  readonly laneId: string;
  readonly beforeLaneId: string | undefined;
  readonly top: number;
}

export interface LaneDragHost {
  readonly lanes: () => readonly PlacedLane[];
  /** Shows where the lane would go; undefined when it would stay. */
  readonly setDrop: (drop: LaneDrop | undefined) => void;
  readonly onMoveLane: (laneId: string, beforeLaneId: string | undefined) => void;
}

/** The gap nearest to `y` into which a lane may go: only among lanes that can move. Undefined where it is already. */
export function laneDrop(lanes: readonly PlacedLane[], laneId: string, y: number): LaneDrop | undefined {
  const movable = lanes.filter(({ lane }) => lane.canMove === true);
  const over = laneAt(movable, y);
  if (over === undefined) return undefined;
  const at = movable.indexOf(over) + (y > over.top + over.height / 2 ? 1 : 0);
  const from = movable.findIndex(({ lane }) => lane.id === laneId);
  if (from < 0 || at === from || at === from + 1) return undefined;
  const before = movable[at];
  return { laneId, beforeLaneId: before?.lane.id, top: before?.top ?? over.top + over.height };
}

/**
 * Lets lanes be dragged up and down by their headers, with a mouse or a pen: by touch the page scrolls there. What can be
 * pressed in a header keeps its presses. Returns the function that takes the listeners off again.
 */
export function attachLaneDrag(headers: HTMLElement, host: LaneDragHost): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  let pressed: { readonly pointerId: number; readonly laneId: string; readonly y: number } | undefined;
  let isDragging = false;
  let drop: LaneDrop | undefined;

  const end = (isDone: boolean): void => {
    const last = drop;
    if (pressed !== undefined && headers.hasPointerCapture(pressed.pointerId)) {
      headers.releasePointerCapture(pressed.pointerId);
    }
    pressed = undefined;
    drop = undefined;
    if (isDragging) host.setDrop(undefined);
    isDragging = false;
    if (isDone && last !== undefined) host.onMoveLane(last.laneId, last.beforeLaneId);
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    if (event.target.closest('button, input, a, [role="menuitem"]') !== null) return;
    const laneId = event.target.closest('[data-tl-movable]')?.getAttribute('data-tl-movable');
    if (laneId === null || laneId === undefined) return;
    pressed = { pointerId: event.pointerId, laneId, y: event.clientY };
  };
  const onMove = (event: PointerEvent): void => {
    if (pressed === undefined || event.pointerId !== pressed.pointerId) return;
    if (!isDragging) {
      if (Math.abs(event.clientY - pressed.y) < dragThresholdPx) return;
      isDragging = true;
      headers.setPointerCapture(event.pointerId);
    }
    drop = laneDrop(host.lanes(), pressed.laneId, event.clientY - headers.getBoundingClientRect().top);
    host.setDrop(drop);
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId === pressed?.pointerId) end(true);
  };
  const cancel = (): void => end(false);
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  headers.addEventListener('pointerdown', onDown, { signal });
  headers.addEventListener('pointermove', onMove, { signal });
  headers.addEventListener('pointerup', onUp, { signal });
  headers.addEventListener('pointercancel', cancel, { signal });
  headers.addEventListener('lostpointercapture', () => pressed !== undefined && cancel(), { signal });
  window.addEventListener('keydown', onEscape, { signal, capture: true });
  window.addEventListener('blur', cancel, { signal });
  return () => {
    cancel();
    listeners.abort();
  };
}
