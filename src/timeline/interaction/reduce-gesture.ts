import { assertNever } from '../../base/assert.ts';
import { snapMinute, snapShift, type SnapTargets } from '../geometry/snap.ts';
import { pan, pxToMinute, type TimeScale } from '../geometry/time-scale.ts';
import {
  idle,
  type GestureEvent,
  type GestureState,
  type Moving,
  type Press,
  type Subject,
} from './gesture.ts';

/** How far a pointer travels before a press becomes a drag, in pixels. There is no time threshold anywhere. */
export const dragThresholdPx = 3;

type MoveEvent = Extract<GestureEvent, { type: 'move' }>;

const hasTime = (subjects: readonly Subject[]): boolean =>
  subjects.some(({ start, stop }) => start !== undefined || stop !== undefined);

const edgesOf = ({ start, stop }: Subject): readonly number[] =>
  [start, stop].filter((edge) => edge !== undefined);

/** Bars of several lanes keep their lanes. */
function laneFor(subjects: readonly Subject[], laneId: string | undefined): string | undefined {
  const from = subjects[0]?.laneId;
  return laneId === from || subjects.some((subject) => subject.laneId !== from) ? undefined : laneId;
}

/** A minute inside a bar, as far as its edges are known. */
function within({ start, stop }: Subject, minute: number): number {
  return Math.max(start ?? minute, Math.min(stop ?? minute, minute));
}

/** An edge never passes the other one of its bar. */
function clampEdge(subject: Subject, edge: 'start' | 'stop', minute: number): number {
  if (edge === 'start') return subject.stop === undefined ? minute : Math.min(minute, subject.stop);
  return subject.start === undefined ? minute : Math.max(minute, subject.start);
}

function begin(press: Press): GestureState {
  const at = Math.round(pxToMinute(press.scale, press.x)) + 0;
  const { target } = press;
  if (press.drag === 'pan' || target.kind === 'axis') return { kind: 'panning', press, scale: press.scale };
  switch (target.kind) {
    case 'bar': {
      const { grabbed, subjects } = target;
      return { kind: 'moving', press, grabbed, subjects, byMinutes: 0, toLaneId: undefined, isCopy: false };
    }
    case 'inside': {
      const { subject } = target;
      const anchor = within(subject, snapMinute(pxToMinute(press.scale, press.x), press.snapTo));
      return { kind: 'cutting', press, subject, anchor, minute: anchor };
    }
    case 'box':
      return { kind: 'boxing', press, minute: pxToMinute(press.scale, press.x), y: press.y };
    case 'edge': {
      const { subject, edge } = target;
      return { kind: 'adjusting-edge', press, subject, edge, minute: subject[edge] ?? at };
    }
    case 'lane': {
      const anchor = snapMinute(pxToMinute(press.scale, press.x), press.snapTo);
      return { kind: 'creating', press, laneId: target.laneId, anchor, minute: anchor };
    }
    default:
      return assertNever(target);
  }
}

/** Where the pointer brings a gesture, reckoned from the press and never from the step before. */
function follow(state: GestureState, event: MoveEvent, scale: TimeScale): GestureState {
  if (state.kind === 'idle' || state.kind === 'pressed') return state;
  const { press } = state;
  if (press === undefined) return state;
  const snapTo: SnapTargets = event.isFree ? { edges: [], toleranceMinutes: 0 } : press.snapTo;
  const pressed = pxToMinute(press.scale, press.x);
  const now = pxToMinute(scale, event.x);
  switch (state.kind) {
    case 'moving': {
      const byMinutes = hasTime(state.subjects)
        ? snapShift(edgesOf(state.grabbed), now - pressed, snapTo)
        : 0;
      return {
        ...state,
        byMinutes,
        toLaneId: laneFor(state.subjects, event.laneId),
        isCopy: event.isCopy,
      };
    }
    case 'adjusting-edge': {
      const origin = state.subject[state.edge];
      const minute = snapMinute(origin === undefined ? now : origin + now - pressed, snapTo);
      return { ...state, minute: clampEdge(state.subject, state.edge, minute) };
    }
    case 'creating':
      return { ...state, minute: snapMinute(now, snapTo) };
    case 'cutting':
      return { ...state, minute: within(state.subject, snapMinute(now, snapTo)) };
    case 'boxing':
      return { ...state, minute: now, y: event.y };
    case 'panning':
      return { ...state, scale: pan(press.scale, press.x - event.x) };
    default:
      return assertNever(state);
  }
}

function nudge(state: Moving, byMinutes: number): GestureState {
  return hasTime(state.subjects) ? { ...state, byMinutes: state.byMinutes + byMinutes } : state;
}

/** The next state of a gesture. Pure; `scale` is the scale now, which may have moved since the press. */
export function reduceGesture(state: GestureState, event: GestureEvent, scale: TimeScale): GestureState {
  switch (event.type) {
    case 'press':
      return { kind: 'pressed', press: event.press };
    case 'move': {
      if (state.kind !== 'pressed') return follow(state, event, scale);
      const { press } = state;
      const isDrag = Math.hypot(event.x - press.x, event.y - press.y) >= dragThresholdPx;
      return isDrag ? follow(begin(press), event, scale) : state;
    }
    case 'pick-up': {
      const { grabbed, subjects } = event;
      return {
        kind: 'moving',
        press: undefined,
        grabbed,
        subjects,
        byMinutes: 0,
        toLaneId: undefined,
        isCopy: false,
      };
    }
    case 'nudge':
      return state.kind === 'moving' ? nudge(state, event.byMinutes) : state;
    case 'change-lane':
      return state.kind === 'moving' ? { ...state, toLaneId: laneFor(state.subjects, event.laneId) } : state;
    case 'toggle-copy':
      return state.kind === 'moving' ? { ...state, isCopy: !state.isCopy } : state;
    case 'release':
    case 'cancel':
      return idle;
    default:
      return assertNever(event);
  }
}
