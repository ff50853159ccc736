import type { Route } from '../domain/administration.ts';
import type { IsoDate } from '../domain/clock-time.ts';
import type { DrugEntry, DrugTable } from './code-set.ts';
import { isValidOn } from './drug-on-date.ts';
import { drugNameKey, withoutBrackets, withoutSalt } from './drug-table.ts';

/** Routes by the short names of the drug table; those it has no name for say nothing about a code. */
const shortNames: Partial<Record<Route, string>> = {
  'iv-infusion': 'IV',
  'iv-push': 'IV',
  'im-injection': 'IM',
  'sc-injection': 'SC',
  'sc-infusion': 'SC',
  'on-body-injector': 'SC',
  intrathecal: 'IT',
  'intraventricular-reservoir': 'IT',
};

/** False when the table lists routes for the code and this one is not among them. */
export function isListedForRoute({ routes }: DrugEntry, route: Route): boolean {
  const short = shortNames[route];
  return short === undefined || routes.length === 0 || routes.includes(short);
}

const plainName = (entry: DrugEntry): string => withoutBrackets(drugNameKey(entry.name));

const firstWord = (name: string): string => /^[^\s,]*/.exec(name)?.[0] ?? name;

const byFirstWord = new WeakMap<DrugTable, ReadonlyMap<string, readonly DrugEntry[]>>();

/** Entries whose names begin with one word, in the table's order of preference; made once a table. */
function beginningWith(table: DrugTable, word: string): readonly DrugEntry[] {
  let known = byFirstWord.get(table);
  if (known === undefined) {
    const made = new Map<string, DrugEntry[]>();
    for (const entry of table.byCode.values()) {
      const key = firstWord(plainName(entry));
      const there = made.get(key);
      if (there === undefined) made.set(key, [entry]);
      else there.push(entry);
    }
    byFirstWord.set(table, (known = made));
  }
  return known.get(word) ?? [];
}

/** The drug itself, without salt, form or maker. Example: `morphine sulfate, preservative-free` is `morphine`. */
const substanceOf = (entry: DrugEntry): string => withoutSalt(plainName(entry).split(',')[0] ?? '');

/** True for a code whose name begins with what is written, word by word: a form of it. `morphine` begins `morphine sulfate, preservative-free`. */
export function isFormOf(entry: DrugEntry, written: string): boolean {
  const name = plainName(entry);
  const key = drugNameKey(written);
  return name === key || name.startsWith(`${key} `) || name.startsWith(`${key},`);
}

/** True for a product that holds more than the one drug. */
export const isCombined = (entry: DrugEntry): boolean => / and |\//.test(entry.name);

/**
 * Codes of the same drug in a form that is listed for a route, valid on a date, when this code is not.
 * Example: morphine into the spinal canal leads from J2270 to J2274, which is free of preservatives.
 */
export function codesForRoute(table: DrugTable, entry: DrugEntry, route: Route, date: IsoDate): readonly DrugEntry[] {
  if (isListedForRoute(entry, route)) return [];
  const substance = substanceOf(entry);
  return beginningWith(table, firstWord(substance)).filter((other) => other.routes.length > 0 && isListedForRoute(other, route) && isValidOn(other, date) && isFormOf(other, substance));
}
