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
  /** The middle button pans wherever it is pressed. */
  readonly isPan: boolean;
}

function targetOf(host: TimelineHost, place: PressPlace): PressTarget {
  const lanes = host.lanes();
  const { element, laneId } = place;
  const subject = element === undefined ? undefined : subjectOf(lanes, element.barId);
  if (element !== undefined && subject !== undefined) {
    if (element.edge !== undefined) return { kind: 'edge', subject, edge: element.edge };
    return { kind: 'bar', grabbed: subject, subjects: subjectsOf(lanes, host.selection(), subject.id) };
  }
  return laneId === undefined ? { kind: 'axis' } : { kind: 'lane', laneId };
}

/** A press as the gesture needs it, with the start state of every bar that it may change. */
export function pressAt(host: TimelineHost, place: PressPlace): Press {
  const target = targetOf(host, place);
  const isSelected =
    (target.kind === 'bar' && host.selection().includes(target.grabbed.id)) || target.kind === 'edge';
  const moving = new Set(
    target.kind === 'bar'
      ? target.subjects.map(({ id }) => id)
      : target.kind === 'edge'
        ? [target.subject.id]
        : [],
  );
  const scale = host.scale();
  return {
    target,
    drag: place.isPan || (place.isTouch && !isSelected) ? 'pan' : 'edit',
    x: place.x,
    y: place.y,
    scale,
    isAdditive: place.isAdditive,
    snapTo: snapTargets(host.lanes(), moving, scale),
  };
}
