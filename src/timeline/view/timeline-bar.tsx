import { memo } from 'react';
import type { Interval } from '../../base/interval.ts';
import type { PlacedBar } from '../geometry/lane-stack.ts';
import { canResize, type BarEdge } from '../lane.ts';
import { barBox, type BarLook } from './bar-box.ts';
import { BarHandle } from './bar-handle.tsx';
import { BarLabel } from './bar-label.tsx';
import { BarSegments } from './bar-segments.tsx';
import { rowTop } from './layout-lanes.ts';
import type { TimelineWording } from './wording.ts';

export interface TimelineBarProps extends BarLook {
  readonly placed: PlacedBar;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly isMoving: boolean;
  readonly limits: Interval;
  readonly formatMinute: (minute: number) => string;
  readonly wording: TimelineWording;
}

const edges: readonly BarEdge[] = ['start', 'stop'];

/** A bar's extent follows from the bar, so the rest of its place tells whether it is drawn as before. */
const samePlace = (a: PlacedBar, b: PlacedBar): boolean =>
  a.bar === b.bar && a.row === b.row && a.roomTo === b.roomTo && a.nextPx === b.nextPx;

const sameProps = (a: TimelineBarProps, b: TimelineBarProps): boolean =>
  samePlace(a.placed, b.placed) &&
  a.variant === b.variant &&
  a.isLabelAfter === b.isLabelAfter &&
  a.isSelected === b.isSelected &&
  a.isActive === b.isActive &&
  a.isTabStop === b.isTabStop &&
  a.isMoving === b.isMoving &&
  a.limits.from === b.limits.from &&
  a.limits.to === b.limits.to &&
  a.formatMinute === b.formatMinute &&
  a.wording === b.wording;

/**
 * A bar with a time: body, segments, label, marks of unknown edges, and its edge handles while it is active. Its lane is
 * laid out anew with each move of a neighbour; a bar that stays as it is is not drawn again.
 */
export const TimelineBarView = memo(function TimelineBarView(props: TimelineBarProps) {
  const { placed, variant, isLabelAfter, isSelected, isTabStop, wording } = props;
  const { bar, extent } = placed;
  const box = barBox(placed, props);
  const classes = ['tl-bar', `tl-tone-${bar.tone}`];
  if (extent.isPoint) classes.push('tl-point');
  else if (isLabelAfter) classes.push('tl-short');
  if (extent.isOpenStart) classes.push('tl-open-start');
  if (extent.isOpenStop) classes.push('tl-open-stop');
  if (bar.severity !== undefined) classes.push(`tl-severity-${bar.severity}`);
  const slotClasses = ['tl-slot'];
  if (isSelected) slotClasses.push('tl-selected');
  if (props.isActive) slotClasses.push('tl-active');
  if (props.isMoving) slotClasses.push('tl-moving');
  return (
    <div
      className={slotClasses.join(' ')}
      data-tl-bar={bar.id}
      title={bar.ariaLabel}
      style={{ left: box.slotLeft, width: box.slotWidth, top: rowTop(placed.row) }}
    >
      <div
        className={classes.join(' ')}
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={bar.ariaLabel}
        aria-pressed={isSelected}
        style={{ left: box.bodyLeft, width: box.bodyWidth }}
      />
      <BarSegments bar={bar} box={box} />
      {extent.isOpenStart && (
        <span
          className="tl-unknown"
          role="img"
          aria-label={wording.startUnknown}
          style={{ left: box.bodyLeft }}
        >
          ?
        </span>
      )}
      {extent.isOpenStop && (
        <span
          className="tl-unknown tl-unknown-stop"
          role="img"
          aria-label={wording.stopUnknown}
          style={{ left: box.bodyRight }}
        >
          ?
        </span>
      )}
      <BarLabel placed={placed} variant={variant} isLabelAfter={isLabelAfter} place={box.label} />
      {props.isActive &&
        canResize(bar) &&
        edges.map((edge) => (
          <BarHandle
            key={edge}
            bar={bar}
            edge={edge}
            left={edge === 'start' ? box.bodyLeft : box.bodyRight}
            isTabStop={isTabStop && isSelected}
            limits={props.limits}
            formatMinute={props.formatMinute}
            wording={wording}
          />
        ))}
    </div>
  );
}, sameProps);
