import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Quantity } from '../../domain/drug.ts';

const pattern = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e-?\d+)?|\.\d+)\s*([^\d\s.,+-].*)$/;
const largest = 1e9;

/** An amount with its unit as a person writes it. Example: "1 g". */
export const quantityText = (quantity: Quantity | undefined): string =>
  quantity === undefined ? '' : `${String(quantity.amount)} ${quantity.unit}`;

/** Reads "1 g", "500mg", "1,000 mL", "70 mL/h"; empty text is no quantity. */
export function parseQuantity(text: string): Result<Quantity | undefined, string> {
  const typed = text.trim();
  if (typed === '') return ok(undefined);
  const match = pattern.exec(typed);
  const amount = Number(match?.[1]?.replaceAll(',', ''));
  const unit = match?.[2]?.trim() ?? '';
  if (match === null || !(amount > 0) || amount > largest || unit.length > 40) return err('Type an amount and its unit, such as 1 g or 500 mL');
  return ok({ amount, unit });
}
