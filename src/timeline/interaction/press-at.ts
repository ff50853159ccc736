import { findBar } from '../geometry/lane-order.ts';
import type { BarElement } from './bar-element.ts';
import type { Press, PressTarget } from './gesture.ts';
import { snapTargets, subjectOf, subjectsOf } from './subjects.ts';
import type { TimelineHost } from './timeline-host.ts';

/** Where and how a pointer went down. */
export interface PressPlace {
  readonly x: number;
  readonly y: number;
  readonly element: BarElement | undefined;
  readonly laneId: string | undefined;
  readonly isTouch: boolean;
  readonly isAdditive: boolean;
  readonly isShift: boolean;
  /** Below the last lane. */
  readonly isBelow: boolean;
  /** The middle button pans wherever it is pressed. */
  readonly isPan: boolean;
}

function targetOf(host: TimelineHost, place: PressPlace): PressTarget {
  const lanes = host.lanes();
  const { element, laneId } = place;
  const subject = element === undefined ? undefined : subjectOf(lanes, element.barId);
  if (element !== undefined && subject !== undefined) {
    if (element.edge !== undefined) return { kind: 'edge', subject, edge: element.edge };
    if (place.isShift && findBar(lanes, subject.id)?.bar.canHoldGap === true)
      return { kind: 'inside', subject };
    return { kind: 'bar', grabbed: subject, subjects: subjectsOf(lanes, host.selection(), subject.id) };
  }
  if (laneId === undefined) return { kind: 'axis' };
  if (!place.isBelow && lanes.find(({ id }) => id === laneId)?.folded !== undefined) {
    return { kind: 'box', foldedLaneId: laneId };
  }
  const isBox = place.isShift || place.isBelow || host.dragMode() === 'select';
  return isBox ? { kind: 'box' } : { kind: 'lane', laneId };
}

/** A press as the gesture needs it, with the start state of every bar that it may change. */
export function pressAt(host: TimelineHost, place: PressPlace): Press {
  const target = targetOf(host, place);
  const isSelected =
    (target.kind === 'bar' && host.selection().includes(target.grabbed.id)) || target.kind === 'edge';
  const isBoxMode = target.kind === 'box' && host.dragMode() === 'select';
  const moving = new Set(
    target.kind === 'bar'
      ? target.subjects.map(({ id }) => id)
      : target.kind === 'edge' || target.kind === 'inside'
        ? [target.subject.id]
        : [],
  );
  const scale = host.scale();
  return {
    target,
    drag: place.isPan || (place.isTouch && !isSelected && !isBoxMode) ? 'pan' : 'edit',
    x: place.x,
    y: place.y,
    scale,
    isAdditive: place.isAdditive || (host.dragMode() === 'select' && target.kind === 'bar'),
    isRange: place.isShift,
    selection: host.selection(),
    snapTo: snapTargets(host.lanes(), moving, scale),
  };
}
