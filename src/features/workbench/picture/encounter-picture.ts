import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { timeScale } from '../../../timeline/geometry/time-scale.ts';
import { contentRange } from '../../../timeline/view/content-range.ts';
import { coveredCoding } from '../covered-coding.ts';
import { timelineModel } from '../encounter-timeline/timeline-model.ts';
import { drawClaim } from './draw-claim.ts';
import { drawStrip, headerPx } from './draw-strip.ts';
import { fonts, ink, patterns, text } from './paper.ts';
import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

/** A drawing and its size in pixels at 96 dpi. */
export interface Picture {
  readonly node: SvgNode;
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  readonly width?: number;
  /** Without the claim below: for a page that prints its own table. */
  readonly isTimelineOnly?: boolean;
}

const marginPx = 16;
const gapPx = 14;
const headPx = 44;
/** A stretch longer than this is cut into strips, so that 15 minutes stay visible on paper. */
const longestStripMinutes = 14 * 60;

/** The bounds of strips of equal length, on whole hours, that hold `from`…`to`. */
function stripBounds(from: number, to: number): readonly { readonly from: number; readonly to: number }[] {
  const begin = Math.floor((from - 10) / 30) * 30;
  const end = Math.ceil((to + 30) / 30) * 30;
  const count = Math.ceil((end - begin) / longestStripMinutes);
  const length = Math.ceil((end - begin) / count / 60) * 60;
  return Array.from({ length: count }, (_, n) => ({ from: begin + n * length, to: begin + (n + 1) * length }));
}

/**
 * The timeline of an encounter with its claim, as a picture for paper and slides. Long stays are cut into strips below
 * each other. Equal input gives an equal picture.
 */
export function encounterPicture(encounter: Encounter, codeSet: CodeSet, { width = 1120, isTimelineOnly = false }: PictureOptions = {}): Picture {
  const coding = coveredCoding(encounter, codeSet);
  const model = timelineModel(encounter, coding);
  const range = contentRange(model.lanes, model.bands);
  const stripWidth = width - 2 * marginPx - headerPx;
  const nodes: SvgNode[] = [];
  let y = marginPx;
  if (!isTimelineOnly) {
    nodes.push(
      text(marginPx, y + 16, encounter.title ?? 'Encounter', { size: 17, weight: 700 }),
      text(marginPx, y + 33, `${encounter.dateOfService} · ${encounter.setting}${coding === undefined ? '' : ` · release ${coding.release} · policy ${coding.policyId}`}`, { fill: ink.muted }),
    );
    y += headPx;
  }
  for (const bounds of stripBounds(range.from, range.to)) {
    const scale = timeScale(bounds.from, bounds.to, stripWidth);
    const strip = drawStrip(model, scale, encounter.dateOfService);
    nodes.push(svg('g', { transform: `translate(${String(marginPx + headerPx)} ${String(y)})` }, strip.node));
    y += strip.height + gapPx;
  }
  if (!isTimelineOnly && coding !== undefined) {
    const claim = drawClaim(encounter, coding, codeSet, width - 2 * marginPx);
    nodes.push(svg('g', { transform: `translate(${String(marginPx)} ${String(y)})` }, claim.node));
    y += claim.height + gapPx;
    nodes.push(text(marginPx, y + 8, 'Hatched minutes do not count. Code numbers with labels in Dripline’s own words.', { size: 10, fill: ink.muted }));
    y += 16;
  }
  const height = Math.ceil(y + marginPx);
  return {
    width,
    height,
    node: svg(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${String(width)} ${String(height)}`, width, height, role: 'img', 'aria-label': `Timeline of ${encounter.title ?? 'the encounter'}`, 'font-family': fonts.sans },
      patterns(),
      svg('rect', { width, height, fill: ink.paper }),
      ...nodes,
    ),
  };
}
