import type { FileProblem } from './file-problem.ts';

const known = new Set<string>();

/** Offsets such as `+05:00`, which some engines take for a zone, are none: they know nothing of the nights on which clocks change. */
const nameOfZone = /^[A-Za-z]/;

/** Whether it is the name of a zone, as `America/New_York`. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  if (!nameOfZone.test(name)) return false;
  try {
    Intl.DateTimeFormat('en-US', { timeZone: name });
  } catch {
    return false;
  }
  known.add(name);
  return true;
}

/**
 * What is wrong with the zone of an encounter that is read from elsewhere. Not asked of what is stored or backed up: a
 * zone that another browser knew must not keep an encounter from its owner.
 */
export const timeZoneProblem = ({ timeZone }: { readonly timeZone?: string }): FileProblem | undefined =>
  timeZone === undefined || isTimeZone(timeZone)
    ? undefined
    : { path: 'timeZone', message: `${timeZone === '' ? 'an empty text' : timeZone} is no time zone; America/New_York is one` };
