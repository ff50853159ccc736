import type { IsoDate } from '../domain/clock-time.ts';
import { billingCode } from '../domain/ids.ts';
import type { DrugEntry, DrugTable } from './code-set.ts';
import type { DrugRow } from './code-set-schema.ts';

const saltWords = new Set(
  'sodium hcl hydrochloride sulfate phosphate acetate citrate tartrate mesylate maleate tromethamine lactate succinate calcium'.split(' '),
);

/** How a drug name is looked up: lower case, single spaces. Example: ` Zofran  IV` becomes `zofran iv`. */
export const drugNameKey = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** Without the maker or brand in brackets. Example: `cefazolin sodium (Baxter)` becomes `cefazolin sodium`. */
const withoutBrackets = (key: string): string => key.replace(/ \([^)]*\)$/, '');

/** Without the salt. Example: `ceftriaxone sodium` becomes `ceftriaxone`; a name of salts alone stays. */
function withoutSalt(key: string): string {
  const words = withoutBrackets(key).split(' ');
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

/** Which of several codes a bare name means: still valid, of no single maker, a J code, unbranded, the smaller unit, the older. */
const preferences: readonly ((entry: DrugEntry) => number | string)[] = [
  (entry) => (entry.validTo === undefined ? 0 : 1),
  (entry) => (entry.name.includes('(') ? 1 : 0),
  (entry) => letterRank(entry.hcpcs),
  (entry) => (entry.brands.length === 0 ? 0 : 1),
  (entry) => entry.unitAmount ?? Infinity,
  (entry) => entry.validFrom ?? '9999',
  (entry) => entry.hcpcs,
];

function comparePreference(a: DrugEntry, b: DrugEntry): number {
  for (const preference of preferences) {
    const left = preference(a);
    const right = preference(b);
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Adds a shorter name only where every valid drug that answers to it is the same one, salts apart. */
function addShortNames(byName: Map<string, DrugEntry>, entries: readonly DrugEntry[], shorten: (key: string) => string): void {
  const meanings = new Map<string, { entry: DrugEntry; fullNames: Set<string> }>();
  for (const entry of entries) {
    const full = withoutBrackets(drugNameKey(entry.name)).replace(/\bhcl\b/, 'hydrochloride');
    const short = shorten(full);
    const known = meanings.get(short);
    if (known === undefined) meanings.set(short, { entry, fullNames: new Set(full === short ? [] : [full]) });
    else if (full !== short && (known.entry.validTo === undefined) === (entry.validTo === undefined)) known.fullNames.add(full);
  }
  for (const [short, { entry, fullNames }] of meanings) {
    if (fullNames.size <= 1 && short.length >= 4 && !byName.has(short)) byName.set(short, entry);
  }
}

/** Builds the look-ups. Exact generic names win over brands, brands over names without salt, those over first words. */
export function drugTableOf(rows: readonly DrugRow[]): DrugTable {
  const entries = rows.map(readEntry);
  const byCode = new Map<string, DrugEntry>(entries.map((entry) => [entry.hcpcs, entry]));
  const byName = new Map<string, DrugEntry>();
  const preferred = [...entries].sort(comparePreference);
  const add = (key: string, entry: DrugEntry): void => {
    if (!byName.has(key)) byName.set(key, entry);
  };
  for (const entry of preferred) add(drugNameKey(entry.name), entry);
  for (const entry of preferred) for (const brand of entry.brands) add(drugNameKey(brand), entry);
  addShortNames(byName, preferred, withoutSalt);
  addShortNames(byName, preferred, (key) => (withoutSalt(key).split(/[ ,]/)[0] ?? key));
  return { byCode, byName };
}
