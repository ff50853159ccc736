import type { TimelineBar } from '../lane.ts';

/** How much of a bar's label is shown: one line with all of it, two lines of small type, those without the name, or nothing. */
export type LabelVariant = 'full' | 'two-line' | 'tiny' | 'none';

const leastFullPx = 30;
const leastTwoLinePx = 54;
const iconPx = 21;

/** Widths of the type in use, of which a wide one is a few pixels short. */
const leastNamePx = 40;
const badgePx = (text: string): number => text.length * 7 + 15;
const figurePx = (text: string): number => text.length * 6.5 + 5;

const smallPx = (text: string): number => text.length * 7.4 + 8;

/** What a label without the name begins with, whole: what comes after it wraps out of sight where it does not fit. */
function leastTinyPx({ severity, badges, figures = [] }: TimelineBar): number {
  return severity === undefined ? smallPx(badges[0] ?? figures[0]?.short ?? '') : iconPx;
}

/** The largest label that fits into `roomPx`. Badges and figures go before the name. */
export function labelVariant(bar: TimelineBar, roomPx: number): LabelVariant {
  const { badges, figures = [] } = bar;
  if (badges.length === 0 && figures.length === 0) return roomPx < leastFullPx ? 'none' : 'full';
  let wanted = leastNamePx + (bar.severity === undefined ? 0 : 19);
  for (const badge of badges) wanted += badgePx(badge);
  for (const { text } of figures) wanted += figurePx(text);
  if (roomPx >= wanted) return 'full';
  return roomPx >= leastTwoLinePx ? 'two-line' : roomPx >= leastTinyPx(bar) ? 'tiny' : 'none';
}
