import { selectionRange } from '../geometry/selection-range.ts';
import { pxToMinute } from '../geometry/time-scale.ts';
import { sameIntent } from '../intent.ts';
import { gestureIntent, changesNothing } from './gesture-intent.ts';
import { idle, type Boxing, type GestureEvent, type GestureState } from './gesture.ts';
import { nextSelection } from './next-selection.ts';
import { reduceGesture } from './reduce-gesture.ts';
import type { TimelineHost } from './timeline-host.ts';

/** Holds the gesture in progress and tells the host what it means. */
export interface GestureController {
  readonly state: () => GestureState;
  readonly dispatch: (event: GestureEvent) => void;
}

export function gestureController(host: TimelineHost): GestureController {
  let state = idle;

  /** A press let go without a drag selects. */
  const click = (pressed: Extract<GestureState, { kind: 'pressed' }>): void => {
    const { target, isAdditive, isRange } = pressed.press;
    const barId =
      target.kind === 'bar' ? target.grabbed.id : target.kind === 'inside' ? target.subject.id : undefined;
    const anchor = host.selection()[0];
    if (barId !== undefined && isRange && anchor !== undefined) {
      host.onSelect(selectionRange(host.lanes(), anchor, barId));
    } else if (barId !== undefined) {
      host.onSelect(nextSelection(host.selection(), { kind: 'select', ids: [barId], isAdditive }));
    }
    if (target.kind === 'box' && target.foldedLaneId !== undefined && !isAdditive && !isRange) {
      host.onFoldLane(target.foldedLaneId, false);
      return;
    }
    const isFree = target.kind === 'lane' || target.kind === 'box';
    if (isFree && !isAdditive && !isRange && host.selection().length > 0) host.onSelect([]);
  };

  /** The bars in a drawn box; with Ctrl besides those that were selected. */
  const selectBox = (boxing: Boxing): void => {
    const { press, minute, y } = boxing;
    const from = pxToMinute(press.scale, press.x);
    const found = host.barsWithin({
      minutes: { from: Math.min(from, minute), to: Math.max(from, minute) },
      top: Math.min(press.y, y),
      bottom: Math.max(press.y, y),
    });
    host.onSelect(press.isAdditive ? [...new Set([...press.selection, ...found])] : found);
  };

  /** Dragging a bar that is not selected selects it. */
  const selectGrabbed = (next: GestureState): void => {
    const id =
      next.kind === 'moving'
        ? next.grabbed.id
        : next.kind === 'adjusting-edge' || next.kind === 'cutting'
          ? next.subject.id
          : undefined;
    if (id !== undefined && !host.selection().includes(id)) host.onSelect([id]);
  };

  const end = (event: GestureEvent, last: GestureState): void => {
    const intent = gestureIntent(last);
    if (event.type === 'release' && last.kind === 'pressed') click(last);
    else if (intent !== undefined && event.type === 'release' && !changesNothing(last)) host.onCommit(intent);
    else if (intent !== undefined) host.onCancel();
    else if (last.kind === 'panning' && event.type === 'cancel') host.setScale(last.press.scale);
    else if (last.kind === 'boxing' && event.type === 'cancel') host.onSelect(last.press.selection);
  };

  return {
    state: () => state,
    dispatch: (event) => {
      const last = state;
      const next = reduceGesture(last, event, host.scale());
      if (next === last) return;
      state = next;
      host.setGesture(next);
      if (event.type === 'release' || event.type === 'cancel') {
        end(event, last);
        return;
      }
      if (last.kind === 'pressed' || last.kind === 'idle') selectGrabbed(next);
      if (next.kind === 'panning') host.setScale(next.scale);
      if (next.kind === 'boxing') selectBox(next);
      const intent = gestureIntent(next);
      if (intent !== undefined && !sameIntent(intent, gestureIntent(last))) host.onIntent(intent);
    },
  };
}
