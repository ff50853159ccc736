import type { DrugEntry, DrugTable } from '../../../code-sets/code-set.ts';
import type { Drug } from '../../../domain/drug.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';

/** Bedside short names of fluids → the generic name as the table has it. */
const fluids: Readonly<Record<string, string>> = {
  ns: 'normal saline 0.9%',
  nss: 'normal saline 0.9%',
  saline: 'normal saline 0.9%',
  'normal saline': 'normal saline 0.9%',
  '0.9% saline': 'normal saline 0.9%',
  '0.9% ns': 'normal saline 0.9%',
  'sodium chloride 0.9%': 'normal saline 0.9%',
  '1/2 ns': 'half-normal saline',
  '0.45% ns': 'half-normal saline',
  lr: "lactated ringer's",
  'lactated ringers': "lactated ringer's",
  "lactated ringer's": "lactated ringer's",
  'ringers lactate': "lactated ringer's",
  d5w: 'dextrose 5% in water',
  d5ns: 'dextrose 5% / normal saline',
  'd5 ns': 'dextrose 5% / normal saline',
  'd5 1/2 ns': 'dextrose 5% / 0.45% saline',
  'd5 0.45% ns': 'dextrose 5% / 0.45% saline',
  d5lr: "dextrose 5% in lactated ringer's",
  plasmalyte: 'plasma-lyte',
  'plasma-lyte': 'plasma-lyte',
};

export interface ResolvedDrug {
  readonly drug: Drug;
  /** The table's entry; absent for a drug that the table does not have. */
  readonly entry?: DrugEntry;
  /** Valid codes of the same name, when there is more than one: the person must pick. */
  readonly choices: readonly DrugEntry[];
  readonly isFluid: boolean;
}

const isValidOn = (entry: DrugEntry, date: IsoDate): boolean =>
  (entry.validFrom === undefined || entry.validFrom <= date) && (entry.validTo === undefined || date <= entry.validTo);

const startsWithWord = (name: string, start: string): boolean =>
  name.startsWith(start) && (name.length === start.length || !/[a-z0-9]/.test(name.charAt(start.length)));

const cache = new WeakMap<DrugTable, readonly (readonly [string, DrugEntry])[]>();

/** Entries with their lower-case name, made once a table. */
function namedEntries(table: DrugTable): readonly (readonly [string, DrugEntry])[] {
  const known = cache.get(table);
  if (known !== undefined) return known;
  const made = [...table.byCode.values()].map((entry) => [entry.name.toLowerCase(), entry] as const);
  cache.set(table, made);
  return made;
}

/** Entries that a name may stand for: the exact name or brand, its first words, or (from four letters) its beginning. */
function candidates(table: DrugTable, name: string): readonly DrugEntry[] {
  const exact = table.byName.get(name);
  const wanted = exact === undefined ? name : exact.name.toLowerCase();
  const entries = namedEntries(table);
  const byName = entries.filter(([entryName]) => entryName === wanted);
  if (byName.length > 0) {
    const isBrand = exact !== undefined && wanted !== name;
    const ofBrand = isBrand ? byName.filter(([, entry]) => entry.brands.some((brand) => brand.toLowerCase() === name)) : byName;
    return (ofBrand.length > 0 ? ofBrand : byName).map(([, entry]) => entry);
  }
  const byWord = entries.filter(([entryName]) => startsWithWord(entryName, wanted));
  const found = byWord.length > 0 || name.length < 4 ? byWord : entries.filter(([entryName]) => entryName.startsWith(wanted));
  // "sodium" begins many names; only a beginning that leads to one substance is an answer.
  const substances = new Set(found.map(([entryName]) => /^[^\s,/(]+/.exec(entryName)?.[0] ?? entryName));
  const names = new Set(found.map(([entryName]) => entryName));
  const isOneSubstance = names.size === 1 || (substances.size === 1 && substances.has(name));
  const isOneBeginning = substances.size === 1 && byWord.length === 0;
  return isOneSubstance || isOneBeginning ? found.map(([, entry]) => entry) : [];
}

/**
 * Reads a drug name, brand, HCPCS code or bedside abbreviation; undefined when the table has nothing for it.
 * The code is filled in only when one code alone fits the name on that date.
 */
export function resolveDrug(table: DrugTable, written: string, date: IsoDate): ResolvedDrug | undefined {
  const name = written.trim().toLowerCase();
  if (name === '') return undefined;
  const byCode = table.byCode.get(name.toUpperCase());
  if (byCode !== undefined) {
    return { drug: { name: byCode.name, hcpcs: byCode.hcpcs }, entry: byCode, choices: [], isFluid: byCode.category === 'hydration-fluid' };
  }
  const fluid = fluids[name];
  const all = candidates(table, fluid ?? name);
  const valid = all.filter((entry) => isValidOn(entry, date));
  const usable = valid.length > 0 ? valid : all;
  const entry = usable[0];
  if (entry === undefined) return fluid === undefined ? undefined : { drug: { name: fluid }, choices: [], isFluid: true };
  const isFluid = entry.category === 'hydration-fluid';
  if (usable.length > 1) return { drug: { name: entry.name }, entry, choices: usable, isFluid };
  return { drug: { name: entry.name, hcpcs: entry.hcpcs }, entry, choices: [], isFluid };
}

/** True when these very words (lower case) are a name, brand, code or abbreviation. */
export const isKnownName = (table: DrugTable, name: string): boolean =>
  table.byName.has(name) || fluids[name] !== undefined || table.byCode.has(name.toUpperCase());
