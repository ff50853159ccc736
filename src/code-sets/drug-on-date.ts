import type { IsoDate } from '../domain/clock-time.ts';
import type { DrugEntry, DrugTable } from './code-set.ts';

/** True when the code may be reported for that date of service; an unknown first date counts as long ago. */
export const isValidOn = (entry: DrugEntry, date: IsoDate): boolean =>
  (entry.validFrom === undefined || entry.validFrom <= date) &&
  (entry.validTo === undefined || date <= entry.validTo);

/**
 * The codes of the same drug that are valid on a date: the code itself, else the codes that took its place,
 * else the codes whose place it took. Empty when none is known. Example: J3373 in 2024 leads back to J3370.
 */
export function codesOnDate(table: DrugTable, entry: DrugEntry, date: IsoDate): readonly DrugEntry[] {
  if (isValidOn(entry, date)) return [entry];
  const related =
    entry.validTo !== undefined && entry.validTo < date
      ? (entry.successors ?? []).flatMap((code) => table.byCode.get(code) ?? [])
      : [...table.byCode.values()].filter((other) => other.successors?.includes(entry.hcpcs) === true);
  return related.filter((other) => isValidOn(other, date));
}
