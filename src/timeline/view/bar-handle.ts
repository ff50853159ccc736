import type { BarEdge } from '../lane.ts';
import type { DrawnBar } from './drawn-bar.ts';
import type { Part, Place } from './part.ts';

/**
 * The grip outside an edge: a slider when its time is known. An unknown time has no value that a slider could
 * tell, so its grip is a button that asks for it.
 * @param state classes that say what is going on with the bar
 */
export function barHandle(drawn: DrawnBar, edge: BarEdge, place: Place, state: string): Part {
  const { bar, limits, formatMinute, wording } = drawn;
  const minute = bar[edge];
  const isStart = edge === 'start';
  const { start = limits.from, stop = limits.to } = bar;
  const name = isStart ? wording.startOf(bar.label) : wording.stopOf(bar.label);
  const time =
    minute === undefined ? (isStart ? wording.startUnknown : wording.stopUnknown) : formatMinute(minute);
  const only = (value: number | string): string | undefined =>
    minute === undefined ? undefined : String(value);
  const at = minute ?? 0;
  return {
    key: edge,
    className: `tl-handle tl-handle-${edge}${state}`,
    attributes: {
      'data-tl-edge': edge,
      tabindex: drawn.isTabStop && drawn.isSelected ? '0' : '-1',
      role: minute === undefined ? 'button' : 'slider',
      'aria-label': minute === undefined ? `${name}: ${time}` : name,
      title: minute === undefined ? time : `${name}: ${time}`,
      'aria-orientation': only('horizontal'),
      'aria-valuenow': only(at),
      'aria-valuemin': only(Math.min(at, isStart ? limits.from : start)),
      'aria-valuemax': only(Math.max(at, isStart ? stop : limits.to)),
      'aria-valuetext': only(time),
    },
    place,
  };
}
