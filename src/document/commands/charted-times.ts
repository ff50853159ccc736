import { minutesPerDay, timeOfDay } from '../../domain/clock-time.ts';
import type { ClockMinute } from '../../domain/clock-time.ts';
import { isInfusion } from '../../domain/administration.ts';
import type { Administration, Pause } from '../../domain/administration.ts';
import { withField } from '../with-field.ts';

const furthestMinutes = 366 * minutesPerDay;

/** A time as a person reads it; another day than the date of service is said. Example: "01:00 (next day)". */
export function sayMinute(minute: ClockMinute): string {
  const days = Math.floor(minute / minutesPerDay);
  if (days === 0) return timeOfDay(minute);
  if (days === 1) return `${timeOfDay(minute)} (next day)`;
  if (days === -1) return `${timeOfDay(minute)} (day before)`;
  return `${timeOfDay(minute)} (${days > 0 ? '+' : '−'}${String(Math.abs(days))} days)`;
}

/** The complaint about a time that is no whole minute, or a year off; undefined for one that will do or is absent. */
export function minuteProblem(minute: ClockMinute | undefined): string | undefined {
  if (minute === undefined) return undefined;
  if (!Number.isInteger(minute)) return 'A time is a whole minute';
  if (Math.abs(minute) > furthestMinutes) return 'The time lies more than a year from the date of service';
  return undefined;
}

/** The complaint about a stop before its start; equal times are allowed, as charted for a push. */
export function orderProblem(
  start: ClockMinute | undefined,
  stop: ClockMinute | undefined,
): string | undefined {
  if (start === undefined || stop === undefined || stop >= start) return undefined;
  return `The stop ${sayMinute(stop)} would lie before the start ${sayMinute(start)}`;
}

/** Pauses cut to what lies within start and stop (either may be unknown); those outside are gone. */
export function clipPauses(
  pauses: readonly Pause[],
  start: ClockMinute | undefined,
  stop: ClockMinute | undefined,
): readonly Pause[] {
  return pauses.flatMap((pause) => {
    const from = Math.max(pause.start, start ?? pause.start);
    const to = Math.min(pause.stop, stop ?? pause.stop);
    if (from >= to) return [];
    return from === pause.start && to === pause.stop ? [pause] : [{ start: from, stop: to }];
  });
}

/** The administration with these pauses; none at all is no field. Only infusions pause. */
export function withPauses(administration: Administration, pauses: readonly Pause[]): Administration {
  if (!isInfusion(administration)) return administration;
  return withField(administration, 'pauses', pauses.length === 0 ? undefined : pauses);
}

/** The administration with its pauses cut to its own start and stop. */
export function withClippedPauses(administration: Administration): Administration {
  if (!isInfusion(administration) || administration.pauses === undefined) return administration;
  return withPauses(
    administration,
    clipPauses(administration.pauses, administration.start, administration.stop),
  );
}

/**
 * The administration without what was said about how its stop became known: a stop that a person sets or moves by
 * itself is no longer the one that was derived or noted.
 */
export const withoutStopEvidence = (administration: Administration): Administration => {
  if (administration.evidence?.stop === undefined) return administration;
  const evidence = withField(administration.evidence, 'stop', undefined);
  return withField(administration, 'evidence', Object.keys(evidence).length === 0 ? undefined : evidence);
};
