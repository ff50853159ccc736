import { stickyClass } from './plane.ts';
import type { ReactNode } from 'react';
import type { BarBox, BarLook } from './bar-box.ts';
import type { PlacedBar } from '../geometry/lane-stack.ts';
import type { TimelineBar } from '../lane.ts';

function Icon({ bar }: { readonly bar: TimelineBar }) {
  if (bar.severity === undefined) return undefined;
  return <span className={`tl-icon tl-icon-${bar.severity}`}>{bar.severity === 'error' ? '!' : '▲'}</span>;
}

function Figures({ bar, isShort }: { readonly bar: TimelineBar; readonly isShort: boolean }) {
  return bar.figures?.map(({ text, short, kind }) => (
    <span key={kind} className={`tl-figure tl-figure-${kind}`}>
      {isShort ? short : text}
    </span>
  ));
}

/** Name, badges, figures and the word for the tone in one line. */
function FullLabel({ bar }: { readonly bar: TimelineBar }) {
  return (
    <>
      <Icon bar={bar} />
      <span className="tl-name">{bar.label}</span>
      {bar.badges.map((badge) => (
        <span className="tl-badge" key={badge}>
          {badge}
        </span>
      ))}
      <Figures bar={bar} isShort={false} />
      {bar.toneLabel !== undefined && <span className="tl-tone-label">{bar.toneLabel}</span>}
    </>
  );
}

/** A line of small type; left out with nothing in it. */
function line(first: ReactNode, second: ReactNode): ReactNode {
  if (first === undefined && second === undefined) return undefined;
  return (
    <span className="tl-line-of-label">
      {first}
      {second}
    </span>
  );
}

/** Two lines of small type: the name where there is room for it, then the first badge and the figures. */
function SmallLabel({ bar, hasName }: { readonly bar: TimelineBar; readonly hasName: boolean }) {
  const [first] = bar.badges;
  const badge = first === undefined ? undefined : <span className="tl-small-badge">{first}</span>;
  const icon = bar.severity === undefined ? undefined : <Icon bar={bar} />;
  const figures = (bar.figures ?? []).length === 0 ? undefined : <Figures bar={bar} isShort />;
  return (
    <>
      {line(icon, hasName ? <span className="tl-name">{bar.label}</span> : badge)}
      {line(hasName ? badge : undefined, figures)}
    </>
  );
}

export interface BarLabelProps extends BarLook {
  readonly placed: PlacedBar;
  readonly place: BarBox['label'];
}

/** What a bar says, over it and into the free room right of it: less where there is less room, but never without its first badge. */
export function BarLabel({ placed, variant, isLabelAfter, place }: BarLabelProps) {
  const { bar, extent } = placed;
  if (variant === 'none') return undefined;
  const isBeside = isLabelAfter || extent.isPoint;
  const classes = ['tl-label', `tl-label-${variant}`, isBeside ? 'tl-label-beside' : stickyClass];
  return (
    <div className="tl-label-clip" aria-hidden="true" style={place}>
      <div className={classes.join(' ')} data-tl-from={extent.from} data-tl-to={extent.to}>
        {variant === 'full' ? (
          <FullLabel bar={bar} />
        ) : (
          <SmallLabel bar={bar} hasName={variant === 'two-line'} />
        )}
      </div>
    </div>
  );
}
