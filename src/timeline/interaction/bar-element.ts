import type { BarEdge } from '../lane.ts';

/** What of the timeline an element belongs to, as the view marks it with data attributes. */
export interface BarElement {
  readonly barId: string;
  readonly edge: BarEdge | undefined;
}

/** Reads `data-tl-bar` and `data-tl-edge` of an event's target or its ancestors. */
export function barElement(target: EventTarget | null): BarElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const barId = target.closest('[data-tl-bar]')?.getAttribute('data-tl-bar');
  if (barId === null || barId === undefined) return undefined;
  const edge = target.closest('[data-tl-edge]')?.getAttribute('data-tl-edge');
  return { barId, edge: edge === 'start' || edge === 'stop' ? edge : undefined };
}
