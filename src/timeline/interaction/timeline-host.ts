import type { Interval } from '../../base/interval.ts';
import type { BarEdge } from '../lane.ts';
import type { EditIntent } from '../intent.ts';
import type { DrawnLane } from '../geometry/folded-lane.ts';
import type { TimeScale } from '../geometry/time-scale.ts';
import type { Stop } from '../geometry/bar-navigation.ts';
import type { GestureState } from './gesture.ts';

/** What holds the keyboard: a bar, an edge of it, or an empty lane. */
export type FocusTarget = Stop | { readonly kind: 'edge'; readonly barId: string; readonly edge: BarEdge };

/** Whether two targets are the same place. */
export function sameTarget(a: FocusTarget | undefined, b: FocusTarget | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'lane' || b.kind === 'lane') {
    return a.kind === 'lane' && b.kind === 'lane' && a.laneId === b.laneId;
  }
  if (a.barId !== b.barId) return false;
  return a.kind === 'edge' ? b.kind === 'edge' && a.edge === b.edge : b.kind === 'bar';
}

/** A place in the window, in CSS pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Draw a bar, or a box around bars. */
export type DragMode = 'draw' | 'select';

/** Minutes across, and pixels down from the top of the first lane. */
export interface Box {
  readonly minutes: Interval;
  readonly top: number;
  readonly bottom: number;
}

/** What the adapters ask of, and tell, the component. Getters answer with the latest values. */
export interface TimelineHost {
  readonly lanes: () => readonly DrawnLane[];
  readonly selection: () => readonly string[];
  readonly scale: () => TimeScale;
  readonly focus: () => FocusTarget | undefined;
  readonly setScale: (scale: TimeScale) => void;
  /** Moves the keyboard, and brings its new place into view. */
  readonly setFocus: (target: FocusTarget) => void;
  readonly setGesture: (state: GestureState) => void;
  readonly fit: () => void;
  /** Shows the selected bars as large as they fit; nothing without any that has a time. */
  readonly fitSelection: () => void;
  /** What a drag over free lanes does. */
  readonly dragMode: () => DragMode;
  /** The bars that a box touches. */
  readonly barsWithin: (box: Box) => readonly string[];
  readonly onIntent: (intent: EditIntent) => void;
  readonly onCommit: (intent: EditIntent) => void;
  readonly onCancel: () => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpen: (barId: string, edge?: BarEdge) => void;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onClearEdge: (barId: string, edge: BarEdge) => void;
  readonly onCreateRequest: (laneId: string) => void;
  readonly onFoldLane: (laneId: string, isFolded: boolean) => void;
}
