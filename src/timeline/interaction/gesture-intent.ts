import type { EditIntent } from '../intent.ts';
import type { GestureState } from './gesture.ts';

/** What a gesture asks for so far, relative to the state in which it began; undefined when it edits nothing. */
export function gestureIntent(state: GestureState): EditIntent | undefined {
  switch (state.kind) {
    case 'moving':
      return {
        kind: 'move',
        barIds: state.subjects.map(({ id }) => id),
        byMinutes: state.byMinutes,
        ...(state.toLaneId === undefined ? {} : { toLaneId: state.toLaneId }),
      };
    case 'adjusting-edge':
      return { kind: 'set-edge', barId: state.subject.id, edge: state.edge, minute: state.minute };
    case 'creating':
      return {
        kind: 'create',
        laneId: state.laneId,
        from: Math.min(state.anchor, state.minute),
        to: Math.max(state.anchor, state.minute),
      };
    case 'idle':
    case 'pressed':
    case 'panning':
      return undefined;
  }
}

/** Whether letting go now would leave everything as it was. */
export function changesNothing(state: GestureState): boolean {
  switch (state.kind) {
    case 'moving':
      return state.byMinutes === 0 && state.toLaneId === undefined;
    case 'adjusting-edge':
      return state.minute === state.subject[state.edge];
    case 'creating':
      return state.anchor === state.minute;
    case 'idle':
    case 'pressed':
    case 'panning':
      return true;
  }
}

/** The minute to which the eye is drawn during a gesture, for a guide line; undefined when there is none. */
export function gestureMinute(state: GestureState): number | undefined {
  switch (state.kind) {
    case 'moving': {
      const edge = state.grabbed.start ?? state.grabbed.stop;
      return edge === undefined ? undefined : edge + state.byMinutes;
    }
    case 'adjusting-edge':
    case 'creating':
      return state.minute;
    case 'idle':
    case 'pressed':
    case 'panning':
      return undefined;
  }
}

/** The lane in which a gesture is at work; undefined when there is none. */
export function gestureLaneId(state: GestureState): string | undefined {
  switch (state.kind) {
    case 'moving':
      return state.toLaneId ?? state.grabbed.laneId;
    case 'adjusting-edge':
      return state.subject.laneId;
    case 'creating':
      return state.laneId;
    case 'idle':
    case 'pressed':
    case 'panning':
      return undefined;
  }
}
