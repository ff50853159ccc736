import type { IsoDate } from '../domain/clock-time.ts';

interface Entry {
  /** First date of service on which the value holds. */
  readonly from: string;
  readonly minutes: number;
}

/** A number said in guideline prose, with the dates from which it holds. */
export interface DatedMinutes {
  readonly entries: readonly Entry[];
  /** The value on a date of service; throws before the first one, because nobody has said what held then. */
  readonly on: (date: IsoDate) => number;
}

/** Entries oldest first. Example: `dated([{ from: '2006-01-01', minutes: 16 }]).on(date)` is 16. */
export function dated(entries: readonly Entry[]): DatedMinutes {
  // One encounter asks for its one date again and again.
  let lastDate: IsoDate | undefined;
  let last = 0;
  return {
    entries,
    on: (date) => {
      if (date === lastDate) return last;
      for (let i = entries.length - 1; i >= 0; i--) {
        const entry = entries[i] as Entry;
        if (entry.from <= date) {
          lastDate = date;
          last = entry.minutes;
          return last;
        }
      }
      throw new Error(`No value is known on ${date}`);
    },
  };
}
