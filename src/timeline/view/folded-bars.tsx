import type { Interval } from '../../base/interval.ts';
import type { RenderWindow } from '../geometry/render-window.ts';
import { visibleBars } from '../geometry/visible-bars.ts';
import { onPlane } from './plane.ts';

export interface FoldedBarsProps {
  readonly stretches: readonly Interval[];
  readonly window: RenderWindow;
}

/** Where a folded lane has bars. For the eye only: the lane says how many there are. */
export function FoldedBars({ stretches, window }: FoldedBarsProps) {
  return visibleBars(stretches, window).map(({ from, to }) => (
    <div
      key={from}
      className="tl-stretch"
      aria-hidden="true"
      style={{ left: onPlane(from), width: onPlane(to - from) }}
    />
  ));
}
