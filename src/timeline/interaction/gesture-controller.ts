import { sameIntent } from '../intent.ts';
import { gestureIntent, changesNothing } from './gesture-intent.ts';
import { idle, type GestureEvent, type GestureState } from './gesture.ts';
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
    const { target, isAdditive } = pressed.press;
    if (target.kind === 'bar') {
      const intent = { kind: 'select', ids: [target.grabbed.id], isAdditive } as const;
      host.onSelect(nextSelection(host.selection(), intent));
    }
    if (target.kind === 'lane' && !isAdditive && host.selection().length > 0) host.onSelect([]);
  };

  /** Dragging a bar that is not selected selects it. */
  const selectGrabbed = (next: GestureState): void => {
    const id =
      next.kind === 'moving' ? next.grabbed.id : next.kind === 'adjusting-edge' ? next.subject.id : undefined;
    if (id !== undefined && !host.selection().includes(id)) host.onSelect([id]);
  };

  const end = (event: GestureEvent, last: GestureState): void => {
    const intent = gestureIntent(last);
    if (event.type === 'release' && last.kind === 'pressed') click(last);
    else if (intent !== undefined && event.type === 'release' && !changesNothing(last)) host.onCommit(intent);
    else if (intent !== undefined) host.onCancel();
    else if (last.kind === 'panning' && event.type === 'cancel') host.setScale(last.press.scale);
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
      const intent = gestureIntent(next);
      if (intent !== undefined && !sameIntent(intent, gestureIntent(last))) host.onIntent(intent);
    },
  };
}
