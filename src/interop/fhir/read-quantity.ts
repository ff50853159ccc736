import type { Quantity } from '../../domain/drug.ts';
import { asAmount, asObject, asText } from './json-node.ts';

const spelling: Readonly<Record<string, string>> = {
  ml: 'mL',
  l: 'L',
  hr: 'h',
  hour: 'h',
  hours: 'h',
  minute: 'min',
  minutes: 'min',
};

/** The usual spelling of a unit: “ml” and “hr” are mL and h. */
export const spellUnit = (unit: string): string =>
  Object.hasOwn(spelling, unit.toLowerCase()) ? (spelling[unit.toLowerCase()] ?? unit) : unit;

/** A FHIR Quantity with an amount above zero and a unit; undefined otherwise. */
export function readQuantity(value: unknown): Quantity | undefined {
  const quantity = asObject(value);
  const amount = asAmount(quantity?.['value']);
  const unit = asText(quantity?.['unit']) ?? asText(quantity?.['code']);
  if (amount === undefined || unit === undefined || unit.length > 40) return undefined;
  return { amount, unit: spellUnit(unit) };
}

/** A rate, or what the rate field says when it is none. */
export interface ReadRate {
  readonly rate?: Quantity;
  readonly note?: string;
}

const say = (quantity: Quantity): string => `${String(quantity.amount)} ${quantity.unit}`;
const perTime = /\/\s*(?:h|hr|hour|min|minute|s|sec|d|day)\b/i;
const times: ReadonlySet<string> = new Set(['h', 'min', 's', 'd']);

/**
 * Reads dosage.rateRatio or dosage.rateQuantity. Records put durations there (20 min) and doses by weight;
 * only an amount per time is a rate, all else is kept as a note.
 */
export function readRate(dosage: unknown): ReadRate {
  const ratio = asObject(asObject(dosage)?.['rateRatio']);
  if (ratio !== undefined) {
    const numerator = readQuantity(ratio['numerator']);
    const denominator = readQuantity(ratio['denominator']);
    if (numerator === undefined || denominator === undefined) return { note: 'the rate could not be read' };
    if (!times.has(denominator.unit))
      return { note: `rate field says ${say(numerator)} per ${say(denominator)}` };
    const amount = numerator.amount / denominator.amount;
    const unit = `${numerator.unit}/${denominator.unit}`;
    return amount > 0 && amount <= 1e9 && unit.length <= 40
      ? { rate: { amount, unit } }
      : { note: 'the rate could not be read' };
  }
  const charted = asObject(dosage)?.['rateQuantity'];
  if (charted === undefined) return {};
  const quantity = readQuantity(charted);
  if (quantity === undefined) return { note: 'the rate could not be read' };
  return perTime.test(quantity.unit)
    ? { rate: quantity }
    : { note: `rate field says ${say(quantity)}, which is no rate` };
}

/** A dose that stands by itself, or what the dose field says when it depends on weight or surface. */
export function readDose(dosage: unknown): { readonly dose?: Quantity; readonly note?: string } {
  const charted = asObject(dosage)?.['dose'];
  if (charted === undefined) return {};
  const dose = readQuantity(charted);
  if (dose === undefined) return { note: 'the dose could not be read' };
  return dose.unit.includes('/') ? { note: `dose field says ${say(dose)}, which is no amount` } : { dose };
}
