import { barPx } from '../../../timeline/view/layout-lanes.ts';
import type { BarFigure, TimelineBar } from '../../../timeline/lane.ts';
import { cut, ink, round, text, widthOf } from './paper.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

const nameSize = 11;
const badgeSize = 9;
const figureSize = 9;
const badgePaddingPx = 4;
const gapPx = 4;
/** After the name, whose width is only about known. */
const afterNamePx = 6;
/** Less is no name. */
const leastNamePx = 24;

/** The name of what was given, with a sign of its worst finding before it. */
export const markedName = ({ severity, label }: TimelineBar): string =>
  `${severity === undefined ? '' : severity === 'error' ? '! ' : '▲ '}${label}`;

export const nameWidth = (words: string): number => widthOf(words, nameSize, 'bold') + afterNamePx;

const boxWidth = (badge: string): number => widthOf(badge, badgeSize, 'bold') + 2 * badgePaddingPx;
export const badgeWidth = (badge: string): number => boxWidth(badge) + gapPx;
export const figureWidth = ({ text: words }: BarFigure): number => widthOf(words, figureSize, 'bold') + 2 * gapPx;

/** A badge in a frame, its left edge at `x`, in the row that begins at `y`. */
export const drawBadge = (badge: string, x: number, y: number): readonly SvgNode[] => [
  svg('rect', { x: round(x), y: y + 6, width: round(boxWidth(badge)), height: 14, rx: 2, fill: ink.paper, stroke: ink.strong, 'stroke-width': 0.75 }),
  text(x + boxWidth(badge) / 2, y + 16.5, badge, { size: badgeSize, weight: 700, anchor: 'middle' }),
];

/** Minutes that count on paper, those that do not on the hatching that stands for them. */
const drawFigure = (figure: BarFigure, x: number, y: number): readonly SvgNode[] => [
  svg('rect', { x: round(x), y: y + 6, width: round(figureWidth(figure) - gapPx), height: 14, fill: figure.kind === 'counted' ? ink.paper : 'url(#dl-discarded)' }),
  text(x + gapPx / 2, y + 16.5, figure.text, { size: figureSize, weight: 700, isOnHatching: figure.kind === 'discarded' }),
];

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** Where words stand. */
export interface WordsPlace {
  readonly x: number;
  readonly y: number;
  readonly room: number;
  /** Whether lines or a pattern run behind them. */
  readonly isOnLines: boolean;
}

/** Name, badges and minutes; where there is no room for all, the minutes go first, then the badges. */
export function drawWords(bar: TimelineBar, { x, y, room, isOnLines }: WordsPlace): readonly SvgNode[] {
  const figures = bar.figures ?? [];
  const badgesWidth = sum(bar.badges.map(badgeWidth));
  const figuresWidth = sum(figures.map(figureWidth));
  const name = markedName(bar);
  const hasFigures = nameWidth(name) + badgesWidth + figuresWidth <= room;
  const hasBadges = badgesWidth + leastNamePx * 2 <= room;
  const words = cut(name, hasFigures ? Infinity : Math.max(leastNamePx, hasBadges ? room - badgesWidth - afterNamePx : room), nameSize, 'bold');
  const nodes = [
    text(x, y + barPx / 2 + 4, words, {
      weight: 600,
      fill: bar.severity === 'error' ? ink.error : bar.severity === 'warning' ? ink.warning : ink.text,
      isOnHatching: isOnLines,
    }),
  ];
  let at = x + nameWidth(words);
  for (const badge of hasBadges ? bar.badges : []) {
    nodes.push(...drawBadge(badge, at, y));
    at += badgeWidth(badge);
  }
  for (const figure of hasFigures ? figures : []) {
    nodes.push(...drawFigure(figure, at, y));
    at += figureWidth(figure);
  }
  return nodes;
}
