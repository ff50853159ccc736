import type { Interval } from '../../base/interval.ts';
import { pxPerMinute, type TimeScale } from './time-scale.ts';
import { minutesPerDay, tickStep } from './ticks.ts';

/**
 * What is drawn, in steps coarser than the view: bars between `from` and `to`, ticks every `step` minutes, labels
 * for about `pxPerMinute`. It changes only when the view leaves it, so that a pan usually draws nothing anew.
 */
export interface RenderWindow extends Interval {
  readonly step: number;
  readonly pxPerMinute: number;
  /** It is what `firstWindow` says. */
  readonly isFirst?: true;
}

const tickPx = 60;
/** Where a line is a day or more, the day is written at it. */
const dayTickPx = 92;
const overscan = 0.3;
/** What a bar may show before its first known minute: the stub of an unknown start, and a grip. */
const leadPx = 96;

/** Zoom in half octaves: the answer is at most 19 % off. */
const coarse = (zoom: number): number => 2 ** (Math.round(Math.log2(zoom) * 2) / 2);

const zoomOf = (scale: TimeScale): Pick<RenderWindow, 'step' | 'pxPerMinute'> => {
  const zoom = pxPerMinute(scale);
  const step = tickStep(zoom, tickPx);
  return { step: step < minutesPerDay ? step : tickStep(zoom, dayTickPx), pxPerMinute: coarse(zoom) };
};

/** A window with room at both ends, so that a pan draws nothing at once. */
function wideWindow(scale: TimeScale): RenderWindow {
  const span = scale.to - scale.from;
  return { from: scale.from - span * overscan, to: scale.to + span * overscan, ...zoomOf(scale) };
}

/**
 * The window of the first picture: what can be seen and no more, so that nobody waits for what cannot. A bar before the view may have
 * its label in it; one after it shows no more than its lead.
 */
export function firstWindow(scale: TimeScale): RenderWindow {
  const from = scale.from - (scale.to - scale.from) * overscan;
  return { from, to: scale.to + leadPx / pxPerMinute(scale), ...zoomOf(scale), isFirst: true };
}

/** `current` while it still covers `scale` at its zoom, else a fresh window around it. */
export function renderWindow(
  scale: TimeScale,
  current: RenderWindow | undefined,
  fresh: (scale: TimeScale) => RenderWindow = wideWindow,
): RenderWindow {
  const { step, pxPerMinute: pxPer } = zoomOf(scale);
  const span = scale.to - scale.from;
  const isCovered =
    current !== undefined &&
    current.step === step &&
    current.pxPerMinute === pxPer &&
    current.from <= scale.from &&
    current.to >= scale.to &&
    current.to - current.from <= span * (1 + 4 * overscan);
  return isCovered ? current : fresh(scale);
}
