/** Kinds of units; what is in one kind converts within it. */
type UnitKind = 'mass' | 'volume' | 'potency' | 'charge' | 'substance' | 'radioactivity' | 'dose' | 'vial';

/** Families of units that convert into one another; numbers are multiples of the family's base. */
const families: readonly { readonly kind: UnitKind; readonly factors: ReadonlyMap<string, number> }[] = (
  [
    ['mass', { mcg: 0.001, ug: 0.001, 'μg': 0.001, microgram: 0.001, mg: 1, milligram: 1, g: 1000, gm: 1000, gram: 1000, ng: 0.000001 }],
    ['volume', { ml: 1, cc: 1, milliliter: 1, millilitre: 1, l: 1000, liter: 1000, litre: 1000 }],
    ['potency', { unit: 1, u: 1, iu: 1, 'usp unit': 1, 'international unit': 1, 'million unit': 1_000_000, 'million iu': 1_000_000, 'million international unit': 1_000_000, 'thousand unit': 1000 }],
    ['charge', { meq: 1, milliequivalent: 1 }],
    ['substance', { mmol: 1 }],
    ['radioactivity', { millicurie: 1, mci: 1 }],
    ['dose', { dose: 1 }],
    ['vial', { vial: 1 }],
  ] as const
).map(([kind, factors]) => ({ kind, factors: new Map<string, number>(Object.entries(factors)) }));

/** Units come back again and again; so many are remembered before all are forgotten. */
const mostUnits = 1000;
const readUnits = new Map<string, string>();

/** In the singular, without case and the full stop of an abbreviation; the micro sign and the Greek letter, which look alike, are one. */
const read = (unit: string): string => {
  let known = readUnits.get(unit);
  if (known === undefined) {
    known = unit.trim().toLowerCase().normalize('NFKC').replace(/s?\.?$/, '');
    if (readUnits.size >= mostUnits) readUnits.clear();
    readUnits.set(unit, known);
  }
  return known;
};

/**
 * Amount in another unit, or undefined when no conversion is possible without knowing more
 * (mg to mL needs a concentration). Example: (1, 'g', 'mg') is 1000.
 */
export function convert(amount: number, from: string, to: string): number | undefined {
  if (from === to) return amount;
  const a = read(from);
  const b = read(to);
  if (a === b) return amount;
  for (const { factors } of families) {
    const source = factors.get(a);
    const target = factors.get(b);
    if (source !== undefined && target !== undefined) return (amount * source) / target;
  }
  return undefined;
}

const kindOf = (unit: string): UnitKind | undefined => families.find(({ factors }) => factors.has(read(unit)))?.kind;

/** Salts whose ions have one charge: a millimole of them is a milliequivalent. */
const singleCharge = /^(?:(?:potassium|sodium) (?:chloride|acetate|bicarbonate)|kcl)\b/i;

/** As `convert`, of a drug whose salt is known. Example: (20, 'mmol', 'mEq', 'potassium chloride') is 20. */
export function convertOf(drug: string, amount: number, from: string, to: string): number | undefined {
  const converted = convert(amount, from, to);
  if (converted !== undefined || !singleCharge.test(drug)) return converted;
  const pair = [kindOf(from), kindOf(to)];
  return pair.includes('charge') && pair.includes('substance') ? amount : undefined;
}

/** Why one unit does not become another, in words that say what would help. */
export function conversionRefusal(from: string, to: string): string {
  const a = kindOf(from);
  const b = kindOf(to);
  if (a === undefined) return `${from} is no unit that is known here; the code is billed in ${to}`;
  const pair = [a, b];
  if (a === 'vial' || a === 'dose') return `${from} says nothing of how much it holds; the code is billed in ${to}`;
  if (pair.includes('volume')) return `${from} does not become ${to} without the concentration`;
  if (pair.includes('potency')) return `${from} does not become ${to} without the potency of the preparation`;
  if (pair.includes('charge') || pair.includes('substance')) return `${from} does not become ${to} without knowing the salt`;
  return `${from} does not convert to ${to}`;
}

/** Whole units that cover an amount, at least one; a billionth of a unit is rounding noise, not a unit. */
export const ceilUnits = (ratio: number): number => Math.max(1, Math.ceil(ratio - 1e-9));

export const floorUnits = (ratio: number): number => Math.floor(ratio + 1e-9);
