import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { ClockMinute } from '../../../domain/clock-time.ts';
import { minutesPerDay } from '../../../domain/clock-time.ts';
import type { Pause } from '../../../domain/administration.ts';
import { isHalfOpen } from './written-clock.ts';
import type { WrittenTime } from './written-clock.ts';
import type { WordProblem } from './entry-reading.ts';
import type { Gathered } from './gather-entry.ts';

export interface EntryTimes {
  readonly start?: ClockMinute;
  readonly stop?: ClockMinute;
  readonly pauses: readonly Pause[];
  /** Starts of the others where a line names several: `1015 and 1115`. */
  readonly more: readonly ClockMinute[];
}

const minuteOf = (time: WrittenTime, day: number): ClockMinute =>
  time.minuteOfDay + (time.day ?? day) * minutesPerDay;

/** Where one time of a line says am or pm and another could be either: `1:15-1:45 pm` is no twelve hours. */
function halfProblem({ start, stop, more, pauses }: Gathered): WordProblem | undefined {
  const times = [
    ...[start, stop, ...more].filter((one) => one !== undefined),
    ...pauses.flatMap((pause) => [pause.value.start, pause.value.stop].map((value) => ({ ...pause, value }))),
  ];
  const open = times.some(({ value }) => value.isTwelve === true) ? times.find(({ value }) => isHalfOpen(value)) : undefined;
  if (open === undefined) return undefined;
  const text = open.value.text.replace(/\+\d$/, '');
  return { from: open.from, to: open.to, message: `“${text}”: am or pm? Write ${text}am or ${text}pm, since another time of the line says which` };
}

/** Puts the written times on the days they mean. A stop before its start is never moved to the next day unasked. */
export function resolveTimes(gathered: Gathered): Result<EntryTimes, WordProblem> {
  const { start, stop, duration, nextDay } = gathered;
  const half = halfProblem(gathered);
  if (half !== undefined) return err(half);
  // A lone "+1" after 2300-0030 speaks of the stop; after 0100-0200 of both.
  const isStopAlone =
    start !== undefined &&
    stop !== undefined &&
    minuteOf(stop.value, start.value.day ?? 0) < minuteOf(start.value, 0);
  const shift = nextDay?.value ?? 0;
  const startDay = start?.value.day ?? (isStopAlone ? 0 : shift);
  const from = start === undefined ? undefined : minuteOf(start.value, startDay);
  const stopDay = isStopAlone && nextDay !== undefined ? shift : start === undefined ? shift : startDay;
  let to = stop === undefined ? undefined : minuteOf(stop.value, stopDay);
  if (duration !== undefined) {
    if (to !== undefined && (from === undefined || to - from !== duration.value))
      return err({ ...duration, message: `“${duration.text}”: the stop is already “${stop?.text ?? ''}”; leave one of them out` });
    if (from === undefined) return err({ ...duration, message: `“${duration.text}” needs a start time` });
    to = from + duration.value;
  }
  if (from !== undefined && to !== undefined && to < from && stop !== undefined && start !== undefined) {
    const text = stop.value.text;
    return err({
      ...stop,
      message: `“${text}” is before “${start.value.text}”; write ${text}+1 if it was the next day`,
    });
  }
  const pauses: Pause[] = [];
  for (const pause of gathered.pauses) {
    const pauseStart = minuteOf(pause.value.start, startDay);
    const pauseStop = minuteOf(pause.value.stop, pause.value.start.day ?? startDay);
    if (pauseStop <= pauseStart)
      return err({
        ...pause,
        message: `“${pause.text}” ends before it begins; write +1 after a time of the next day`,
      });
    pauses.push({ start: pauseStart, stop: pauseStop });
  }
  const more: ClockMinute[] = [];
  for (const next of gathered.more) {
    const minute = minuteOf(next.value, startDay);
    const before = more.at(-1) ?? from ?? 0;
    if (minute <= before)
      return err({ ...next, message: `“${next.text}” is not after the time before it; write ${next.value.text}+1 if it was the next day` });
    more.push(minute);
  }
  return ok({
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { stop: to }),
    pauses,
    more,
  });
}
