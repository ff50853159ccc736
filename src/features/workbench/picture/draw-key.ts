import { barPx, rowPx } from '../../../timeline/view/layout-lanes.ts';
import type { TimelineBar } from '../../../timeline/lane.ts';
import { chartedCategories } from '../../../domain/administration.ts';
import { categoryNames } from '../charted-names.ts';
import { roleNames } from '../role-names.ts';
import { badgeWidth, drawBadge } from './bar-words.ts';
import type { Strip } from './draw-strip.ts';
import { fillOf, ink, text, toneOf, widthOf } from './paper.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

interface KeyItem {
  readonly words: string;
  readonly signWidth: number;
  readonly sign: (x: number, y: number) => readonly SvgNode[];
}

const swatchPx = 14;

const swatch = (words: string, fill: string, stroke: string, dashes?: string): KeyItem => ({
  words,
  signWidth: swatchPx,
  sign: (x, y) => [
    svg('rect', { x, y: y + (barPx - swatchPx) / 2, width: swatchPx, height: swatchPx, rx: 2, fill, stroke, 'stroke-dasharray': dashes }),
  ],
});

const badge = (short: string, words: string): KeyItem => ({
  words,
  signWidth: badgeWidth(short) - 4,
  sign: (x, y) => drawBadge(short, x, y),
});

/** What is on the bars, in an order that does not depend on theirs. */
function itemsOf(bars: readonly TimelineBar[]): readonly KeyItem[] {
  const segments = bars.flatMap((bar) => bar.segments ?? []);
  const badges = new Set(bars.flatMap((bar) => bar.badges));
  return [
    ...chartedCategories
      .filter((category) => bars.some(({ tone }) => tone === category))
      .map((category) => swatch(categoryNames[category], fillOf(category), toneOf(category).edge)),
    ...(segments.some(({ kind }) => kind === 'discarded') ? [swatch('Minutes not counted', 'url(#dl-discarded)', ink.strong)] : []),
    ...(bars.some(({ openStart, openStop }) => openStart === true || openStop === true)
      ? [swatch('Time not charted', 'url(#dl-open)', ink.error, '3 2')]
      : []),
    ...Object.entries(roleNames).flatMap(([short, words]) => (badges.has(short) ? [badge(short, words)] : [])),
    ...([...badges].some((words) => words.startsWith('+')) ? [badge('+1 h', 'further hours')] : []),
  ];
}

const linePx = rowPx - 12;

/** What colours, patterns and badges mean, in lines of `width` px; only those that are on the bars. */
export function drawKey(bars: readonly TimelineBar[], width: number): Strip {
  const nodes: SvgNode[] = [];
  let x = 0;
  let y = 0;
  for (const { words, signWidth, sign } of itemsOf(bars)) {
    const wide = signWidth + 5 + widthOf(words, 10) + 10;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += linePx;
    }
    nodes.push(...sign(x, y), text(x + signWidth + 5, y + barPx / 2 + 3.5, words, { size: 10, fill: ink.muted }));
    x += wide;
  }
  return { node: svg('g', {}, ...nodes), height: nodes.length === 0 ? 0 : y + barPx };
}
