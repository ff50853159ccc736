import { stickyClass } from './plane.ts';
import type { ReactNode } from 'react';
import type { TimelineBar } from '../lane.ts';
import type { LabelVariant } from './label-variant.ts';

/*
 * Functions, not components: a chart has hundreds of labels, and a component in each of them takes longer to draw than what
 * it draws.
 */

const icon = ({ severity }: TimelineBar): ReactNode =>
  severity === undefined ? undefined : (
    <span className={`tl-icon tl-icon-${severity}`}>{severity === 'error' ? '!' : '▲'}</span>
  );

const figures = (bar: TimelineBar, isShort: boolean): readonly ReactNode[] =>
  (bar.figures ?? []).map(({ text, short, kind }) => (
    <span key={kind} className={`tl-figure tl-figure-${kind}`}>
      {isShort ? short : text}
    </span>
  ));

/** Name, badges, figures and the word for the tone in one line. */
const fullLabel = (bar: TimelineBar): ReactNode => (
  <>
    {icon(bar)}
    <span className="tl-name">{bar.label}</span>
    {bar.badges.map((badge) => (
      <span className="tl-badge" key={badge}>
        {badge}
      </span>
    ))}
    {figures(bar, false)}
    {bar.toneLabel !== undefined && <span className="tl-tone-label">{bar.toneLabel}</span>}
  </>
);

/** A line of small type: what is alone in it needs no line around it. */
function line(first: ReactNode, others: readonly ReactNode[]): ReactNode {
  if (others.length === 0) return first;
  if (first === undefined && others.length === 1) return others[0];
  return (
    <span className="tl-line-of-label">
      {first}
      {others}
    </span>
  );
}

/** Two lines of small type: the name where there is room for it, then the first badge and the figures. */
function smallLabel(bar: TimelineBar, hasName: boolean): ReactNode {
  const badges = bar.badges.slice(0, 1).map((badge) => (
    <span className="tl-small-badge" key="badge">
      {badge}
    </span>
  ));
  const name = (
    <span className="tl-name" key="name">
      {bar.label}
    </span>
  );
  return (
    <>
      {line(icon(bar), hasName ? [name] : badges)}
      {line(undefined, [...(hasName ? badges : []), ...figures(bar, true)])}
    </>
  );
}

/** What a label says, as far as there is room for it; never without the first badge. */
export const labelText = (bar: TimelineBar, variant: LabelVariant): ReactNode =>
  variant === 'full' ? fullLabel(bar) : smallLabel(bar, variant === 'two-line');

/** A label in its bar stays in sight while the beginning of the bar does not; one beside it can be pressed. */
export const labelClass = (variant: LabelVariant, isBeside: boolean): string =>
  `tl-label tl-label-${variant} ${isBeside ? 'tl-label-beside' : stickyClass}`;
