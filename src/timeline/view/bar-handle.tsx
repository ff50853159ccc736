import type { Interval } from '../../base/interval.ts';
import type { BarEdge, TimelineBar } from '../lane.ts';
import type { TimelineWording } from './wording.ts';

export interface BarHandleProps {
  readonly bar: TimelineBar;
  readonly edge: BarEdge;
  readonly left: string;
  readonly top: number;
  /** Classes that say what is going on with the bar. */
  readonly state: string;
  readonly isTabStop: boolean;
  readonly limits: Interval;
  readonly formatMinute: (minute: number) => string;
  readonly wording: TimelineWording;
}

/**
 * The grip outside an edge: a slider when its time is known. An unknown time has no value that a slider could
 * tell, so its grip is a button that asks for it.
 */
export function BarHandle(props: BarHandleProps) {
  const { bar, edge, left, top, isTabStop, limits, formatMinute, wording } = props;
  const minute = bar[edge];
  const name = edge === 'start' ? wording.startOf(bar.label) : wording.stopOf(bar.label);
  const shared = {
    className: `tl-handle tl-handle-${edge}${props.state}`,
    'data-tl-bar': bar.id,
    'data-tl-edge': edge,
    tabIndex: isTabStop ? 0 : -1,
    style: { top, left },
  };
  if (minute === undefined) {
    const unknown = edge === 'start' ? wording.startUnknown : wording.stopUnknown;
    return <div {...shared} role="button" aria-label={`${name}: ${unknown}`} title={unknown} />;
  }
  return (
    <div
      {...shared}
      role="slider"
      aria-orientation="horizontal"
      aria-label={name}
      aria-valuenow={minute}
      aria-valuemin={Math.min(minute, edge === 'start' ? limits.from : (bar.start ?? limits.from))}
      aria-valuemax={Math.max(minute, edge === 'start' ? (bar.stop ?? limits.to) : limits.to)}
      aria-valuetext={formatMinute(minute)}
      title={`${name}: ${formatMinute(minute)}`}
    />
  );
}
