import { minuteToPx, pxPerMinute } from '../../../timeline/geometry/time-scale.ts';
import type { TimeScale } from '../../../timeline/geometry/time-scale.ts';
import { ticks, tickStep } from '../../../timeline/geometry/ticks.ts';
import { layoutLanes, rowTop } from '../../../timeline/view/layout-lanes.ts';
import type { LaidOutLane } from '../../../timeline/view/layout-lanes.ts';
import { timeOfDay } from '../../../domain/clock-time.ts';
import { formatDay } from '../encounter-timeline/format-day.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { TimelineModel } from '../encounter-timeline/timeline-model.ts';
import { drawBar } from './draw-bar.ts';
import { cut, ink, inTwoLines, round, text } from './paper.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

export const headerPx = 150;
/** After the last minute, for the words of what stands there. */
export const tailPx = 150;
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
        text(x + 3, 29, label, { size: 10, fill: ink.muted }),
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

const leastLanePx = 44;
const lineOfNamePx = 14;
const untimedPx = 16;

/** A lane with what is said of it, `height` pixels high. */
function drawLane({ lane, stack }: LaidOutLane, scale: TimeScale): Strip {
  const { label, sublabel } = lane;
  const room = headerPx - 10;
  const name = inTwoLines(label, room, 12, 'bold');
  const untimed = stack.untimed.map((bar) => bar.label).join(', ');
  const below = rowTop(stack.rowCount);
  const height = Math.max(leastLanePx, 16 + (name.length + 1) * lineOfNamePx, below + (untimed === '' ? 4 : untimedPx + 4));
  const node = svg(
    'g',
    {},
    svg('line', { x1: -headerPx, x2: scale.widthPx + tailPx, y1: 0, y2: 0, stroke: ink.line }),
    ...name.map((words, n) => text(-headerPx + 6, 18 + n * lineOfNamePx, words, { size: 12, weight: 700 })),
    ...(sublabel === undefined ? [] : [text(-headerPx + 6, 18 + name.length * lineOfNamePx, cut(sublabel, room, 10), { size: 10, fill: ink.muted })]),
    ...stack.rows.flatMap((row, n) =>
      row.filter(({ from, to }) => to >= scale.from && from <= scale.to).map((placed) => drawBar(placed, scale, rowTop(n), scale.widthPx + tailPx)),
    ),
    ...(untimed === '' ? [] : [text(8, below + 12, cut(`No time: ${untimed}`, scale.widthPx + tailPx - 16, 10), { size: 10, fill: ink.error })]),
  );
  return { node, height };
}

/** All lanes over the time of `scale`: axis, stays, bars, and what has no time below those of its lane. */
export function drawStrip(model: TimelineModel, scale: TimeScale, dateOfService: IsoDate): Strip {
  const nodes: SvgNode[] = [];
  let height = axisPx + (model.bands.length > 0 ? bandPx : 2);
  for (const laidOut of layoutLanes(model.lanes, pxPerMinute(scale))) {
    const lane = drawLane(laidOut, scale);
    nodes.push(svg('g', { transform: `translate(0 ${String(height)})` }, lane.node));
    height += lane.height;
  }
  const node = svg(
    'g',
    {},
    svg('rect', { x: -headerPx, y: 0, width: headerPx, height, fill: ink.sunken }),
    ...drawAxis(scale, dateOfService, height),
    ...drawBands(model, scale),
    ...nodes,
    svg('rect', { x: -headerPx, y: 0, width: headerPx + scale.widthPx + tailPx, height, fill: 'none', stroke: ink.strong }),
  );
  return { node, height };
}
