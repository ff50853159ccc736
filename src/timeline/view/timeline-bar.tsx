import { memo } from 'react';
import type { Interval } from '../../base/interval.ts';
import { barExtent } from '../geometry/bar-extent.ts';
import { canResize, type BarEdge, type TimelineBar } from '../lane.ts';
import { barBox, type BarLook } from './bar-box.ts';
import { BarHandle } from './bar-handle.tsx';
import { labelClass, labelText } from './bar-label.tsx';
import { barSegments } from './bar-segments.tsx';
import { rowTop } from './layout-lanes.ts';
import type { TimelineWording } from './wording.ts';

/** Values and objects that stay what they are while a bar stays as it is: its lane is laid out anew with each move of a neighbour. */
export interface TimelineBarProps extends BarLook {
  readonly bar: TimelineBar;
  readonly row: number;
  readonly roomTo: number;
  readonly nextPx: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly isMoving: boolean;
  readonly limits: Interval;
  readonly formatMinute: (minute: number) => string;
  readonly wording: TimelineWording;
}

const edges: readonly BarEdge[] = ['start', 'stop'];

/** What goes on with a bar, for each of its parts; the tab stop lies over its neighbours as what is active does. */
function stateClasses({ isSelected, isActive, isTabStop, isMoving }: TimelineBarProps): string {
  const selected = isSelected ? ' tl-selected' : '';
  const above = isMoving ? ' tl-moving' : isActive || isTabStop ? ' tl-active' : '';
  return selected + above;
}

/**
 * A bar with a time: body, segments, label, marks of unknown edges, and its edge handles while it is active. All of them
 * lie side by side in the lane, for every box around them is laid out and styled once more; `data-tl-bar` says whose they are.
 */
export const TimelineBarView = memo(function TimelineBarView(props: TimelineBarProps) {
  const { bar, variant, isLabelAfter, isSelected, isTabStop, wording } = props;
  const extent = barExtent(bar);
  if (extent === undefined) return undefined;
  const { isPoint, isOpenStart, isOpenStop } = extent;
  const box = barBox({ extent, roomTo: props.roomTo, nextPx: props.nextPx }, isLabelAfter);
  const top = rowTop(props.row);
  const state = stateClasses(props);
  const isBeside = isLabelAfter || isPoint;
  let classes = `tl-bar tl-tone-${bar.tone}`;
  if (isPoint) classes += ' tl-point';
  else if (isLabelAfter) classes += ' tl-short';
  if (isOpenStart) classes += ' tl-open-start';
  if (isOpenStop) classes += ' tl-open-stop';
  if (bar.severity !== undefined) classes += ` tl-severity-${bar.severity}`;
  const unknown = (name: string, left: string, className: string) => (
    <span
      className={`tl-unknown${className}${state}`}
      data-tl-bar={bar.id}
      role="img"
      aria-label={name}
      style={{ top, left }}
    >
      ?
    </span>
  );
  return (
    <>
      <div
        className={classes + state}
        data-tl-bar={bar.id}
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={bar.ariaLabel}
        aria-pressed={isSelected}
        title={bar.ariaLabel}
        style={{ top, left: box.bodyLeft, width: box.bodyWidth }}
      />
      {(bar.segments !== undefined || bar.marks !== undefined) && barSegments(bar, top, state)}
      {isOpenStart && unknown(wording.startUnknown, box.bodyLeft, '')}
      {isOpenStop && unknown(wording.stopUnknown, box.bodyRight, ' tl-unknown-stop')}
      {props.isActive &&
        canResize(bar) &&
        edges.map((edge) => (
          <BarHandle
            key={edge}
            bar={bar}
            edge={edge}
            left={edge === 'start' ? box.bodyLeft : box.bodyRight}
            top={top}
            state={state}
            isTabStop={isTabStop && isSelected}
            limits={props.limits}
            formatMinute={props.formatMinute}
            wording={wording}
          />
        ))}
      {/* After the handles: where a label is longer than its bar, its words stay legible over the grip. */}
      {variant !== 'none' && (
        <div
          className={labelClass(variant, isBeside) + state}
          data-tl-bar={bar.id}
          data-tl-from={extent.from}
          data-tl-to={extent.to}
          aria-hidden="true"
          title={isBeside ? bar.ariaLabel : undefined}
          style={{
            top,
            left: box.labelLeft,
            [variant === 'tiny' ? 'maxWidth' : 'width']: box.labelWidth,
          }}
        >
          {labelText(bar, variant)}
        </div>
      )}
    </>
  );
});
