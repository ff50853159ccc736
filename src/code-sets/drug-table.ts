import type { IsoDate } from '../domain/clock-time.ts';
import { billingCode } from '../domain/ids.ts';
import type { DrugEntry, DrugTable } from './code-set.ts';
import type { BedsideName, DrugRow } from './code-set-schema.ts';

const saltWords = new Set(
  'sodium hcl hydrochloride sulfate phosphate acetate citrate tartrate mesylate maleate tromethamine lactate succinate bitartrate edisylate dimeglumine bromide besylate calcium'.split(
    ' ',
  ),
);

export const isSaltWord = (word: string): boolean => saltWords.has(word);

const space = 32;

/** How a drug name is looked up: lower case, single spaces. Example: ` Zofran  IV` becomes `zofran iv`. */
export const drugNameKey = (name: string): string => (isKey(name) ? name : name.trim().toLowerCase().replace(/\s+/g, ' '));

/** True for a name in small letters without an accent, its words one space apart: most of them, and the rest is dear. */
function isKey(name: string): boolean {
  let before = space;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < space || code > 126 || (code >= 65 && code <= 90) || (code === space && before === space)) return false;
    before = code;
  }
  return before !== space;
}

/** Without the maker or brand in brackets. Example: `cefazolin sodium (Baxter)` becomes `cefazolin sodium`. */
export const withoutBrackets = (key: string): string =>
  key.endsWith(')') ? key.slice(0, key.lastIndexOf(' (')) : key;

/** Without the salt. Example: `ceftriaxone sodium` becomes `ceftriaxone`; a name of salts alone stays. */
export function withoutSalt(full: string): string {
  if (!full.includes(' ')) return full;
  const words = full.split(' ');
  while (words.length > 1 && saltWords.has(words[words.length - 1] ?? '')) words.pop();
  return words.join(' ');
}

function readEntry(row: DrugRow): DrugEntry {
  const [hcpcs, name, brands, unitAmount, unit, upTo, category, routes, validFrom, validTo, successors] = row;
  return {
    hcpcs: billingCode(hcpcs),
    name,
    brands,
    ...(unit === '' ? {} : { unitAmount, unit }),
    ...(upTo === 1 ? { upTo: true } : {}),
    category,
    routes,
    ...(validFrom === '' ? {} : { validFrom: validFrom as IsoDate }),
    ...(validTo === '' ? {} : { validTo: validTo as IsoDate }),
    ...(successors.length === 0 ? {} : { successors: successors.map(billingCode) }),
  };
}

const letterRank = (hcpcs: string): number => {
  const rank = 'JQP9SCA'.indexOf(hcpcs.charAt(0));
  return rank < 0 ? 9 : rank;
};

/**
 * Orders the codes that a bare name may mean: still valid, of no single maker, a J code, unbranded, the smaller unit, the older.
 * One text a drug, since comparing texts is much quicker than comparing drugs field by field.
 */
const preferenceKey = (entry: DrugEntry): string =>
  [
    entry.validTo === undefined ? 0 : 1,
    entry.name.includes('(') ? 1 : 0,
    letterRank(entry.hcpcs),
    entry.brands.length === 0 ? 0 : 1,
    String(Math.round((entry.unitAmount ?? 1e9) * 1000)).padStart(13, '0'),
    entry.validFrom ?? '9999',
    entry.hcpcs,
  ].join(' ');

function inPreference(entries: readonly DrugEntry[]): readonly DrugEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: preferenceKey(entry) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.map(({ entry }) => entry);
}

interface FullName {
  readonly entry: DrugEntry;
  /** Lower case, without brackets, one spelling of the salt. */
  readonly full: string;
}

/** Adds a shorter name only where all drugs that answer to it, valid ones first, are the same one, salts apart. */
function addShortNames(
  byName: Map<string, DrugEntry>,
  names: readonly FullName[],
  shorten: (full: string) => string,
): void {
  const meanings = new Map<string, { readonly entry: DrugEntry; full: string; isAmbiguous: boolean }>();
  for (const { entry, full } of names) {
    const short = shorten(full);
    if (short.length < 4) continue;
    const meaning = meanings.get(short);
    if (meaning === undefined) meanings.set(short, { entry, full, isAmbiguous: false });
    else if (
      full !== meaning.full &&
      full !== short &&
      (meaning.entry.validTo === undefined) === (entry.validTo === undefined)
    ) {
      if (meaning.full === short) meaning.full = full;
      else meaning.isAmbiguous = true;
    }
  }
  for (const [short, { entry, isAmbiguous }] of meanings)
    if (!isAmbiguous && !byName.has(short)) byName.set(short, entry);
}

/**
 * Without the four letters that tell a biologic from others of its kind and mean nothing: records write it with and without
 * them. Example: `isatuximab-irfc` becomes `isatuximab`.
 */
export const withoutSuffix = (full: string): string => full.replace(/-(?!free$)[a-z]{4}$/, '');

const firstWord = (full: string): string => /^[^ ,]+/.exec(full)?.[0] ?? full;

/**
 * Names that stand for no one drug, but for drugs of one category only: first words of antineoplastics and biologics, such as `leuprolide`, of
 * which there are two salts, and what charts write in short, such as `hydrocortisone`.
 */
function kindsOf(
  byName: ReadonlyMap<string, DrugEntry>,
  names: readonly FullName[],
  bedside: DrugTable['bedside'],
): ReadonlyMap<string, DrugEntry> {
  const kinds = new Map<string, DrugEntry>();
  const mixed = new Set<string>();
  for (const { entry, full } of names) {
    const short = firstWord(full);
    if (byName.has(short)) continue;
    const kind = kinds.get(short) ?? entry;
    if (kind.category !== entry.category || !/(?:chemotherapy|biologic)$/.test(entry.category)) mixed.add(short);
    kinds.set(short, kind);
  }
  for (const short of mixed) kinds.delete(short);
  for (const [short, meanings] of bedside) {
    const [first, ...others] = meanings.map((meaning) => byName.get(meaning));
    if (first === undefined || others.length === 0) continue;
    if (others.every((other) => other?.category === first.category)) kinds.set(short, first);
    else kinds.delete(short);
  }
  return kinds;
}

/** Builds the look-ups. Exact generic names win over brands, brands over names without salt, those over names without the suffix of a biologic, those over first words. `byCode` lists the codes in order of preference. */
export function drugTableOf(rows: readonly DrugRow[], bedsideNames: readonly BedsideName[] = []): DrugTable {
  const entries = rows.map(readEntry);
  const preferred = inPreference(entries);
  const byCode = new Map<string, DrugEntry>(preferred.map((entry) => [entry.hcpcs, entry]));
  const byName = new Map<string, DrugEntry>();
  const add = (key: string, entry: DrugEntry): void => {
    if (!byName.has(key)) byName.set(key, entry);
  };
  for (const entry of preferred) add(drugNameKey(entry.name), entry);
  for (const entry of preferred) for (const brand of entry.brands) add(drugNameKey(brand), entry);
  const names = preferred.map((entry) => ({
    entry,
    full: withoutBrackets(drugNameKey(entry.name)).replace(/\bhcl\b/, 'hydrochloride'),
  }));
  addShortNames(byName, names, withoutSalt);
  addShortNames(byName, names, withoutSuffix);
  addShortNames(byName, names, firstWord);
  const bedside = new Map(bedsideNames.map(([short, meanings]) => [drugNameKey(short), meanings.map(drugNameKey)] as const));
  for (const [short, [meaning = '', ...others]] of bedside) {
    const meant = byName.get(meaning);
    // What may be several drugs is none of them, although it begins the name of one.
    if (others.length > 0) byName.delete(short);
    else if (meant !== undefined) add(short, meant);
  }
  return { byCode, byName, byKind: kindsOf(byName, names, bedside), bedside };
}
