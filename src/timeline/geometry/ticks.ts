/** A line of the time grid. */
export interface Tick {
  readonly minute: number;
  readonly label: string;
  readonly isMidnight: boolean;
}

export const minutesPerDay = 1440;

const steps: readonly number[] = [1, 5, 10, 15, 30, 60, 120, 240, 360, 720, minutesPerDay];

/** The smallest step in minutes whose lines are at least `minimumPx` apart. Beyond a day it doubles. */
export function tickStep(pxPerMinute: number, minimumPx: number): number {
  for (const step of steps) if (step * pxPerMinute >= minimumPx) return step;
  let step = minutesPerDay;
  while (step * pxPerMinute < minimumPx) step *= 2;
  return step;
}

/** The minute of its day, for where the day is said beside it. */
export const minuteOfDay = (minute: number): number =>
  minute - Math.floor(minute / minutesPerDay) * minutesPerDay;

/** Whether `minute` begins a day. */
export const isMidnight = (minute: number): boolean => minute % minutesPerDay === 0;

/** The lines from `from` to `to` inclusive, every `step` minutes, labelled by `format`. */
export function ticks(
  from: number,
  to: number,
  step: number,
  format: (minute: number) => string,
): readonly Tick[] {
  const result: Tick[] = [];
  for (let minute = Math.ceil(from / step) * step; minute <= to; minute += step) {
    const at = minute === 0 ? 0 : minute;
    result.push({ minute: at, label: format(at), isMidnight: isMidnight(at) });
  }
  return result;
}

/** The days that touch `from`…`to`, or stretches of whole days, as the minute of their midnight. */
export function midnights(from: number, to: number, step: number = minutesPerDay): readonly number[] {
  return ticks(Math.floor(from / step) * step, to, step, String).map((tick) => tick.minute);
}
