import { minuteToPx, pxPerMinute } from '../../../timeline/geometry/time-scale.ts';
import type { TimeScale } from '../../../timeline/geometry/time-scale.ts';
import { ticks, tickStep } from '../../../timeline/geometry/ticks.ts';
import { layoutLanes, rowTop } from '../../../timeline/view/layout-lanes.ts';
import { timeOfDay } from '../../../domain/clock-time.ts';
import { formatDay } from '../encounter-timeline/format-day.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { TimelineModel } from '../encounter-timeline/timeline-model.ts';
import { drawBar } from './draw-bar.ts';
import { cut, ink, round, text, widthOf } from './paper.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

export const headerPx = 150;
const axisPx = 34;
const bandPx = 16;
const tickPx = 64;

/** One stretch of time with all lanes. */
export interface Strip {
  readonly node: SvgNode;
  readonly height: number;
}

function drawAxis(scale: TimeScale, dateOfService: IsoDate, height: number): readonly SvgNode[] {
  const step = tickStep(pxPerMinute(scale), tickPx);
  const lines = ticks(scale.from, scale.to, step, timeOfDay);
  const days = new Set([scale.from, ...lines.filter(({ isMidnight }) => isMidnight).map(({ minute }) => minute)]);
  return [
    ...lines.flatMap(({ minute, label, isMidnight }) => {
      const x = round(minuteToPx(scale, minute));
      return [
        svg('line', { x1: x, x2: x, y1: 18, y2: height, stroke: isMidnight ? ink.strong : ink.line, 'stroke-width': isMidnight ? 1.5 : 0.75 }),
        ...(scale.widthPx - x < 34 ? [] : [text(x + 3, 29, label, { size: 10, fill: ink.muted })]),
      ];
    }),
    ...[...days]
      .filter((minute, n, all) => n === all.length - 1 || minuteToPx(scale, all[n + 1] ?? minute) - minuteToPx(scale, minute) > 80)
      .map((minute) => text(minuteToPx(scale, minute) + 3, 13, formatDay(dateOfService, minute), { size: 11, weight: 700 })),
  ];
}

function drawBands(model: TimelineModel, scale: TimeScale): readonly SvgNode[] {
  return model.bands.flatMap((band) => {
    const from = Math.max(scale.from, band.from);
    const to = Math.min(scale.to, band.to);
    if (to <= from) return [];
    const [x, end] = [minuteToPx(scale, from), minuteToPx(scale, to)];
    return [
      svg('rect', { x: round(x), y: axisPx, width: round(end - x), height: bandPx - 2, fill: ink.sunken, stroke: ink.line }),
      text(x + 4, axisPx + 10.5, cut(band.label, end - x - 6, 9), { size: 9, fill: ink.muted }),
    ];
  });
}

/** All lanes over the time of `scale`: axis, stays, bars, and what has no time at the end of its lane. */
export function drawStrip(model: TimelineModel, scale: TimeScale, dateOfService: IsoDate): Strip {
  const lanes = layoutLanes(model.lanes, pxPerMinute(scale));
  const top = axisPx + (model.bands.length > 0 ? bandPx : 2);
  const height = top + lanes.reduce((sum, lane) => sum + lane.height, 0);
  const lane = ({ lane: { label, sublabel }, top: laneTop, height: laneHeight, stack }: (typeof lanes)[number]): SvgNode => {
    const untimed = stack.untimed.map((bar) => bar.label).join(', ');
    return svg(
      'g',
      { transform: `translate(0 ${String(top + laneTop)})` },
      svg('line', { x1: -headerPx, x2: scale.widthPx, y1: 0, y2: 0, stroke: ink.line }),
      text(-headerPx + 6, 18, cut(label, headerPx - 10, 12, 'bold'), { size: 12, weight: 700 }),
      ...(sublabel === undefined ? [] : [text(-headerPx + 6, 32, cut(sublabel, headerPx - 10, 10), { size: 10, fill: ink.muted })]),
      ...stack.rows.flatMap((row, n) =>
        row.filter(({ from, to }) => to >= scale.from && from <= scale.to).map((placed) => drawBar(placed, scale, rowTop(n))),
      ),
      ...(untimed === '' ? [] : [text(scale.widthPx - widthOf(`No time: ${untimed}`, 10), laneHeight - 4, `No time: ${untimed}`, { size: 10, fill: ink.error })]),
    );
  };
  const node = svg(
    'g',
    {},
    svg('rect', { x: -headerPx, y: 0, width: headerPx, height, fill: ink.sunken }),
    ...drawAxis(scale, dateOfService, height),
    ...drawBands(model, scale),
    ...lanes.map(lane),
    svg('rect', { x: -headerPx, y: 0, width: headerPx + scale.widthPx, height, fill: 'none', stroke: ink.strong }),
  );
  return { node, height };
}

