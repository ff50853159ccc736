import type { Encounter } from '../domain/encounter.ts';
import { nextNumber } from './next-number.ts';

/** The highest numbers that ids of an encounter have had: "a6" and "s2" make 6 and 2. */
export interface SpentNumbers {
  readonly a: number;
  readonly s: number;
}

/**
 * What was spent before and no longer shows. It is kept beside the encounter and not in it: the encounter is what is
 * exchanged, and an undo brings an earlier one back without giving back the numbers spent since.
 */
const before = new WeakMap<Encounter, SpentNumbers>();

const highest = (prefix: keyof SpentNumbers, ids: readonly string[]): number => nextNumber(prefix, ids) - 1;

/** Highest numbers among ids of any kind. */
export const numbersOf = (ids: readonly string[]): SpentNumbers => ({
  a: highest('a', ids),
  s: highest('s', ids),
});

/** What an encounter has spent: its own ids, and those it is known to have had. */
export function spentNumbers(encounter: Encounter): SpentNumbers {
  const known = before.get(encounter);
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  return {
    a: Math.max(known?.a ?? 0, highest('a', ids(encounter.administrations))),
    s: Math.max(known?.s ?? 0, highest('s', ids(encounter.accessSites))),
  };
}

/** Notes that numbers have been spent on an encounter; it is answered itself, and no id up to them is given again. */
export function withSpent(encounter: Encounter, { a, s }: SpentNumbers): Encounter {
  const own = spentNumbers(encounter);
  before.set(encounter, { a: Math.max(own.a, a), s: Math.max(own.s, s) });
  return encounter;
}
