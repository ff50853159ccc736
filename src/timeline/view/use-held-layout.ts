import { useRef, useState } from 'react';
import { idle, type GestureState } from '../interaction/gesture.ts';
import type { TimelineLane } from '../lane.ts';
import type { LaidOutLane } from './layout-lanes.ts';

/** The lanes as they were laid out when a drag began, and what is dragged. */
export interface HeldLayout {
  readonly layout: readonly LaidOutLane[];
  /** The lanes as they were given. */
  readonly lanes: readonly TimelineLane[];
  readonly onTheWay: ReadonlySet<string>;
}

/** What a gesture carries along; undefined when it rearranges nothing. */
function carried(gesture: GestureState): readonly string[] | undefined {
  switch (gesture.kind) {
    case 'moving':
      return gesture.subjects.map(({ id }) => id);
    case 'adjusting-edge':
    case 'cutting':
      return [gesture.subject.id];
    case 'idle':
    case 'pressed':
    case 'creating':
    case 'boxing':
    case 'panning':
      return undefined;
  }
}

/** The gesture in progress, and the layout that it holds still: the last one before it, which the component hands to `rememberLayout`. */
export function useHeldLayout() {
  const [{ gesture, held }, setState] = useState<{
    readonly gesture: GestureState;
    readonly held: HeldLayout | undefined;
  }>({ gesture: idle, held: undefined });
  const last = useRef<Omit<HeldLayout, 'onTheWay'>>({ layout: [], lanes: [] });
  const [rememberLayout] = useState(
    () =>
      (layout: HeldLayout['layout'], lanes: HeldLayout['lanes']): void => {
        last.current = { layout, lanes };
      },
  );
  const [setGesture] = useState(() => (next: GestureState) => {
    setState((before) => {
      const ids = carried(next);
      return {
        gesture: next,
        held: ids === undefined ? undefined : (before.held ?? { ...last.current, onTheWay: new Set(ids) }),
      };
    });
  });
  return { gesture, held, setGesture, rememberLayout };
}
