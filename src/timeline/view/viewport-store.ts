import type { Interval } from '../../base/interval.ts';
import { firstWindow, renderWindow, type RenderWindow } from '../geometry/render-window.ts';
import { keepNear, type TimeScale } from '../geometry/time-scale.ts';

/** Where the viewer looks. Kept outside React, so that a pan moves one element and renders nothing. */
export interface ViewportStore {
  readonly scale: () => TimeScale;
  /** Coarser than the scale: changes only when something has to be drawn anew. */
  readonly window: () => RenderWindow;
  /** Sets the scale, kept near `bounds`. */
  readonly set: (scale: TimeScale, bounds?: Interval) => void;
  /** The first picture is on the screen: from now on windows have room at both ends. */
  readonly widen: () => void;
  /** Calls back after each change of the scale. Returns the function that stops it. */
  readonly subscribe: (onChange: () => void) => () => void;
}

export function viewportStore(initial: TimeScale): ViewportStore {
  let scale = initial;
  let isFirst = true;
  let drawn = firstWindow(initial);
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    scale: () => scale,
    window: () => drawn,
    set: (wanted, bounds) => {
      const next = bounds === undefined ? wanted : keepNear(wanted, bounds);
      if (next.from === scale.from && next.to === scale.to && next.widthPx === scale.widthPx) return;
      scale = next;
      drawn = isFirst ? renderWindow(next, drawn, firstWindow) : renderWindow(next, drawn);
      tell();
    },
    widen: () => {
      if (!isFirst) return;
      isFirst = false;
      drawn = renderWindow(scale, undefined);
      tell();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
