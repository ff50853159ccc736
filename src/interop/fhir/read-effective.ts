import { minuteFromLocal } from '../../domain/clock-time.ts';
import { asObject } from './json-node.ts';
import type { JsonObject } from './json-node.ts';
import type { ReadTime, WallClockTime } from './wall-clock.ts';

/** When a drug was given. A point in time has a start only. */
export interface Effective {
  readonly start?: string;
  readonly stop?: string;
  /** The calendar date, also where the clock time is unknown. */
  readonly date?: string;
  /** Length in minutes of a period with both ends; may be zero or negative. */
  readonly periodMinutes?: number;
  readonly notes: readonly string[];
  readonly isUtcAsWritten: boolean;
}

function timesOf(
  start: WallClockTime | undefined,
  stop: WallClockTime | undefined,
  notes: readonly string[],
): Effective {
  const date = start?.date ?? stop?.date;
  const isOffsetChanged =
    start?.offset !== undefined && stop?.offset !== undefined && start.offset !== stop.offset;
  const hasNoClock =
    (start !== undefined && start.local === undefined) || (stop !== undefined && stop.local === undefined);
  return {
    ...(start?.local === undefined ? {} : { start: start.local }),
    ...(stop?.local === undefined ? {} : { stop: stop.local }),
    ...(date === undefined ? {} : { date }),
    ...(start?.local === undefined || stop?.local === undefined
      ? {}
      : {
          periodMinutes: minuteFromLocal(start.date, stop.local) - minuteFromLocal(start.date, start.local),
        }),
    notes: [
      ...notes,
      ...(isOffsetChanged ? ['the clock’s offset changes between start and stop; check the minutes'] : []),
      ...(hasNoClock ? ['a date without a clock time'] : []),
    ],
    isUtcAsWritten: start?.isUtcAsWritten === true || stop?.isUtcAsWritten === true,
  };
}

/** Reads effectivePeriod or effectiveDateTime; a time that is no time is noted, not guessed. */
export function readEffective(resource: JsonObject, readTime: ReadTime): Effective {
  const period = asObject(resource['effectivePeriod']);
  const given =
    period === undefined
      ? { start: resource['effectiveDateTime'] }
      : { start: period['start'], stop: period['end'] };
  const notes: string[] = [];
  const read = (text: unknown, name: string): WallClockTime | undefined => {
    const time = readTime(text);
    if (time === undefined && text !== undefined) notes.push(`the ${name} could not be read as a time`);
    return time;
  };
  return timesOf(read(given.start, 'start'), read('stop' in given ? given.stop : undefined, 'stop'), notes);
}
