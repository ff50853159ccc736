import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import type { Interval } from '../../../base/interval.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import { barExtent } from '../../../timeline/geometry/bar-extent.ts';
import { timeScale } from '../../../timeline/geometry/time-scale.ts';
import type { TimelineBar, TimelineLane } from '../../../timeline/lane.ts';
import { contentRange } from '../../../timeline/view/content-range.ts';
import { coveredCoding } from '../covered-coding.ts';
import { timelineModel } from '../encounter-timeline/timeline-model.ts';
import type { TimelineModel } from '../encounter-timeline/timeline-model.ts';
import { drawClaim } from './draw-claim.ts';
import { drawStrip, headerPx, tailPx } from './draw-strip.ts';
import type { Strip } from './draw-strip.ts';
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

/** The timeline in strips, each `width` wide from the names of its lanes on; a stretch in which nothing is given has none. */
function stripsOf(model: TimelineModel, dateOfService: IsoDate, width: number): readonly Strip[] {
  const range = contentRange(model.lanes, model.bands);
  const all = stripBounds(range.from, range.to);
  return all.flatMap((bounds, n) => {
    const lanes = all.length === 1 ? model.lanes : lanesWithin(model.lanes, bounds, n === 0);
    const scale = timeScale(bounds.from, bounds.to, width - headerPx - tailPx);
    return lanes.length === 0 ? [] : [drawStrip({ ...model, lanes }, scale, dateOfService)];
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

/** The timeline of an encounter for pages: a picture a strip, so that no page ends within one. */
export function timelinePictures(encounter: Encounter, codeSet: CodeSet): readonly Picture[] {
  const model = timelineModel(encounter, coveredCoding(encounter, codeSet));
  return stripsOf(model, encounter.dateOfService, pictureWidth - 2).map(({ node, height }, n) =>
    page(
      pictureWidth,
      height + 2,
      n === 0 ? pictureName(encounter) : `Part ${String(n + 1)} of the timeline`,
      svg('g', { transform: `translate(${String(headerPx + 1)} 1)` }, node),
    ),
  );
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
  for (const strip of stripsOf(timelineModel(encounter, coding), encounter.dateOfService, room)) {
    nodes.push(svg('g', { transform: `translate(${String(marginPx + headerPx)} ${String(y)})` }, strip.node));
    y += strip.height + gapPx;
  }
  if (coding !== undefined) {
    const claim = drawClaim(encounter, coding, codeSet, room);
    nodes.push(svg('g', { transform: `translate(${String(marginPx)} ${String(y)})` }, claim.node));
    y += claim.height + gapPx;
    nodes.push(text(marginPx, y + 8, 'Hatched minutes do not count. Code numbers with labels in Dripline’s own words.', { size: 10, fill: ink.muted }));
    y += 16;
  }
  return page(width, Math.ceil(y + marginPx), pictureName(encounter), ...nodes);
}
