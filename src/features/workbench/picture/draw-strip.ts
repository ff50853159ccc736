import { minuteToPx, pxPerMinute } from '../../../timeline/geometry/time-scale.ts';
import type { TimeScale } from '../../../timeline/geometry/time-scale.ts';
import { ticks, tickStep } from '../../../timeline/geometry/ticks.ts';
import { rowTop } from '../../../timeline/view/layout-lanes.ts';
import type { TimelineLane } from '../../../timeline/lane.ts';
import { barExtent } from '../../../timeline/geometry/bar-extent.ts';
import { timeOfDay } from '../../../domain/clock-time.ts';
import { formatDay } from '../encounter-timeline/format-day.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import type { TimelineModel } from '../encounter-timeline/timeline-model.ts';
import { drawBar } from './draw-bar.ts';
import { placeBars } from './place-bars.ts';
import { cut, ink, inTwoLines, round, text, widthOf } from './paper.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

export const headerPx = 150;
const axisPx = 34;
const bandPx = 16;
const tickPx = 64;
/** Room for the name of a day. */
const dayPx = 80;

/** One stretch of time with all lanes. */
export interface Strip {
  readonly node: SvgNode;
  readonly height: number;
}

function drawAxis(scale: TimeScale, end: number, dateOfService: IsoDate, height: number): readonly SvgNode[] {
  const step = tickStep(pxPerMinute(scale), tickPx);
  const lines = ticks(scale.from, scale.to, step, timeOfDay);
  const days = new Set([scale.from, ...lines.filter(({ isMidnight }) => isMidnight).map(({ minute }) => minute)]);
  return [
    ...lines.flatMap(({ minute, label, isMidnight }) => {
      const x = round(minuteToPx(scale, minute));
      return [
        svg('line', { x1: x, x2: x, y1: 18, y2: height, stroke: isMidnight ? ink.strong : ink.line, 'stroke-width': isMidnight ? 1.5 : 0.75 }),
        ...(x + 3 + widthOf(label, 10) <= end ? [text(x + 3, 29, label, { size: 10, fill: ink.muted })] : []),
      ];
    }),
    ...[...days]
      .filter((minute, n, all) => n === all.length - 1 || minuteToPx(scale, all[n + 1] ?? minute) - minuteToPx(scale, minute) > dayPx)
      .filter((minute) => minuteToPx(scale, minute) + dayPx <= end)
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

/** A lane with what is said of it, `height` pixels high and up to `end` wide. */
function drawLane(lane: TimelineLane, scale: TimeScale, end: number): Strip {
  const { label, sublabel } = lane;
  const room = headerPx - 10;
  const name = inTwoLines(label, room, 12, 'bold');
  const untimed = lane.bars.filter((bar) => barExtent(bar) === undefined).map((bar) => bar.label).join(', ');
  const rows = placeBars(lane.bars, scale, end);
  const below = rowTop(rows.length);
  const height = Math.max(leastLanePx, 16 + (name.length + 1) * lineOfNamePx, below + (untimed === '' ? 4 : untimedPx + 4));
  const node = svg(
    'g',
    {},
    svg('line', { x1: -headerPx, x2: end, y1: 0, y2: 0, stroke: ink.line }),
    ...name.map((words, n) => text(-headerPx + 6, 18 + n * lineOfNamePx, words, { size: 12, weight: 700 })),
    ...(sublabel === undefined ? [] : [text(-headerPx + 6, 18 + name.length * lineOfNamePx, cut(sublabel, room, 10), { size: 10, fill: ink.muted })]),
    ...rows.flatMap((row, n) => row.map((placed) => drawBar(placed, scale, rowTop(n)))),
    ...(untimed === '' ? [] : [text(8, below + 12, cut(`No time: ${untimed}`, end - 16, 10), { size: 10, fill: ink.error })]),
  );
  return { node, height };
}

/**
 * All lanes over the time of `scale`: axis, stays, bars, and what has no time below those of its lane.
 * @param end where the strip ends: after the last minute there is room for the words of what stands there
 */
export function drawStrip(model: TimelineModel, scale: TimeScale, end: number, dateOfService: IsoDate): Strip {
  const nodes: SvgNode[] = [];
  let height = axisPx + (model.bands.length > 0 ? bandPx : 2);
  for (const lane of model.lanes) {
    const drawn = drawLane(lane, scale, end);
    nodes.push(svg('g', { transform: `translate(0 ${String(height)})` }, drawn.node));
    height += drawn.height;
  }
  const node = svg(
    'g',
    {},
    svg('rect', { x: -headerPx, y: 0, width: headerPx, height, fill: ink.sunken }),
    ...drawAxis(scale, end, dateOfService, height),
    ...drawBands(model, scale),
    ...nodes,
    svg('rect', { x: -headerPx, y: 0, width: headerPx + end, height, fill: 'none', stroke: ink.strong }),
  );
  return { node, height };
}
