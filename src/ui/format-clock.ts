import { minutesPerDay, timeOfDay } from '../domain/clock-time.ts';
import type { ClockMinute } from '../domain/clock-time.ts';

/** A minute as a person reads it, with the days from the date of service. Examples: 612 is "10:12", 1505 is "01:05 +1", -30 is "23:30 -1". */
export function formatClock(minute: ClockMinute): string {
  const day = Math.floor(minute / minutesPerDay);
  return day === 0 ? timeOfDay(minute) : `${timeOfDay(minute)} ${day > 0 ? '+' : ''}${String(day)}`;
}
