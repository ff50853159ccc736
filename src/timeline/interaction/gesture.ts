import type { BarEdge, Minute } from '../lane.ts';
import type { TimeScale } from '../geometry/time-scale.ts';
import type { SnapTargets } from '../geometry/snap.ts';

/** A bar as it was when the gesture began. */
export interface Subject {
  readonly id: string;
  readonly laneId: string;
  readonly start: Minute | undefined;
  readonly stop: Minute | undefined;
}

export type PressTarget =
  | { readonly kind: 'bar'; readonly grabbed: Subject; readonly subjects: readonly Subject[] }
  | { readonly kind: 'edge'; readonly subject: Subject; readonly edge: BarEdge }
  | { readonly kind: 'inside'; readonly subject: Subject }
  | { readonly kind: 'lane'; readonly laneId: string }
  /** `foldedLaneId` is the folded lane that was pressed; a click unfolds it. */
  | { readonly kind: 'box'; readonly foldedLaneId?: string }
  | { readonly kind: 'axis' };

/** A pointer that went down: everything the gesture will ever need of the state in which it began. */
export interface Press {
  readonly target: PressTarget;
  /** `pan` when a drag moves the view: by touch on anything that is not selected, and on the axis. */
  readonly drag: 'edit' | 'pan';
  /** Pixels from the left and top of the lanes. */
  readonly x: number;
  readonly y: number;
  readonly scale: TimeScale;
  /** Ctrl or ⌘: one more, or one less. */
  readonly isAdditive: boolean;
  /** Shift: everything between the first selected bar and this one. */
  readonly isRange: boolean;
  /** What was selected, so that a drawn box can add to it and a cancelled one leaves it. */
  readonly selection: readonly string[];
  readonly snapTo: SnapTargets;
}

export type GestureState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly press: Press }
  | Moving
  | AdjustingEdge
  | Creating
  | Cutting
  | Boxing
  | { readonly kind: 'panning'; readonly press: Press; readonly scale: TimeScale };

/** Bars on their way. `press` is undefined when they were picked up by keyboard. */
export interface Moving {
  readonly kind: 'moving';
  readonly press: Press | undefined;
  readonly grabbed: Subject;
  readonly subjects: readonly Subject[];
  readonly byMinutes: number;
  readonly toLaneId: string | undefined;
  /** The bars stay and copies go. */
  readonly isCopy: boolean;
}

export interface AdjustingEdge {
  readonly kind: 'adjusting-edge';
  readonly press: Press;
  readonly subject: Subject;
  readonly edge: BarEdge;
  readonly minute: Minute;
}

export interface Creating {
  readonly kind: 'creating';
  readonly press: Press;
  readonly laneId: string;
  readonly anchor: Minute;
  readonly minute: Minute;
}

/** A stretch being drawn inside a bar. */
export interface Cutting {
  readonly kind: 'cutting';
  readonly press: Press;
  readonly subject: Subject;
  readonly anchor: Minute;
  readonly minute: Minute;
}

/** A box being drawn around bars: minutes across, pixels down from the top of the first lane. */
export interface Boxing {
  readonly kind: 'boxing';
  readonly press: Press;
  readonly minute: Minute;
  readonly y: number;
}

export type GestureEvent =
  | { readonly type: 'press'; readonly press: Press }
  | {
      readonly type: 'move';
      readonly x: number;
      readonly y: number;
      /** The lane under the pointer. */
      readonly laneId: string | undefined;
      /** Whole minutes only: do not stick to neighbours. */
      readonly isFree: boolean;
      /** Ctrl or ⌘: a copy goes, the bar stays. */
      readonly isCopy: boolean;
    }
  | { readonly type: 'pick-up'; readonly grabbed: Subject; readonly subjects: readonly Subject[] }
  | { readonly type: 'nudge'; readonly byMinutes: number }
  | { readonly type: 'change-lane'; readonly laneId: string }
  | { readonly type: 'toggle-copy' }
  | { readonly type: 'release' }
  | { readonly type: 'cancel' };

export const idle: GestureState = { kind: 'idle' };
