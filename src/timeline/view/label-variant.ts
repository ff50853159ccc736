import type { TimelineBar } from '../lane.ts';

/** How much of a bar's label is shown: one line with all of it, two lines of small type, those without the name, or nothing. */
export type LabelVariant = 'full' | 'two-line' | 'tiny' | 'none';

const leastFullPx = 30;
const leastTwoLinePx = 54;
const leastTinyPx = 18;

/** Widths of the type in use, about: what is off by a few pixels is cut, not lost. */
const leastNamePx = 40;
const badgePx = (text: string): number => text.length * 7 + 15;
const figurePx = (text: string): number => text.length * 6.5 + 5;

/** The largest label that fits into `roomPx`. Badges and figures go before the name. */
export function labelVariant(bar: TimelineBar, roomPx: number): LabelVariant {
  const { badges, figures = [] } = bar;
  if (badges.length === 0 && figures.length === 0) return roomPx < leastFullPx ? 'none' : 'full';
  let wanted = leastNamePx + (bar.severity === undefined ? 0 : 19);
  for (const badge of badges) wanted += badgePx(badge);
  for (const { text } of figures) wanted += figurePx(text);
  if (roomPx >= wanted) return 'full';
  return roomPx >= leastTwoLinePx ? 'two-line' : roomPx >= leastTinyPx ? 'tiny' : 'none';
}
