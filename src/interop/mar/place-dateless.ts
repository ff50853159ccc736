import { minutesPerDay } from '../../domain/clock-time.ts';
import type { MarEvent } from './mar-event.ts';
import { sayClock } from './say-clock.ts';

export interface PlacedEvents {
  readonly events: readonly MarEvent[];
  /** Some time without a date lies before the one of the same drug above it. */
  readonly isBackwards: boolean;
}

/** Records list the newest first as often as the oldest first; without dates the rows themselves must tell. */
function isNewestFirst(events: readonly MarEvent[]): boolean {
  let down = 0;
  let up = 0;
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (before === undefined) continue;
    if (event.minute < before.minute) down++;
    if (event.minute > before.minute) up++;
  }
  return down > up && down > 1;
}

/**
 * Times without a date that go backwards within one order: either on the next day (when a person says so), or as written with
 * a note. They are never moved unasked.
 */
export function placeDateless(events: readonly MarEvent[], isNextDay: boolean): PlacedEvents {
  const dateless = events.filter((event) => event.isDateless);
  const inOrder = isNewestFirst(dateless) ? dateless.toReversed() : dateless;
  const last = new Map<string, MarEvent>();
  const moved = new Map<MarEvent, MarEvent>();
  let isBackwards = false;
  for (const event of inOrder) {
    const before = last.get(event.key);
    let placed = event;
    if (before !== undefined && event.minute < before.minute) {
      isBackwards = true;
      const days = Math.ceil((before.minute - event.minute) / minutesPerDay) * minutesPerDay;
      placed = isNextDay
        ? {
            ...event,
            minute: event.minute + days,
            ...(event.stop === undefined ? {} : { stop: event.stop + days }),
          }
        : {
            ...event,
            notes: [
              ...event.notes,
              `${sayClock(event.minute)} (row ${String(event.row)}) lies before ${sayClock(before.minute)} (row ${String(before.row)}) and has no date`,
            ],
          };
    }
    last.set(
      event.key,
      isNextDay || before === undefined || placed.minute >= before.minute ? placed : before,
    );
    moved.set(event, placed);
  }
  return { events: events.map((event) => moved.get(event) ?? event), isBackwards };
}
