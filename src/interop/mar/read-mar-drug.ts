import type { Quantity } from '../../domain/drug.ts';
import { spellUnit } from '../fhir/read-quantity.ts';

/** What a record writes of a drug, in its parts. */
export interface MarDrug {
  /** Ways to call it, the likeliest first; never empty. */
  readonly names: readonly string[];
  readonly dose?: Quantity;
  /** What it is mixed into, when that is written: "in sodium chloride 0.9 % 50 mL". */
  readonly volume?: Quantity;
  /** The text names more drugs, each with its amount: "thiamine 100 mg, folic acid 1 mg in …". */
  readonly hasOthers?: boolean;
}

/** Units of doses as records write them, for a pattern. */
export const knownUnits = 'mcg|µg|ug|mg|g|gm|grams?|ml|l|liters?|units?|iu|meq|mmol|million units';
const quantityPattern = new RegExp(
  String.raw`(?<![\d.,-])(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(${knownUnits})\b(?!\s*(?:\/|per\b))`,
  'i',
);
const noise =
  /\b(?:ivpb|iv push|ivp|ivp?b?|im|sc|subq|injection|injectable|inject|inj|infusion|infuse|bolus|premix(?:ed)?|soln|solution|recon|syringe|vial|bag|drip|gtt|piggyback|once|stat|prn|soluset|flush|kvo|tko|for|pf|\(pf\))\b/gi;

const units: Readonly<Record<string, string>> = {
  ug: 'mcg',
  µg: 'mcg',
  gm: 'g',
  gram: 'g',
  grams: 'g',
  ml: 'mL',
  l: 'L',
  liter: 'L',
  liters: 'L',
  unit: 'units',
  cc: 'mL',
};

/** The usual spelling of a unit of a dose. */
export function doseUnitOf(unit: string): string {
  const written = unit.trim().replace(/\(s\)$/, '');
  const small = written.toLowerCase();
  if (Object.hasOwn(units, small)) return units[small] ?? small;
  return spellUnit(/^[a-z]{1,5}$/.test(small) ? small : written);
}

const amountOf = (text: string): number | undefined => {
  const amount = Number(text.replaceAll(',', ''));
  return amount > 0 && amount <= 1e9 ? amount : undefined;
};

/** An amount with its unit, as a cell or two cells write it: `1 g`, `1,000 mL`, `100 mL/hr`; undefined when it is none. */
export function readMarQuantity(text: string, unit = ''): Quantity | undefined {
  const match = /^(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(\D[^\s]*(?:\s?\/\s?\S+)*|)$/.exec(text.trim());
  const amount = amountOf(match?.[1] ?? '');
  const written = (match?.[2] ?? '').trim() === '' ? unit.trim() : (match?.[2] ?? '').trim();
  if (amount === undefined || written === '' || written.length > 40) return undefined;
  const [of = '', ...per] = written.split('/').map((part) => part.trim());
  const spelled = [doseUnitOf(of), ...per.map((part) => spellUnit(part.toLowerCase()))].join('/');
  return { amount, unit: spelled };
}

const quantityOf = (text: string): Quantity | undefined => {
  const match = quantityPattern.exec(text);
  const amount = amountOf(match?.[1] ?? '');
  return amount === undefined ? undefined : { amount, unit: doseUnitOf(match?.[2] ?? '') };
};

const tidy = (text: string): string =>
  text
    .replace(/(\d)\s+%/g, '$1%')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:-]+|[\s,;:-]+$/g, '');

const amountStart = new RegExp(
  String.raw`\s(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:\s*-\s*[\d.]+)?\s*(?:${knownUnits})\b`,
  'i',
);

/** The text up to the first amount or concentration; "sodium chloride 0.9 %" keeps its strength. */
function nameOf(text: string): string {
  const cut = text.search(amountStart);
  return tidy((cut > 0 ? text.slice(0, cut) : text).replace(noise, ' '));
}

/** Parts with a name and an amount of their own, as the first has. */
function namesSeveral(text: string): boolean {
  const parts = text
    .split(/\s*[,;+](?!\d)\s*|\s+(?:and|with)\s+/i)
    .filter((part) => quantityPattern.test(part));
  return parts.length > 1 && parts.every((part) => /\p{L}{3}/u.test(nameOf(part)) && !/^\d/.test(part));
}

/**
 * Reads the name of a drug with what is written beside it:
 * "ceftriaxone (ROCEPHIN) 1 g in sodium chloride 0.9 % 50 mL IVPB" is ceftriaxone or Rocephin, 1 g, in 50 mL.
 */
export function readMarDrug(text: string): MarDrug {
  const [before = '', ...after] = text.split(/\s+in\s+(?=\S)/i);
  const brand = /\(([A-Za-z][^()\d]*)\)/.exec(before)?.[1]?.trim();
  const plain = tidy(before.replace(/\([^()]*\)/g, ' '));
  const name = nameOf(plain);
  const found: readonly string[] = [
    name,
    name.replaceAll('-', ' and '),
    brand,
    tidy(plain),
    tidy(text),
    text.trim(),
  ].flatMap((one) => (one === undefined || one === '' ? [] : [one]));
  const dose = quantityOf(before.replace(/\([^()]*\)/g, ' '));
  const mixed = quantityOf(after.join(' in '));
  return {
    names: [...new Set(found)].map((one) => one.slice(0, 300)),
    ...(dose === undefined ? {} : { dose }),
    ...(namesSeveral(before) ? { hasOthers: true } : {}),
    ...(mixed !== undefined && (mixed.unit === 'mL' || mixed.unit === 'L') ? { volume: mixed } : {}),
  };
}

/** `12 units/kg/h`, `50 mcg/h`: so much in a time, which is no dose whatever the column is called. */
export const isPerTime = ({ unit }: Quantity): boolean =>
  /\/(?:s|sec|m|min|minute|h|hr|hour|d|day)$/i.test(unit);
