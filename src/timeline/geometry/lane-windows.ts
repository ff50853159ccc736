import type { Interval } from '../../base/interval.ts';
import { barExtent } from './bar-extent.ts';
import type { TimelineLane } from '../lane.ts';
import type { RenderWindow } from './render-window.ts';

/**
 * The window that each lane is drawn for. When the view leaves it, the lanes in sight follow a few at a time, so that no
 * frame has to draw them all; those out of sight keep their rows until the view has come to rest.
 */
export interface LaneWindows {
  /** Where all are going; the axis and the grid are there. */
  readonly target: RenderWindow;
  /** Where all lanes were at the last rest; undefined until the first. */
  readonly settled: RenderWindow | undefined;
  /** Lanes that have gone on since, by id; those that have waited longest come first. */
  readonly ahead: ReadonlyMap<string, RenderWindow>;
}

const none: ReadonlyMap<string, RenderWindow> = new Map();

/** Before the first rest every lane that is drawn is drawn for `target`. */
export const startWindows = (target: RenderWindow): LaneWindows => ({
  target,
  settled: undefined,
  ahead: none,
});

/** What a lane is drawn for. */
export const windowOf = (windows: LaneWindows, laneId: string): RenderWindow =>
  windows.ahead.get(laneId) ?? windows.settled ?? windows.target;

/** Whether one of some lanes is not yet drawn for where all are going. */
export const isBehind = (windows: LaneWindows, lanes: readonly TimelineLane[]): boolean =>
  lanes.some(({ id }) => windowOf(windows, id) !== windows.target);

/** How many bars of a lane have something in a stretch of time. */
function countIn(lane: TimelineLane, { from, to }: Interval): number {
  let count = 0;
  for (const bar of lane.bars) {
    const extent = barExtent(bar);
    if (extent !== undefined && extent.from <= to && extent.to >= from) count++;
  }
  return count;
}

/**
 * The next step towards `target`: the lanes in sight that have waited longest go there, as many as have `mostBars` bars
 * together, and at least one.
 */
export function advance(
  windows: LaneWindows,
  target: RenderWindow,
  inSight: readonly TimelineLane[],
  mostBars: number,
): LaneWindows {
  if (windows.settled === undefined) return startWindows(target);
  const ahead = new Map(windows.ahead);
  const waiting = inSight.filter(({ id }) => (ahead.get(id) ?? windows.settled) !== target);
  const since = new Map([...ahead.keys()].map((id, index) => [id, index]));
  waiting.sort((a, b) => (since.get(a.id) ?? -1) - (since.get(b.id) ?? -1));
  let bars = 0;
  for (const [index, lane] of waiting.entries()) {
    bars += countIn(lane, target);
    if (index > 0 && bars > mostBars) break;
    ahead.delete(lane.id);
    ahead.set(lane.id, target);
  }
  return { ...windows, target, ahead };
}

/** All lanes are where they were going. */
export const settle = ({ target }: LaneWindows): LaneWindows => ({ target, settled: target, ahead: none });
