import { minuteToPx, pxPerMinute } from '../../../timeline/geometry/time-scale.ts';
import type { TimeScale } from '../../../timeline/geometry/time-scale.ts';
import { openStubPx } from '../../../timeline/geometry/bar-extent.ts';
import type { PlacedBar } from '../../../timeline/geometry/lane-stack.ts';
import { barPx } from '../../../timeline/view/layout-lanes.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';
import { cut, fillOf, ink, round, text, toneOf, widthOf } from './paper.ts';

const badgePaddingPx = 4;
const leastRoomPx = 24;

/** Name and badges from `x` on, as far as there is room. */
function drawLabel(placed: PlacedBar, x: number, y: number, room: number): readonly SvgNode[] {
  const { bar } = placed;
  if (room < leastRoomPx) return [];
  const mark = bar.severity === undefined ? '' : bar.severity === 'error' ? '! ' : '▲ ';
  const badgesWidth = bar.badges.reduce((sum, badge) => sum + widthOf(badge, 9, 'bold') + 2 * badgePaddingPx + 4, 0);
  const hasBadges = badgesWidth + leastRoomPx * 2 <= room;
  const words = cut(`${mark}${bar.label}`, hasBadges ? room - badgesWidth - 6 : room, 11, 'bold');
  const nodes = [
    text(x, y + barPx / 2 + 4, words, {
      weight: 600,
      fill: bar.severity === 'error' ? ink.error : bar.severity === 'warning' ? ink.warning : ink.text,
      isOnHatching: bar.segments !== undefined,
    }),
  ];
  let at = x + widthOf(words, 11, 'bold') + 6;
  for (const badge of hasBadges ? bar.badges : []) {
    const width = widthOf(badge, 9, 'bold') + 2 * badgePaddingPx;
    nodes.push(
      svg('rect', { x: round(at), y: y + 6, width: round(width), height: 14, rx: 2, fill: ink.paper, stroke: ink.strong, 'stroke-width': 0.75 }),
      text(at + width / 2, y + 16.5, badge, { size: 9, weight: 700, anchor: 'middle' }),
    );
    at += width + 4;
  }
  return nodes;
}

/** A point in time: a diamond, its label beside it. */
const drawPoint = (placed: PlacedBar, x: number, y: number): SvgNode => {
  const middle = y + barPx / 2;
  return svg('path', {
    d: `M${String(round(x))} ${String(middle - 7)}l7 7-7 7-7-7z`,
    fill: fillOf(placed.bar.tone),
    stroke: toneOf(placed.bar.tone).edge,
    'stroke-width': 1.5,
  });
};

function drawStretch(placed: PlacedBar, scale: TimeScale, y: number): readonly SvgNode[] {
  const { bar, extent } = placed;
  const at = (minute: number): number => round(minuteToPx(scale, Math.min(scale.to, Math.max(scale.from, minute))));
  const [left, right] = [at(extent.from), at(extent.to)];
  const tone = toneOf(bar.tone);
  const parts = [
    svg('rect', { x: left, y, width: Math.max(2, round(right - left)), height: barPx, rx: 2, fill: fillOf(bar.tone), stroke: tone.edge }),
  ];
  for (const segment of bar.segments ?? []) {
    const [from, to] = [at(segment.from), at(segment.to)];
    if (to <= from) continue;
    parts.push(
      segment.kind === 'pause'
        ? svg('rect', { x: from, y: y + barPx / 2 - 1, width: round(to - from), height: 2, fill: ink.muted })
        : svg('rect', { x: from, y: y + 1, width: round(to - from), height: barPx - 2, fill: 'url(#dl-discarded)' }, svg('title', {}, segment.reason)),
    );
  }
  if (extent.from >= scale.from && !extent.isOpenStart) parts.push(svg('rect', { x: left, y, width: 3, height: barPx, fill: tone.edge }));
  if (extent.to > scale.to) parts.push(text(right + 3, y + barPx / 2 + 4, '→', { fill: tone.edge, weight: 700 }));
  const stub = { y, height: barPx, fill: 'url(#dl-open)', stroke: ink.error, 'stroke-dasharray': '3 2' };
  if (extent.isOpenStop && extent.to <= scale.to) parts.push(svg('rect', { x: right, width: openStubPx, ...stub }));
  // Not over the names of the lanes.
  const room = Math.min(openStubPx, left);
  if (extent.isOpenStart && extent.from >= scale.from) parts.push(svg('rect', { x: left - room, width: room, ...stub }));
  return parts;
}

/**
 * A bar on a strip, with as much of its name and badges as fits before the next one.
 * @param wordsTo how far words may go where nothing comes after it
 */
export function drawBar(placed: PlacedBar, scale: TimeScale, y: number, wordsTo: number): SvgNode {
  const { bar, extent } = placed;
  const left = minuteToPx(scale, Math.max(scale.from, extent.from));
  const right = minuteToPx(scale, Math.min(scale.to, extent.to));
  const next = placed.roomTo === Infinity ? Infinity : minuteToPx(scale, placed.roomTo) - placed.nextPx;
  const end = Math.min(wordsTo, next);
  const isInside = !extent.isPoint && !extent.isOpenStop && (extent.to - extent.from) * pxPerMinute(scale) >= 40;
  const labelFrom = isInside ? left + 8 : extent.isPoint ? left + 12 : right + (extent.isOpenStop ? openStubPx + 6 : 6);
  return svg(
    'g',
    {},
    svg('title', {}, bar.ariaLabel),
    ...(extent.isPoint ? [drawPoint(placed, left, y)] : drawStretch(placed, scale, y)),
    ...drawLabel(placed, labelFrom, y, end - labelFrom - 4),
  );
}
