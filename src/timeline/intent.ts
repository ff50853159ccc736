import type { BarEdge, Minute } from './lane.ts';

/** Bars shift together by whole minutes and, when `toLaneId` is there, change lane. */
export interface MoveIntent {
  readonly kind: 'move';
  readonly barIds: readonly string[];
  readonly byMinutes: number;
  readonly toLaneId?: string;
  /** The bars stay, and copies of them go. */
  readonly isCopy?: true;
}

/** One edge of a bar gets a time. */
export interface SetEdgeIntent {
  readonly kind: 'set-edge';
  readonly barId: string;
  readonly edge: BarEdge;
  readonly minute: Minute;
}

/** A stretch was drawn inside a bar, not beyond its known edges; `from` is not after `to`. */
export interface GapIntent {
  readonly kind: 'gap';
  readonly barId: string;
  readonly from: Minute;
  readonly to: Minute;
}

/** A stretch was drawn on a lane; `from` is not after `to`. */
export interface CreateIntent {
  readonly kind: 'create';
  readonly laneId: string;
  readonly from: Minute;
  readonly to: Minute;
}

/** A change that the user asks for, always relative to the state in which the gesture began. */
export type EditIntent = MoveIntent | SetEdgeIntent | GapIntent | CreateIntent;

/** Bars to select; `isAdditive` adds them to, or takes them out of, the selection. */
export interface SelectIntent {
  readonly kind: 'select';
  readonly ids: readonly string[];
  readonly isAdditive: boolean;
}

/** Whether two intents ask for the same. */
export function sameIntent(a: EditIntent | undefined, b: EditIntent | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
