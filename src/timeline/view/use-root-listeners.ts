import { useEffect } from 'react';
import { pxToMinute } from '../geometry/time-scale.ts';
import { barElement } from '../interaction/bar-element.ts';
import type { GestureController } from '../interaction/gesture-controller.ts';
import type { LaneDrop } from '../interaction/lane-drag-adapter.ts';
import { handleKey } from '../interaction/keyboard-adapter.ts';
import { attachPointer } from '../interaction/pointer-adapter.ts';
import { attachWheel } from '../interaction/wheel-adapter.ts';
import { focusTarget } from './focus-element.ts';
import type { LaidOutLane } from './layout-lanes.ts';
import type { TimelineProps } from './timeline-props.ts';
import type { ComponentHost } from './use-timeline-host.ts';
import { useLatest } from './use-latest.ts';
import type { RovingFocus } from './use-roving-focus.ts';
import type { TimelineParts } from './use-viewport.ts';

export interface RootListenersInput {
  readonly parts: TimelineParts;
  readonly host: ComponentHost;
  readonly controller: GestureController;
  readonly roving: RovingFocus;
  readonly onContextMenu: TimelineProps['onContextMenu'];
  readonly onMoveLane: TimelineProps['onMoveLane'];
  readonly laidOut: readonly LaidOutLane[];
  readonly setHoveredId: (barId: string | undefined) => void;
  readonly setLaneDrop: (drop: LaneDrop | undefined) => void;
}

/** One set of listeners on the root serves all bars: none is attached per bar. */
export function useRootListeners(input: RootListenersInput): void {
  const { parts, host, controller } = input;
  const latest = useLatest(input);
  useEffect(() => {
    const root = parts.root.current;
    const track = parts.track.current;
    const scroller = parts.body.current;
    if (root === null || track === null || scroller === null) return undefined;
    const isOutside = (target: EventTarget | null): boolean =>
      target instanceof Node && !root.contains(target);
    const cancel = (): void => controller.dispatch({ type: 'cancel' });

    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || focusTarget(event.target) === undefined) return;
      if (!handleKey(event, host, controller)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onFocusIn = (event: FocusEvent): void => latest().roving.entered(event.target);
    const onFocusOut = (event: FocusEvent): void => {
      if (event.relatedTarget !== null && !isOutside(event.relatedTarget)) return;
      // A focused bar that is drawn anew in another lane loses the focus and gets it back at once.
      queueMicrotask(() => {
        if (!root.contains(document.activeElement)) latest().roving.left();
      });
      if (isOutside(event.relatedTarget)) cancel();
    };
    const onContextMenu = (event: MouseEvent): void => {
      const bar = barElement(event.target);
      const tell = latest().onContextMenu;
      if (bar === undefined || tell === undefined || !(event.target instanceof Element)) return;
      event.preventDefault();
      // A right button that is pressed while the left one drags.
      const { kind } = controller.state();
      if (kind !== 'idle' && kind !== 'pressed') return;
      const box = event.target.getBoundingClientRect();
      const isByKeyboard = event.clientX === 0 && event.clientY === 0;
      if (isByKeyboard) return tell(bar.barId, { x: box.left, y: box.bottom }, undefined);
      const minute = pxToMinute(host.scale(), event.clientX - track.getBoundingClientRect().left);
      tell(bar.barId, { x: event.clientX, y: event.clientY }, Math.round(minute));
    };
    const onPointerOver = (event: PointerEvent): void => {
      if (event.pointerType === 'touch' || controller.state().kind !== 'idle') return;
      latest().setHoveredId(barElement(event.target)?.barId);
    };

    const listeners = new AbortController();
    const { signal } = listeners;
    root.addEventListener('keydown', onKeyDown, { signal });
    root.addEventListener('focusin', onFocusIn, { signal });
    root.addEventListener('focusout', onFocusOut, { signal });
    root.addEventListener('contextmenu', onContextMenu, { signal });
    root.addEventListener('pointerover', onPointerOver, { signal });
    root.addEventListener('pointerleave', () => latest().setHoveredId(undefined), { signal });
    // A bar that was picked up by keyboard goes back too when the window loses the keyboard.
    window.addEventListener('blur', cancel, { signal });
    const { laneIdAt, heightPx } = host;
    const pointerParts = { surface: root, track, scroller, laneIdAt, heightPx };
    const detachPointer = attachPointer(pointerParts, host, controller);
    const detachWheel = attachWheel(root, track, host);
    const headers = parts.headers.current;
    let detachLaneDrag: (() => void) | undefined;
    const loadLaneDrag = async (): Promise<void> => {
      const { attachLaneDrag } = await import('../interaction/lane-drag-adapter.ts');
      if (headers === null || signal.aborted) return;
      detachLaneDrag = attachLaneDrag(headers, {
        lanes: () => latest().laidOut,
        setDrop: (drop) => latest().setLaneDrop(drop),
        onMoveLane: (laneId, beforeLaneId) => latest().onMoveLane?.(laneId, beforeLaneId),
      });
    };
    // Lanes are seldom put in another order: what does it comes after the picture, which after a press waits for effects.
    const soon = setTimeout(() => void loadLaneDrag());
    return () => {
      clearTimeout(soon);
      detachLaneDrag?.();
      detachPointer();
      detachWheel();
      listeners.abort();
    };
  }, [parts, host, controller, latest]);
}
