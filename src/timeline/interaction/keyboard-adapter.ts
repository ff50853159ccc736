import { assertNever } from '../../base/assert.ts';
import { laneOf, nextStop, type Stop } from '../geometry/bar-navigation.ts';
import type { DrawnLane } from '../geometry/folded-lane.ts';
import { findBar } from '../geometry/lane-order.ts';
import { pan, zoomAt } from '../geometry/time-scale.ts';
import { canResize, type BarEdge } from '../lane.ts';
import type { GestureController } from './gesture-controller.ts';
import { keyCommand, type KeyCommand, type KeyMode, type KeyPress } from './key-command.ts';
import { nextSelection } from './next-selection.ts';
import { subjectOf, subjectsOf } from './subjects.ts';
import type { FocusTarget, TimelineHost } from './timeline-host.ts';

const stopOf = (focus: FocusTarget): Stop =>
  focus.kind === 'edge' ? { kind: 'bar', barId: focus.barId } : focus;

/** Moves a known edge, not past the other one. An unknown one is asked for, never invented. */
function adjustEdge(host: TimelineHost, barId: string, edge: BarEdge, byMinutes: number): void {
  const subject = subjectOf(host.lanes(), barId);
  if (subject === undefined) return;
  const current = subject[edge];
  if (current === undefined) {
    host.onOpen(barId, edge);
    return;
  }
  const wanted = current + byMinutes;
  const minute =
    edge === 'start' ? Math.min(wanted, subject.stop ?? wanted) : Math.max(wanted, subject.start ?? wanted);
  if (minute !== current) host.onCommit({ kind: 'set-edge', barId, edge, minute });
}

function go(host: TimelineHost, from: Stop, command: Extract<KeyCommand, { kind: 'go' }>): void {
  const next = nextStop(host.lanes(), from, command.direction);
  if (next === undefined) return;
  host.setFocus(next);
  if (next.kind !== 'bar' || command.select === 'keep') return;
  const selection = host.selection();
  if (command.select === 'replace') host.onSelect([next.barId]);
  else if (!selection.includes(next.barId)) host.onSelect([...selection, next.barId]);
}

/** Deletes the selection, or the bar alone, and leaves the keyboard on the neighbour. */
export function deleteBars(host: TimelineHost, stop: Stop): void {
  if (stop.kind !== 'bar') return;
  const selection = host.selection();
  const ids = selection.includes(stop.barId) ? selection : [stop.barId];
  const lanes = host.lanes();
  const gone = new Set(ids);
  const stay = lanes.map((lane) => ({
    ...lane,
    bars: lane.bars.filter(({ id }) => id === stop.barId || !gone.has(id)),
  }));
  const lane = laneOf(lanes, stop);
  const neighbour =
    nextStop(stay, stop, 'later') ??
    nextStop(stay, stop, 'earlier') ??
    (lane === undefined ? undefined : ({ kind: 'lane', laneId: lane.id } as const));
  if (neighbour !== undefined) host.setFocus(neighbour);
  host.onDelete(ids);
}

/** What Enter, Space and N mean on a lane without bars: a new one; on a folded one: its bars. */
function enterLane(host: TimelineHost, laneId: string): void {
  const lane = host.lanes().find(({ id }) => id === laneId);
  if (lane?.folded === undefined) host.onCreateRequest(laneId);
  else host.onFoldLane(laneId, false);
}

/** Folds or unfolds the lane that holds the keyboard, which stays on it. */
function fold(host: TimelineHost, stop: Stop): void {
  const lane: DrawnLane | undefined = laneOf(host.lanes(), stop);
  if (lane === undefined) return;
  const isFolded = lane.folded !== undefined;
  if (!isFolded) host.setFocus({ kind: 'lane', laneId: lane.id });
  host.onFoldLane(lane.id, !isFolded);
}

function pickUp(host: TimelineHost, controller: GestureController, stop: Stop): void {
  if (stop.kind === 'lane') {
    enterLane(host, stop.laneId);
    return;
  }
  const grabbed = subjectOf(host.lanes(), stop.barId);
  if (grabbed === undefined) return;
  const subjects = subjectsOf(host.lanes(), host.selection(), stop.barId);
  controller.dispatch({ type: 'pick-up', grabbed, subjects });
}

function focusEdge(host: TimelineHost, stop: Stop, edge: BarEdge): void {
  if (stop.kind !== 'bar') return;
  const found = findBar(host.lanes(), stop.barId);
  if (found === undefined || !canResize(found.bar)) return;
  if (!host.selection().includes(stop.barId)) host.onSelect([stop.barId]);
  host.setFocus({ kind: 'edge', barId: stop.barId, edge });
}

/** To the lane above or below the one in which the picked-up bar is now. */
function changeLane(host: TimelineHost, controller: GestureController, by: 1 | -1): void {
  const state = controller.state();
  if (state.kind !== 'moving') return;
  const lanes = host.lanes();
  const at = lanes.findIndex(({ id }) => id === (state.toLaneId ?? state.grabbed.laneId));
  const next = lanes[at + by];
  if (at >= 0 && next !== undefined) controller.dispatch({ type: 'change-lane', laneId: next.id });
}

function run(
  command: KeyCommand,
  focus: FocusTarget,
  host: TimelineHost,
  controller: GestureController,
): void {
  const stop = stopOf(focus);
  switch (command.kind) {
    case 'go':
      return go(host, stop, command);
    case 'open':
      if (stop.kind === 'lane') return enterLane(host, stop.laneId);
      return focus.kind === 'edge' ? host.onOpen(focus.barId, focus.edge) : host.onOpen(stop.barId);
    case 'pick-up':
      return pickUp(host, controller, stop);
    case 'toggle':
      if (stop.kind !== 'bar') return;
      return host.onSelect(
        nextSelection(host.selection(), { kind: 'select', ids: [stop.barId], isAdditive: true }),
      );
    case 'select-all':
      return host.onSelect(host.lanes().flatMap((lane) => lane.bars.map(({ id }) => id)));
    case 'nudge':
      return controller.dispatch({ type: 'nudge', byMinutes: command.byMinutes });
    case 'change-lane':
      return changeLane(host, controller, command.by);
    case 'toggle-copy':
      return controller.dispatch({ type: 'toggle-copy' });
    case 'drop':
      return controller.dispatch({ type: 'release' });
    case 'cancel':
      return controller.dispatch({ type: 'cancel' });
    case 'focus-edge':
      return focusEdge(host, stop, command.edge);
    case 'adjust':
      return focus.kind === 'edge' ? adjustEdge(host, focus.barId, focus.edge, command.byMinutes) : undefined;
    case 'clear-edge':
      return focus.kind === 'edge' ? host.onClearEdge(focus.barId, focus.edge) : undefined;
    case 'leave-edge':
      return host.setFocus(stop);
    case 'delete':
      return deleteBars(host, stop);
    case 'create': {
      const lane = laneOf(host.lanes(), stop);
      return lane === undefined ? undefined : enterLane(host, lane.id);
    }
    case 'fold':
      return fold(host, stop);
    case 'zoom':
      return host.setScale(zoomAt(host.scale(), host.scale().widthPx / 2, command.factor));
    case 'pan':
      return host.setScale(pan(host.scale(), host.scale().widthPx * command.byScreens));
    case 'fit':
      return host.fit();
    case 'fit-selection':
      return host.fitSelection();
    default:
      return assertNever(command);
  }
}

/** Runs what a key asks for. True when the key was used up, so that the caller keeps it from the page. */
export function handleKey(press: KeyPress, host: TimelineHost, controller: GestureController): boolean {
  const focus = host.focus();
  if (focus === undefined) return false;
  const state = controller.state();
  const mode: KeyMode = state.kind === 'moving' && state.press === undefined ? 'picked-up' : focus.kind;
  if (mode !== 'picked-up' && state.kind !== 'idle') return false;
  const command = keyCommand(press, mode);
  if (command === undefined) return false;
  const isGone = focus.kind !== 'lane' && findBar(host.lanes(), focus.barId) === undefined;
  if (isGone && command.kind !== 'drop' && command.kind !== 'cancel') return false;
  run(command, focus, host, controller);
  // Tab, and a key of the app, put a picked-up bar back and then still do what they do; undo has done it.
  if (command.kind !== 'cancel') return true;
  return press.key === 'Escape' || press.key.toLowerCase() === 'z';
}
