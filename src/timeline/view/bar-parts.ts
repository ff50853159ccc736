import { barExtent } from '../geometry/bar-extent.ts';
import { canResize, type BarEdge } from '../lane.ts';
import { barBox } from './bar-box.ts';
import { barHandle } from './bar-handle.ts';
import { labelClass, labelText } from './bar-label.ts';
import { barSegments } from './bar-segments.ts';
import type { DrawnBar } from './drawn-bar.ts';
import { rowTop } from './layout-lanes.ts';
import type { Part } from './part.ts';

const edges: readonly BarEdge[] = ['start', 'stop'];

/** What goes on with a bar, for each of its parts; the tab stop lies over its neighbours as what is active does. */
function stateClasses({ isSelected, isActive, isTabStop, isMoving }: DrawnBar): string {
  const selected = isSelected ? ' tl-selected' : '';
  const above = isMoving ? ' tl-moving' : isActive || isTabStop ? ' tl-active' : '';
  return selected + above;
}

/**
 * A bar with a time: body, segments, label, marks of unknown edges, and its edge handles while it is active. All of them
 * lie side by side in the lane, for every box around them is laid out and styled once more.
 */
export function barParts(drawn: DrawnBar): readonly Part[] {
  const { bar, variant, isLabelAfter, isSelected, isTabStop, wording } = drawn;
  const extent = barExtent(bar);
  if (extent === undefined) return [];
  const { isPoint, isOpenStart, isOpenStop } = extent;
  const box = barBox({ extent, roomTo: drawn.roomTo, nextPx: drawn.nextPx }, isLabelAfter);
  const top = `${rowTop(drawn.row)}px`;
  const state = stateClasses(drawn);
  let className = `tl-bar tl-tone-${bar.tone}`;
  if (isPoint) className += ' tl-point';
  else if (isLabelAfter) className += ' tl-short';
  if (isOpenStart) className += ' tl-open-start';
  if (isOpenStop) className += ' tl-open-stop';
  if (bar.severity !== undefined) className += ` tl-severity-${bar.severity}`;
  const parts: Part[] = [
    {
      key: 'body',
      className: className + state,
      attributes: {
        role: 'button',
        tabindex: isTabStop ? '0' : '-1',
        'aria-label': bar.ariaLabel,
        'aria-pressed': String(isSelected),
        title: bar.ariaLabel,
      },
      place: { top, left: box.bodyLeft, width: box.bodyWidth },
    },
    ...barSegments(bar, top, state),
  ];
  const unknown = (key: string, name: string, left: string, ownClass: string): Part => ({
    key,
    className: `tl-unknown${ownClass}${state}`,
    attributes: { role: 'img', 'aria-label': name },
    place: { top, left },
    content: '?',
  });
  if (isOpenStart) parts.push(unknown('unknown-start', wording.startUnknown, box.bodyLeft, ''));
  if (isOpenStop) parts.push(unknown('unknown-stop', wording.stopUnknown, box.bodyRight, ' tl-unknown-stop'));
  if (drawn.isActive && canResize(bar)) {
    for (const edge of edges) {
      const left = edge === 'start' ? box.bodyLeft : box.bodyRight;
      parts.push(barHandle(drawn, edge, { top, left }, state));
    }
  }
  // After the handles: where a label is longer than its bar, its words stay legible over the grip.
  if (variant !== 'none') {
    const isBeside = isLabelAfter || isPoint;
    const isTiny = variant === 'tiny';
    parts.push({
      key: 'label',
      className: labelClass(variant, isBeside) + state,
      attributes: {
        'data-tl-from': String(extent.from),
        'data-tl-to': String(extent.to),
        'aria-hidden': 'true',
        title: isBeside ? bar.ariaLabel : undefined,
      },
      place: {
        top,
        left: box.labelLeft,
        width: isTiny ? undefined : box.labelWidth,
        maxWidth: isTiny ? box.labelWidth : undefined,
      },
      content: labelText(bar, variant),
    });
  }
  return parts;
}
