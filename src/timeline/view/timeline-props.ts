import type { ReactNode, Ref } from 'react';
import type { Interval } from '../../base/interval.ts';
import type { EditIntent } from '../intent.ts';
import type { DragMode, ScreenPoint } from '../interaction/timeline-host.ts';
import type { BarEdge, Minute, PassiveMark, TimelineBand, TimelineLane } from '../lane.ts';
import type { TimelineWording } from './wording.ts';

/** What a parent may ask the timeline to do. */
export interface TimelineHandle {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Shows the selected bars as large as they fit. */
  readonly fitSelection: () => void;
  /** Moves the view by parts of what is in it; later when positive. */
  readonly pan: (byScreens: number) => void;
  /** Gives the keyboard to the chart, where it was last. */
  readonly focus: () => void;
  /** Brings a bar into view without moving the keyboard. */
  readonly scrollToBar: (barId: string) => void;
  readonly focusBar: (barId: string) => void;
  readonly focusEdge: (barId: string, edge: BarEdge) => void;
  /** Asks to delete as the key does: the selection that a bar is in, or the bar; the keyboard goes to its neighbour. */
  readonly deleteBar: (barId: string) => void;
}

export interface TimelineProps {
  /** Accessible name of the whole chart. */
  readonly label: string;
  /** Lanes whose `bars` array is the same object are not laid out again: share what did not change. */
  readonly lanes: readonly TimelineLane[];
  readonly bands?: readonly TimelineBand[];
  readonly passiveMarks?: readonly PassiveMark[];
  readonly selection: readonly string[];
  /** What a drag over free lanes does: draw a bar (default), or a box around bars. With Shift it is always a box. */
  readonly dragMode?: DragMode;
  /** Text of a time, as `10:05`, or `01:05 +1`; beside a day it is asked for the minute of that day. */
  readonly formatMinute: (minute: Minute) => string;
  /** Text of the day that begins at this minute, as `Mon 2 Mar`. */
  readonly formatDay: (midnight: Minute) => string;
  /** Live text beside a drag or a picked-up bar, as `10:05–10:35 · 30 min`. */
  readonly describeDrag?: (intent: EditIntent) => string;
  /** Whether the lane to which bars are brought does not take them: it is shown so while they are over it. */
  readonly refuses?: (intent: EditIntent) => boolean;
  /** The part of time in view. Without it the timeline fits its content, and again when an edit has outgrown the view, until the viewer zooms or pans. */
  readonly viewport?: Interval;
  readonly onViewportChange?: (viewport: Interval) => void;
  /** A preview: called at each step of a gesture, always relative to the state in which it began. */
  readonly onIntent?: (intent: EditIntent) => void;
  /** The gesture, or a key on an edge, is done: apply it once. */
  readonly onCommit?: (intent: EditIntent) => void;
  /** The gesture came to nothing: drop the preview. */
  readonly onCancel?: () => void;
  /** The whole selection as it should be now. */
  readonly onSelect?: (ids: readonly string[]) => void;
  /** Open the form of a bar, at a field when `edge` is there. */
  readonly onOpen?: (barId: string, edge?: BarEdge) => void;
  readonly onDelete?: (ids: readonly string[]) => void;
  /** Make an edge unknown. */
  readonly onClearEdge?: (barId: string, edge: BarEdge) => void;
  /** A new bar by keyboard: the times are not known yet. Drawing one commits a `create` intent instead. */
  readonly onCreateRequest?: (laneId: string) => void;
  /** A lane should be shown folded, or open again: hand it back with `isFolded`. Without this nothing folds by keyboard. */
  readonly onFoldLane?: (laneId: string, isFolded: boolean) => void;
  /** A lane with `canMove` was dragged before another one; undefined = to the end. */
  readonly onMoveLane?: (laneId: string, beforeLaneId: string | undefined) => void;
  /** `minute` is the one under the pointer; undefined when the menu was asked for by keyboard. */
  readonly onContextMenu?: (barId: string, point: ScreenPoint, minute: Minute | undefined) => void;
  readonly renderLaneHeader?: (lane: TimelineLane) => ReactNode;
  readonly wording?: Partial<TimelineWording>;
  readonly ref?: Ref<TimelineHandle>;
}
