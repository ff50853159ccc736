import type { DrugEntry, DrugTable } from './code-set.ts';
import { drugNameKey, isSaltWord, withoutBrackets, withoutSuffix } from './drug-table.ts';

/** Of these the salt is the drug. */
const electrolytes: ReadonlySet<string> = new Set([
  'potassium',
  'magnesium',
  'calcium',
  'sodium',
  'ammonium',
  'zinc',
  'lithium',
]);

/** What one record writes and another leaves out: between the parts of a drug, and about its make. */
const noise: ReadonlySet<string> = new Set([
  'and',
  'with',
  'recombinant',
  'complex',
  'particles',
  'formulation',
  'kit',
  'iv',
  'nf',
  'rt',
]);

const wordsOf = (name: string): string[] =>
  withoutSuffix(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !noise.has(word))
    .map((word) => (word === 'liposome' ? 'liposomal' : word));

/**
 * The words of a drug's name in the order of the alphabet, without its salt: what is left when records put them in another
 * order or other signs between them. Example: `liposomal doxorubicin` and `doxorubicin hydrochloride, liposomal` have one.
 */
export function drugWordsKey(name: string): string {
  const words = wordsOf(name);
  const bare = words.filter((word, at) => at === 0 || !isSaltWord(word));
  const kept = bare.every((word) => electrolytes.has(word)) ? words : bare;
  return kept.sort().join(' ');
}

/** A salt is no other drug where what is given is told apart by its class alone. */
const isOne = (a: DrugEntry, b: DrugEntry): boolean =>
  a.category === b.category && (/chemotherapy|biologic/.test(a.category) || sameWords(a.name, b.name));

const sameWords = (a: string, b: string): boolean =>
  [a, b]
    .map((name) =>
      wordsOf(withoutBrackets(drugNameKey(name)))
        .sort()
        .join(' '),
    )
    .every((words, _, [first]) => words === first);

/** Drugs by the words of their names and brands; only where all that share them are one. The preferred one stands for them. */
function byWords(entries: Iterable<DrugEntry>): ReadonlyMap<string, DrugEntry> {
  const found = new Map<string, DrugEntry>();
  const mixed = new Set<string>();
  for (const entry of entries) {
    if (entry.category === 'unclassified') continue;
    for (const name of [withoutBrackets(drugNameKey(entry.name)), ...entry.brands.map(drugNameKey)]) {
      const key = drugWordsKey(name);
      const other = found.get(key);
      if (other === undefined) found.set(key, entry);
      else if (!isOne(other, entry)) mixed.add(key);
    }
  }
  for (const key of mixed) found.delete(key);
  return found;
}

const remembered = new WeakMap<DrugTable, ReadonlyMap<string, DrugEntry>>();

/** The drug of a name whose words stand in another order than in the table; made with the first name that is not known otherwise. */
export function drugByWords(table: DrugTable, name: string): DrugEntry | undefined {
  let known = remembered.get(table);
  if (known === undefined) remembered.set(table, (known = byWords(table.byCode.values())));
  return known.get(drugWordsKey(name));
}
