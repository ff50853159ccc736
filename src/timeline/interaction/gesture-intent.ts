import type { EditIntent } from '../intent.ts';
import type { Interval } from '../../base/interval.ts';
import type { Creating, Cutting, GestureState } from './gesture.ts';

const stretch = ({ anchor, minute }: Creating | Cutting): Interval => ({
  from: Math.min(anchor, minute),
  to: Math.max(anchor, minute),
});

/** What a gesture asks for so far, relative to the state in which it began; undefined when it edits nothing. */
export function gestureIntent(state: GestureState): EditIntent | undefined {
  switch (state.kind) {
    case 'moving':
      return {
        kind: 'move',
        barIds: state.subjects.map(({ id }) => id),
        byMinutes: state.byMinutes,
        ...(state.toLaneId === undefined ? {} : { toLaneId: state.toLaneId }),
        ...(state.isCopy ? { isCopy: true } : {}),
      };
    case 'adjusting-edge':
      return { kind: 'set-edge', barId: state.subject.id, edge: state.edge, minute: state.minute };
    case 'creating':
      return { kind: 'create', laneId: state.laneId, ...stretch(state) };
    case 'cutting':
      return { kind: 'gap', barId: state.subject.id, ...stretch(state) };
    case 'idle':
    case 'pressed':
    case 'panning':
    case 'boxing':
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
    case 'cutting':
      return state.anchor === state.minute;
    case 'idle':
    case 'pressed':
    case 'panning':
    case 'boxing':
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
    case 'cutting':
      return state.minute;
    case 'idle':
    case 'pressed':
    case 'panning':
    case 'boxing':
      return undefined;
  }
}

/** The lane in which a gesture is at work; undefined when there is none. */
export function gestureLaneId(state: GestureState): string | undefined {
  switch (state.kind) {
    case 'moving':
      return state.toLaneId ?? state.grabbed.laneId;
    case 'adjusting-edge':
    case 'cutting':
      return state.subject.laneId;
    case 'creating':
      return state.laneId;
    case 'idle':
    case 'pressed':
    case 'panning':
    case 'boxing':
      return undefined;
  }
}
