import { autoScroll } from './auto-scroll.ts';
import { barElement } from './bar-element.ts';
import type { GestureController } from './gesture-controller.ts';
import { pinchScale, type Pinch } from './pinch.ts';
import { pressAt } from './press-at.ts';
import type { TimelineHost } from './timeline-host.ts';

/** The elements that pointers act on. */
export interface PointerParts {
  /** Everything that can be pressed, except what is inside `data-tl-inert`. It also captures the pointer. */
  readonly surface: HTMLElement;
  /** The lanes: their left edge is pixel 0 of the scale, their top the top of the first lane. */
  readonly track: HTMLElement;
  readonly scroller: HTMLElement;
  readonly laneIdAt: (y: number) => string | undefined;
  /** Height of all lanes in pixels; what is below is nobody's. */
  readonly heightPx: () => number;
}

/** Whether what is there has presses of its own. */
const isInert = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-tl-inert]') !== null;

const isModifier = ({ key }: KeyboardEvent): boolean =>
  key === 'Control' || key === 'Meta' || key === 'Alt' || key === 'Shift';

/** Translates pointer events into gesture events. Returns the function that takes the listeners off again. */
export function attachPointer(
  parts: PointerParts,
  host: TimelineHost,
  controller: GestureController,
): () => void {
  const { surface, track, scroller } = parts;
  const listeners = new AbortController();
  const touches = new Map<number, number>();
  let activeId: number | undefined;
  let lastEvent: PointerEvent | undefined;
  let lastBarId: string | undefined;
  let isClickSwallowed = false;

  const locate = (event: PointerEvent): { x: number; y: number } => {
    const box = track.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const move = (event: PointerEvent, keys: MouseEvent | KeyboardEvent = event): void => {
    const { x, y } = locate(event);
    const isCopy = keys.ctrlKey || keys.metaKey;
    controller.dispatch({ type: 'move', x, y, laneId: parts.laneIdAt(y), isFree: keys.altKey, isCopy });
  };
  const scrolling = autoScroll(host, scroller, () => {
    if (lastEvent !== undefined) move(lastEvent);
  });
  const finish = (type: 'release' | 'cancel'): void => {
    scrolling.stop();
    const id = activeId;
    activeId = undefined;
    lastEvent = undefined;
    controller.dispatch({ type });
    if (id !== undefined && surface.hasPointerCapture(id)) surface.releasePointerCapture(id);
  };
  const cancel = (): void => {
    if (activeId !== undefined) finish('cancel');
  };
  const fingers = (): Pinch | undefined => {
    const [a, b] = touches.values();
    return a === undefined || b === undefined ? undefined : { a, b };
  };

  const onDown = (event: PointerEvent): void => {
    isClickSwallowed = false;
    if (isInert(event.target)) return;
    const place = locate(event);
    if (event.pointerType === 'touch') {
      touches.set(event.pointerId, place.x);
      // A finger on a bar that is put back under it, and so drawn anew, would not be told when it goes up elsewhere.
      surface.setPointerCapture(event.pointerId);
    }
    if (touches.size > 1) {
      cancel();
      isClickSwallowed = true;
      return;
    }
    const isPan = event.button === 1;
    if (activeId !== undefined || (event.button !== 0 && !isPan)) return;
    if (controller.state().kind !== 'idle') controller.dispatch({ type: 'cancel' });
    const element = barElement(event.target);
    const isInTrack = event.target instanceof Node && track.contains(event.target);
    lastBarId = element?.barId;
    activeId = event.pointerId;
    surface.setPointerCapture(event.pointerId);
    if (element !== undefined) {
      const { barId, edge } = element;
      host.setFocus(edge === undefined ? { kind: 'bar', barId } : { kind: 'edge', barId, edge });
    }
    const press = pressAt(host, {
      ...place,
      element,
      laneId: isInTrack ? parts.laneIdAt(place.y) : undefined,
      isTouch: event.pointerType === 'touch',
      isAdditive: event.ctrlKey || event.metaKey,
      isShift: event.shiftKey,
      isBelow: place.y >= parts.heightPx(),
      isPan,
    });
    controller.dispatch({ type: 'press', press });
  };
  const onMove = (event: PointerEvent): void => {
    const before = fingers();
    if (touches.has(event.pointerId)) touches.set(event.pointerId, locate(event).x);
    const after = fingers();
    if (before !== undefined && after !== undefined) {
      host.setScale(pinchScale(host.scale(), before, after));
      return;
    }
    if (event.pointerId !== activeId) return;
    lastEvent = event;
    move(event);
    const { kind } = controller.state();
    if (kind === 'idle' || kind === 'pressed' || kind === 'panning') return;
    const box = scroller.getBoundingClientRect();
    scrolling.update({
      x: locate(event).x,
      width: host.scale().widthPx,
      y: event.clientY - box.top,
      height: box.height,
    });
  };
  const onUp = (event: PointerEvent): void => {
    touches.delete(event.pointerId);
    if (event.pointerId !== activeId) return;
    isClickSwallowed ||= controller.state().kind !== 'pressed';
    finish('release');
  };
  const onLost = (event: PointerEvent): void => {
    touches.delete(event.pointerId);
    if (event.pointerId === activeId) cancel();
  };
  const onClick = (event: MouseEvent): void => {
    if (!isClickSwallowed) return;
    isClickSwallowed = false;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDoubleClick = (): void => {
    if (lastBarId !== undefined && !isClickSwallowed) host.onOpen(lastBarId);
  };
  // The press moves the focus itself: a captured pointer would give it to the surface, and a press beside the bars would
  // take it away from them, which ends a gesture.
  const onMouseDown = (event: MouseEvent): void => {
    if (isInert(event.target)) return;
    const isOnBar = barElement(event.target) !== undefined || lastBarId !== undefined;
    if (isOnBar || surface.contains(document.activeElement)) event.preventDefault();
  };
  /** Ctrl and Alt count from the moment they are pressed, not from the next move. */
  const onModifier = (event: KeyboardEvent): void => {
    if (!isModifier(event) || activeId === undefined || lastEvent === undefined) return;
    event.preventDefault();
    move(lastEvent, event);
  };
  /** Escape puts back; other keys wait: a step undone under the hand would leave another chart than the one that is dragged in. */
  const onKey = (event: KeyboardEvent): void => {
    if (activeId === undefined || isModifier(event)) return;
    const isEscape = event.key === 'Escape';
    if (!isEscape && controller.state().kind === 'pressed') return;
    event.stopImmediatePropagation();
    if (!isEscape) return;
    event.preventDefault();
    isClickSwallowed = true;
    cancel();
  };

  const { signal } = listeners;
  surface.addEventListener('pointerdown', onDown, { signal });
  surface.addEventListener('pointermove', onMove, { signal });
  surface.addEventListener('pointerup', onUp, { signal });
  surface.addEventListener('pointercancel', onLost, { signal });
  surface.addEventListener('lostpointercapture', onLost, { signal });
  surface.addEventListener('mousedown', onMouseDown, { signal });
  surface.addEventListener('click', onClick, { signal, capture: true });
  surface.addEventListener('dblclick', onDoubleClick, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('keydown', onModifier, { signal });
  window.addEventListener('keyup', onModifier, { signal });
  window.addEventListener('blur', cancel, { signal });
  return () => {
    cancel();
    listeners.abort();
  };
}
