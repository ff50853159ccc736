import { minuteToPx } from '../../../timeline/geometry/time-scale.ts';
import type { TimeScale } from '../../../timeline/geometry/time-scale.ts';
import { openStubPx } from '../../../timeline/geometry/bar-extent.ts';
import { barPx } from '../../../timeline/view/layout-lanes.ts';
import { drawWords } from './bar-words.ts';
import type { PlacedOnStrip } from './place-bars.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';
import { fillOf, hasPattern, ink, round, text, toneOf } from './paper.ts';

/** A point in time: a diamond, its label beside it. */
const drawPoint = ({ bar, left }: PlacedOnStrip, y: number): SvgNode => {
  const middle = y + barPx / 2;
  return svg('path', {
    d: `M${String(round(left))} ${String(middle - 7)}l7 7-7 7-7-7z`,
    fill: fillOf(bar.tone),
    stroke: toneOf(bar.tone).edge,
    'stroke-width': 1.5,
  });
};

/** An end that nobody charted: hatched, dashed, and asked for. */
const drawOpenEnd = (x: number, width: number, y: number): readonly SvgNode[] => [
  svg('rect', { x: round(x), width: round(width), y, height: barPx, fill: 'url(#dl-open)', stroke: ink.error, 'stroke-dasharray': '3 2' }),
  svg('circle', { cx: round(x + width / 2), cy: y + barPx / 2, r: 7, fill: ink.paper, stroke: ink.error }),
  text(x + width / 2, y + barPx / 2 + 4, '?', { weight: 700, fill: ink.error, anchor: 'middle' }),
];

/** What of an open bar's stub stands for the side that is charted. */
const knownStubPx = 24;

function drawStretch({ bar, extent, left: leftPx, right: rightPx }: PlacedOnStrip, scale: TimeScale, y: number): readonly SvgNode[] {
  const at = (minute: number): number => round(minuteToPx(scale, Math.min(scale.to, Math.max(scale.from, minute))));
  const [left, right] = [round(leftPx), round(rightPx)];
  const tone = toneOf(bar.tone);
  const goesOn = extent.to > scale.to;
  const isOpenStop = extent.isOpenStop && !goesOn;
  const isOpenStart = extent.isOpenStart && extent.from >= scale.from;
  // Not over the names of the lanes.
  const before = isOpenStart ? Math.min(openStubPx, left) : 0;
  const after = isOpenStop ? openStubPx : 0;
  const known = right - left < knownStubPx ? knownStubPx : 0;
  const body = {
    x: round(left - (isOpenStart && !isOpenStop ? Math.min(known, before) : 0)),
    width: Math.max(2, round(right - left + (isOpenStart === isOpenStop ? 0 : known))),
  };
  const parts = [
    svg('rect', { ...body, y, height: barPx, rx: 2, fill: fillOf(bar.tone), stroke: tone.edge }),
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
  if (isOpenStop) parts.push(...drawOpenEnd(Math.max(right, body.x + body.width), right + after - Math.max(right, body.x + body.width), y));
  if (isOpenStart) parts.push(...drawOpenEnd(left - before, body.x - (left - before), y));
  if (extent.from >= scale.from && !isOpenStart) parts.push(svg('rect', { x: left, y, width: 3, height: barPx, fill: tone.edge }));
  if (goesOn) parts.push(text(right + 3, y + barPx / 2 + 4, '→', { fill: tone.edge, weight: 700 }));
  return parts;
}

/** A bar on a strip, with its name, its badges and its minutes. */
export function drawBar(placed: PlacedOnStrip, scale: TimeScale, y: number): SvgNode {
  const { bar, extent, right, wordsAt, wordsTo } = placed;
  const isOnLines = wordsAt > right || bar.segments !== undefined || hasPattern(bar.tone);
  return svg(
    'g',
    {},
    svg('title', {}, bar.ariaLabel),
    ...(extent.isPoint ? [drawPoint(placed, y)] : drawStretch(placed, scale, y)),
    ...drawWords(bar, { x: wordsAt, y, room: wordsTo - wordsAt - 4, isOnLines }),
  );
}
