import { barElement } from '../interaction/bar-element.ts';
import type { FocusTarget } from '../interaction/timeline-host.ts';

/** The element that stands for a target; undefined while it is not drawn. */
export function focusElement(root: HTMLElement, target: FocusTarget): HTMLElement | undefined {
  const [attribute, id] =
    target.kind === 'lane' ? ['data-tl-lane', target.laneId] : ['data-tl-bar', target.barId];
  const parts = [...root.querySelectorAll<HTMLElement>(`[${attribute}]`)].filter(
    (element) => element.getAttribute(attribute) === id,
  );
  const edge = target.kind === 'edge' ? target.edge : null;
  return parts.find(
    (part) =>
      part.hasAttribute('tabindex') &&
      (part.getAttribute('data-tl-edge') === edge || part.classList.contains('tl-chip')),
  );
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
