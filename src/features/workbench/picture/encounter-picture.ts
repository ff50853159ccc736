import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { Interval } from '../../../base/interval.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import { barExtent } from '../../../timeline/geometry/bar-extent.ts';
import { timeScale } from '../../../timeline/geometry/time-scale.ts';
import type { TimeScale } from '../../../timeline/geometry/time-scale.ts';
import type { TimelineBar, TimelineLane } from '../../../timeline/lane.ts';
import { contentRange } from '../../../timeline/view/content-range.ts';
import { coveredCoding } from '../covered-coding.ts';
import { timelineModel } from '../encounter-timeline/timeline-model.ts';
import type { TimelineModel } from '../encounter-timeline/timeline-model.ts';
import { drawClaim } from './draw-claim.ts';
import { drawKey } from './draw-key.ts';
import { drawStrip, headerPx } from './draw-strip.ts';
import type { Strip } from './draw-strip.ts';
import { overhangPx } from './place-bars.ts';
import { cut, fonts, ink, patterns, text } from './paper.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

/** A drawing and its size in pixels at 96 dpi. */
export interface Picture {
  readonly node: SvgNode;
  readonly width: number;
  readonly height: number;
}

const pictureWidth = 1120;
/** Narrower than a picture for the screen, so that its letters are as large on a page as those around it. */
const paperWidth = 860;
const marginPx = 16;
const gapPx = 14;
const headPx = 44;
/** A stretch longer than this is cut into strips, so that 15 minutes stay visible on paper. */
const longestStripMinutes = 12 * 60;

/** The bounds of strips of equal length, on whole hours, that hold `from`…`to`. */
function stripBounds(from: number, to: number): readonly Interval[] {
  const begin = Math.floor((from - 10) / 30) * 30;
  const end = Math.ceil((to + 10) / 30) * 30;
  const count = Math.ceil((end - begin) / longestStripMinutes);
  const length = Math.ceil((end - begin) / count / 60) * 60;
  return Array.from({ length: count }, (_, n) => ({ from: begin + n * length, to: begin + (n + 1) * length }));
}

/** The lanes in which something is given in a stretch of time; what has no time stands in the first. */
function lanesWithin(lanes: readonly TimelineLane[], { from, to }: Interval, isFirst: boolean): readonly TimelineLane[] {
  const isThere = (bar: TimelineBar): boolean => {
    const extent = barExtent(bar);
    return extent === undefined ? isFirst : extent.from < to && (extent.to > from || extent.from === from);
  };
  return lanes.map((lane) => ({ ...lane, bars: lane.bars.filter(isThere) })).filter(({ bars }) => bars.length > 0);
}

/** After the last minute, for its name on the axis and the words of what stands there. */
const tails = { least: 44, most: 320 };

/** The bounds over a width that leaves the words after the last minute their room. */
function scaleBefore(lanes: readonly TimelineLane[], { from, to }: Interval, width: number): TimeScale {
  const bars = lanes.flatMap((lane) => lane.bars);
  let scale = timeScale(from, to, width - tails.least);
  // A narrower scale moves the words, and may move them out of their bars.
  for (let times = 0; times < 3; times++)
    scale = timeScale(from, to, width - Math.min(tails.most, Math.max(tails.least, overhangPx(bars, scale))));
  return scale;
}

/** The timeline in strips, each `width` wide from the names of its lanes on; a stretch in which nothing is given has none. */
function stripsOf(model: TimelineModel, dateOfService: IsoDate, width: number): readonly Strip[] {
  const range = contentRange(model.lanes, model.bands);
  const all = stripBounds(range.from, range.to);
  return all.flatMap((bounds, n) => {
    const lanes = all.length === 1 ? model.lanes : lanesWithin(model.lanes, bounds, n === 0);
    const end = width - headerPx;
    return lanes.length === 0 ? [] : [drawStrip({ ...model, lanes }, scaleBefore(lanes, bounds, end), end, dateOfService)];
  });
}

function page(width: number, height: number, label: string, ...nodes: readonly SvgNode[]): Picture {
  return {
    width,
    height,
    node: svg(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${String(width)} ${String(height)}`, width, height, role: 'img', 'aria-label': label, 'font-family': fonts.sans },
      patterns(),
      svg('rect', { width, height, fill: ink.paper }),
      ...nodes,
    ),
  };
}

const pictureName = (encounter: Encounter): string => `Timeline of ${encounter.title ?? 'the encounter'}`;

const keyOf = ({ lanes }: TimelineModel, width: number): Strip =>
  drawKey(lanes.flatMap(({ bars }) => bars), width);

/** The timeline of an encounter for pages: a picture a strip, so that no page ends within one; its key below the last. */
export function timelinePictures(encounter: Encounter, codeSet: CodeSet): readonly Picture[] {
  const model = timelineModel(encounter, coveredCoding(encounter, codeSet));
  const strips = stripsOf(model, encounter.dateOfService, paperWidth - 2);
  const key = keyOf(model, paperWidth);
  return strips.map(({ node, height }, n) => {
    const isLast = n === strips.length - 1;
    return page(
      paperWidth,
      height + 2 + (isLast ? key.height : 0),
      n === 0 ? pictureName(encounter) : `Part ${String(n + 1)} of the timeline`,
      svg('g', { transform: `translate(${String(headerPx + 1)} 1)` }, node),
      ...(isLast ? [svg('g', { transform: `translate(1 ${String(height + 2)})` }, key.node)] : []),
    );
  });
}

/**
 * The timeline of an encounter with its claim, as a picture for slides and files. Long stays are cut into strips below
 * each other. Equal input gives an equal picture.
 */
export function encounterPicture(encounter: Encounter, codeSet: CodeSet): Picture {
  const coding = coveredCoding(encounter, codeSet);
  const width = pictureWidth;
  const room = width - 2 * marginPx;
  const nodes: SvgNode[] = [
    text(marginPx, marginPx + 16, cut(encounter.title ?? 'Encounter', room, 17, 'bold'), { size: 17, weight: 700 }),
    text(marginPx, marginPx + 33, `${encounter.dateOfService} · ${encounter.setting}${coding === undefined ? '' : ` · release ${coding.release} · policy ${coding.policyId}`}`, { fill: ink.muted }),
  ];
  let y = marginPx + headPx;
  const model = timelineModel(encounter, coding);
  for (const strip of stripsOf(model, encounter.dateOfService, room)) {
    nodes.push(svg('g', { transform: `translate(${String(marginPx + headerPx)} ${String(y)})` }, strip.node));
    y += strip.height + gapPx;
  }
  const key = keyOf(model, room);
  nodes.push(svg('g', { transform: `translate(${String(marginPx)} ${String(y - gapPx + 2)})` }, key.node));
  y += key.height;
  if (coding !== undefined) {
    const claim = drawClaim(encounter, coding, codeSet, room);
    nodes.push(svg('g', { transform: `translate(${String(marginPx)} ${String(y)})` }, claim.node));
    y += claim.height + gapPx;
    nodes.push(text(marginPx, y + 8, 'Code numbers with labels in Dripline’s own words.', { size: 10, fill: ink.muted }));
    y += 16;
  }
  return page(width, Math.ceil(y + marginPx), pictureName(encounter), ...nodes);
}
