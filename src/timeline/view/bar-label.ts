import type { TimelineBar } from '../lane.ts';
import type { LabelVariant } from './label-variant.ts';
import type { Words } from './part.ts';
import { stickyClass } from './plane.ts';

const icons = ({ severity }: TimelineBar): readonly Words[] =>
  severity === undefined ? [] : [[`tl-icon tl-icon-${severity}`, severity === 'error' ? '!' : '▲']];

const named = ({ label }: TimelineBar): Words => ['tl-name', label];

const figures = ({ figures: all = [] }: TimelineBar, isShort: boolean): readonly Words[] =>
  all.map(({ text, short, kind }) => [`tl-figure tl-figure-${kind}`, isShort ? short : text]);

/** Name, badges, figures and the word for the tone in one line. */
const fullLabel = (bar: TimelineBar): readonly Words[] => [
  ...icons(bar),
  named(bar),
  ...bar.badges.map((badge): Words => ['tl-badge', badge]),
  ...figures(bar, false),
  ...(bar.toneLabel === undefined ? [] : [['tl-tone-label', bar.toneLabel] as const]),
];

/** A line of small type: what is alone in it needs no line around it. */
const line = (words: readonly Words[]): readonly Words[] =>
  words.length < 2 ? words : [['tl-line-of-label', words]];

/** Two lines of small type: the name where there is room for it, then the first badge and the figures. */
function smallLabel(bar: TimelineBar, hasName: boolean): readonly Words[] {
  const badges = bar.badges.slice(0, 1).map((badge): Words => ['tl-small-badge', badge]);
  return [
    ...line([...icons(bar), ...(hasName ? [named(bar)] : badges)]),
    ...line([...(hasName ? badges : []), ...figures(bar, true)]),
  ];
}

/** What a label says, as far as there is room for it; never without the first badge. */
export const labelText = (bar: TimelineBar, variant: LabelVariant): readonly Words[] =>
  variant === 'full' ? fullLabel(bar) : smallLabel(bar, variant === 'two-line');

/** A label in its bar stays in sight while the beginning of the bar does not; one beside it can be pressed. */
export const labelClass = (variant: LabelVariant, isBeside: boolean): string =>
  `tl-label tl-label-${variant} ${isBeside ? 'tl-label-beside' : stickyClass}`;
