import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { firstStop } from '../geometry/bar-navigation.ts';
import { findBar, laneOrder } from '../geometry/lane-order.ts';
import { sameTarget, type FocusTarget } from '../interaction/timeline-host.ts';
import { canResize, type TimelineLane } from '../lane.ts';
import { focusElement, focusTarget } from './focus-element.ts';

export interface RovingFocus {
  /** The one element that Tab reaches. */
  readonly tabStop: FocusTarget | undefined;
  /** The same for listeners: the latest value, also between renders. */
  readonly current: () => FocusTarget | undefined;
  /** Gives the keyboard to a target as soon as it is drawn. */
  readonly move: (target: FocusTarget) => void;
  /** The focus came to an element inside. */
  readonly entered: (element: EventTarget | null) => void;
  /** The focus went away. */
  readonly left: () => void;
}

/** A target that is still there: an edge falls back to its bar, anything that is gone to the first bar. */
function resolve(lanes: readonly TimelineLane[], wanted: FocusTarget | undefined): FocusTarget | undefined {
  if (wanted?.kind === 'lane') {
    const lane = lanes.find(({ id }) => id === wanted.laneId);
    if (lane?.bars.length === 0) return wanted;
    // The lane has bars again, as when it was unfolded: the keyboard goes to the first.
    const first = lane === undefined ? undefined : laneOrder(lane).bars[0];
    if (first !== undefined) return { kind: 'bar', barId: first.id };
  } else if (wanted !== undefined) {
    const found = findBar(lanes, wanted.barId);
    if (found !== undefined) {
      return wanted.kind === 'edge' && !canResize(found.bar) ? { kind: 'bar', barId: wanted.barId } : wanted;
    }
  }
  return firstStop(lanes);
}

/** One tab stop for the whole chart, which survives that its element is drawn anew or goes away. */
export function useRovingFocus(
  root: RefObject<HTMLElement | null>,
  lanes: readonly TimelineLane[],
): RovingFocus {
  const [wanted, setWanted] = useState<FocusTarget>();
  const tabStop = useMemo(() => resolve(lanes, wanted), [lanes, wanted]);
  const latest = useRef(tabStop);
  const isPending = useRef(false);
  const isInside = useRef(false);

  useLayoutEffect(() => {
    latest.current = tabStop;
    const element = root.current;
    if (element === null || tabStop === undefined) return;
    // A focused element that React took away leaves the focus on the body.
    const isLost = isInside.current && document.activeElement === document.body;
    if (!isPending.current && !isLost) return;
    const target = focusElement(element, tabStop);
    if (target === undefined) return;
    isPending.current = false;
    target.focus({ preventScroll: true });
  });

  const [handlers] = useState(() => ({
    current: () => latest.current,
    move: (target: FocusTarget) => {
      latest.current = target;
      isPending.current = true;
      setWanted({ ...target });
    },
    entered: (element: EventTarget | null) => {
      isInside.current = true;
      const target = focusTarget(element);
      if (target === undefined || sameTarget(target, latest.current)) return;
      latest.current = target;
      setWanted(target);
    },
    left: () => {
      isInside.current = false;
    },
  }));
  return { tabStop, ...handlers };
}
