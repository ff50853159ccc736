import { nameOf } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import { timeOfDay } from '../../domain/clock-time.ts';

/** "morphine", or "morphine of 10:31" where the chart has more than one. */
export function namedIn(administrations: readonly Administration[], one: Administration): string {
  const name = nameOf(one);
  const isAlone = administrations.every((other) => other === one || nameOf(other) !== name);
  return isAlone || one.start === undefined ? name : `${name} of ${timeOfDay(one.start)}`;
}
