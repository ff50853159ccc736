import type { WordProblem } from './entry-reading.ts';
import type { ResolvedDrug } from './resolve-drug.ts';

/**
 * A bare number takes the unit of the table, unless a nurse would have meant another: `rocephin 1` is a gram and `fentanyl 50`
 * are micrograms, where the table has milligrams. Far below or above one billing unit the unit is asked.
 */
export function doubtfulUnit(place: { readonly from: number; readonly to: number; readonly text: string }, amount: number, unit: string, { entry, isFluid }: ResolvedDrug): WordProblem | undefined {
  const billed = entry?.unitAmount;
  if (isFluid || billed === undefined || entry?.unit !== unit) return undefined;
  const units = amount / billed;
  const larger = unit === 'mg' ? 'g' : unit === 'mcg' ? 'mg' : undefined;
  const isFew = larger !== undefined && entry.upTo !== true && amount < 10 && units <= (unit === 'mg' ? 0.2 : 0.02);
  const isMany = unit === 'mg' && billed < 1 && amount >= 10 && units >= 100;
  if (!isFew && !isMany) return undefined;
  const other = isMany ? 'mcg' : larger;
  const { from, to, text } = place;
  return { from, to, message: `“${text}”: ${String(other)} or ${unit}? Write ${text}${String(other)} or ${text}${unit}` };
}
