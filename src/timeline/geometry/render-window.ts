import type { Interval } from '../../base/interval.ts';
import { pxPerMinute, type TimeScale } from './time-scale.ts';
import { tickStep } from './ticks.ts';

/**
 * What is drawn, in steps coarser than the view: bars between `from` and `to`, ticks every `step` minutes, labels
 * for about `pxPerMinute`. It changes only when the view leaves it, so that a pan usually draws nothing anew.
 */
export interface RenderWindow extends Interval {
  readonly step: number;
  readonly pxPerMinute: number;
}

const tickPx = 60;
const overscan = 0.3;

/** Zoom in half octaves: the answer is at most 19 % off. */
const coarse = (zoom: number): number => 2 ** (Math.round(Math.log2(zoom) * 2) / 2);

/** `current` while it still covers `scale` at its zoom, else a fresh window around it. */
export function renderWindow(scale: TimeScale, current: RenderWindow | undefined): RenderWindow {
  const zoom = pxPerMinute(scale);
  const step = tickStep(zoom, tickPx);
  const pxPer = coarse(zoom);
  const span = scale.to - scale.from;
  const isCovered =
    current !== undefined &&
    current.step === step &&
    current.pxPerMinute === pxPer &&
    current.from <= scale.from &&
    current.to >= scale.to &&
    current.to - current.from <= span * (1 + 4 * overscan);
  if (isCovered) return current;
  return { from: scale.from - span * overscan, to: scale.to + span * overscan, step, pxPerMinute: pxPer };
}
