import { barElement } from '../interaction/bar-element.ts';
import type { FocusTarget } from '../interaction/timeline-host.ts';

/** The element that stands for a target; undefined while it is not drawn. */
export function focusElement(root: HTMLElement, target: FocusTarget): HTMLElement | undefined {
  const [attribute, id] =
    target.kind === 'lane' ? ['data-tl-lane', target.laneId] : ['data-tl-bar', target.barId];
  const owner = [...root.querySelectorAll<HTMLElement>(`[${attribute}]`)].find(
    (element) => element.getAttribute(attribute) === id,
  );
  if (owner === undefined || owner.tabIndex >= 0 || owner.hasAttribute('tabindex')) return owner;
  const part = target.kind === 'edge' ? `[data-tl-edge="${target.edge}"]` : '.tl-bar';
  return owner.querySelector<HTMLElement>(part) ?? undefined;
}

/** The target that an element stands for. */
export function focusTarget(element: EventTarget | null): FocusTarget | undefined {
  const bar = barElement(element);
  if (bar !== undefined) {
    const { barId, edge } = bar;
    return edge === undefined ? { kind: 'bar', barId } : { kind: 'edge', barId, edge };
  }
  if (!(element instanceof Element)) return undefined;
  const laneId = element.closest('[data-tl-lane]')?.getAttribute('data-tl-lane');
  return laneId === null || laneId === undefined ? undefined : { kind: 'lane', laneId };
}
