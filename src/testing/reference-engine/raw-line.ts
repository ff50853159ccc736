import type { Chart, Dose } from './given-dose.ts';

/** A line before modifiers and before lines are added up. */
export interface RawLine {
  readonly date: string;
  readonly code: string;
  readonly modifiers: ReadonlySet<string>;
  readonly units: number;
  /** The access site whose sequence it belongs to (IV services only). */
  readonly site?: string;
  /** The initial service of its site. */
  readonly isInitial?: boolean;
  /** A further hour of the initial service of its site. */
  readonly isHourOfInitial?: boolean;
}

export const rawLine = (
  date: string,
  code: string,
  site?: string,
  isInitial = false,
  modifiers: readonly string[] = [],
): RawLine => ({
  date,
  code,
  units: 1,
  modifiers: new Set(modifiers),
  ...(site === undefined ? {} : { site }),
  isInitial,
});

/** §3: further hours of a drug that ran `minutes`. 91 is the first that earns one. */
export const furtherHours = (minutes: number): number => {
  let hours = 0;
  while (minutes >= 91 + 60 * hours) hours++;
  return hours;
};

/** §3: hours of hydration. 31 earns one, 91 two, 151 three. */
export const hydrationHours = (minutes: number): number => {
  let hours = 0;
  while (minutes >= 31 + 60 * hours) hours++;
  return hours;
};

/**
 * Q15, S14, S18: the date of hour `hour` (from 0) of counted minutes. `earnedBy` is the index of the minute that earns it.
 * By start date, it is the first counted minute of the dose in which the hour began.
 */
export function dateOfHour(
  chart: Chart,
  counted: readonly number[],
  doses: readonly Dose[],
  hour: number,
  earnedBy: number,
): string {
  const began = counted[hour * 60] ?? counted.at(-1);
  switch (chart.policy.switches.Q15) {
    case 'threshold':
      return chart.dateOf(counted[Math.min(earnedBy, counted.length - 1)]);
    case 'start-date': {
      const piece = doses.find((dose) => began !== undefined && dose.start <= began && began < dose.end);
      const first = counted.find(
        (minute) => piece !== undefined && piece.start <= minute && minute < piece.end,
      );
      return chart.dateOf(first ?? began);
    }
    default:
      return chart.dateOf(began);
  }
}
