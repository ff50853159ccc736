import { minutesPerDay, timeOfDay } from '../../domain/clock-time.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';

/** A time in a message. Example: "00:30 +1". */
export function sayClock(minute: ClockMinute): string {
  const day = Math.floor(minute / minutesPerDay);
  return day === 0
    ? timeOfDay(minute)
    : `${timeOfDay(minute)} ${day > 0 ? '+' : '−'}${String(Math.abs(day))}`;
}
