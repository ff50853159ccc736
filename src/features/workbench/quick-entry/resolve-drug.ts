import type { DrugEntry, DrugTable } from '../../../code-sets/code-set.ts';
import { codesOnDate, isValidOn } from '../../../code-sets/drug-on-date.ts';
import { drugNameKey } from '../../../code-sets/drug-table.ts';
import { drugByWords } from '../../../code-sets/drugs-by-words.ts';
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
  'd5 1/2ns': 'dextrose 5% / 0.45% saline',
  'd51/2ns': 'dextrose 5% / 0.45% saline',
  '1/2ns': 'half-normal saline',
  d5lr: "dextrose 5% in lactated ringer's",
  plasmalyte: 'plasma-lyte',
  'plasma-lyte': 'plasma-lyte',
  'plasma-lyte a': 'plasma-lyte',
  'plasmalyte a': 'plasma-lyte',
  'half ns': 'half-normal saline',
  'half normal saline': 'half-normal saline',
  '0.45 ns': 'half-normal saline',
  '1/2 normal saline': 'half-normal saline',
  normosol: 'normosol-r',
  'normosol-r': 'normosol-r',
  isolyte: 'isolyte s',
  'isolyte s': 'isolyte s',
};

export interface ResolvedDrug {
  readonly drug: Drug;
  /** The table's entry; absent for a drug that the table does not have. */
  readonly entry?: DrugEntry;
  /** Valid codes of the same name, when there is more than one: the first is meant until another is written. */
  readonly choices: readonly DrugEntry[];
  readonly isFluid: boolean;
}

const withoutBrackets = (key: string): string => key.replace(/ \([^)]*\)$/, '');

const cache = new WeakMap<DrugTable, readonly (readonly [string, DrugEntry])[]>();

/** Entries in the table's order of preference, with their plain names; made once a table. */
function namedEntries(table: DrugTable): readonly (readonly [string, DrugEntry])[] {
  const known = cache.get(table);
  if (known !== undefined) return known;
  const made = [...table.byCode.values()].map(
    (entry) => [withoutBrackets(drugNameKey(entry.name)), entry] as const,
  );
  cache.set(table, made);
  return made;
}

/** Entries that a name may stand for, preferred ones first: those of the table's answer, or (from four letters) of the one substance that begins so. */
function candidates(table: DrugTable, name: string): readonly DrugEntry[] {
  const entries = namedEntries(table);
  const exact = table.byName.get(name);
  if (exact !== undefined) {
    const wanted = withoutBrackets(drugNameKey(exact.name));
    const same = entries.filter(([entryName]) => entryName === wanted).map(([, entry]) => entry);
    const ofBrand = same.filter((entry) => entry.brands.some((brand) => drugNameKey(brand) === name));
    return ofBrand.length > 0 ? ofBrand : [exact, ...same.filter((entry) => entry !== exact)];
  }
  if (name.length < 4) return [];
  const begun = entries.filter(([entryName]) => entryName.startsWith(name));
  const [substance = '', ...others] = new Set(
    begun.map(([entryName]) => /^[^\s,/(]+/.exec(entryName)?.[0] ?? entryName),
  );
  if (others.length > 0) return [];
  // A name written in part means what it means written out.
  return substance !== name && table.byName.has(substance)
    ? candidates(table, substance)
    : begun.map(([, entry]) => entry);
}

/** A short name of several drugs stays as it is written until one of their codes is written behind it. */
function offered(
  table: DrugTable,
  written: string,
  meanings: readonly string[],
  date: IsoDate,
): ResolvedDrug {
  const named = meanings.flatMap((meaning) => candidates(table, meaning));
  return {
    drug: { name: written },
    choices: named.filter((entry) => isValidOn(entry, date)),
    isFluid: false,
  };
}

/**
 * Reads a drug name, brand, HCPCS code or bedside abbreviation; undefined when the table has nothing for it.
 * The code is filled in only when one code alone fits the name on that date.
 */
export function resolveDrug(table: DrugTable, written: string, date: IsoDate): ResolvedDrug | undefined {
  const name = drugNameKey(written);
  if (name === '') return undefined;
  const byCode = table.byCode.get(name.toUpperCase());
  if (byCode !== undefined) {
    return {
      drug: { name: byCode.name, hcpcs: byCode.hcpcs },
      entry: byCode,
      choices: [],
      isFluid: byCode.category === 'hydration-fluid',
    };
  }
  const fluid = fluids[name];
  const meanings = table.bedside.get(name) ?? [];
  if (meanings.length > 1) return offered(table, written, meanings, date);
  const meant = fluid ?? meanings[0] ?? name;
  const found = candidates(table, meant);
  // Not of a name that is still being written.
  const ofWords = found.length > 0 || /\W$/.test(meant) ? undefined : drugByWords(table, meant);
  const all = ofWords === undefined ? found : candidates(table, drugNameKey(ofWords.name));
  const valid = all.filter((entry) => isValidOn(entry, date));
  const successors = valid.length > 0 || all[0] === undefined ? [] : codesOnDate(table, all[0], date);
  const usable = valid.length > 0 ? valid : successors.length > 0 ? successors : all;
  const entry = usable[0];
  if (entry === undefined)
    return fluid === undefined ? undefined : { drug: { name: fluid }, choices: [], isFluid: true };
  const isFluid = entry.category === 'hydration-fluid';
  if (usable.length > 1) return { drug: { name: entry.name }, entry, choices: usable, isFluid };
  return { drug: { name: entry.name, hcpcs: entry.hcpcs }, entry, choices: [], isFluid };
}

/** True when these very words (lower case) are a name, brand, code or abbreviation. */
export const isKnownName = (table: DrugTable, name: string): boolean =>
  table.byName.has(name) ||
  table.bedside.has(name) ||
  fluids[name] !== undefined ||
  table.byCode.has(name.toUpperCase());
