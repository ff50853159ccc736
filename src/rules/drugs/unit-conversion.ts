/** Families of units that convert into one another; numbers are multiples of the family's base. */
const families: readonly Readonly<Record<string, number>>[] = [
  { mcg: 0.001, ug: 0.001, microgram: 0.001, micrograms: 0.001, mg: 1, milligram: 1, milligrams: 1, g: 1000, gm: 1000, gram: 1000, grams: 1000, ng: 0.000001 },
  { ml: 1, cc: 1, l: 1000, liter: 1000, litre: 1000 },
  { units: 1, unit: 1, u: 1, iu: 1, 'usp units': 1, 'international units': 1, 'million units': 1_000_000, 'thousand units': 1000 },
  { meq: 1 },
  { mmol: 1 },
  { millicurie: 1, mci: 1 },
  { dose: 1, doses: 1 },
  { vial: 1, vials: 1 },
];

/**
 * Amount in another unit, or undefined when no conversion is possible without knowing more
 * (mg to mL needs a concentration). Example: (1, 'g', 'mg') is 1000.
 */
export function convert(amount: number, from: string, to: string): number | undefined {
  const a = from.trim().toLowerCase();
  const b = to.trim().toLowerCase();
  if (a === b) return amount;
  for (const family of families) {
    const source = family[a];
    const target = family[b];
    if (source !== undefined && target !== undefined) return (amount * source) / target;
  }
  return undefined;
}

/** Whole units that cover an amount; a billionth of a unit is rounding noise, not a unit. */
export const ceilUnits = (ratio: number): number => Math.ceil(ratio - 1e-9);

export const floorUnits = (ratio: number): number => Math.floor(ratio + 1e-9);
