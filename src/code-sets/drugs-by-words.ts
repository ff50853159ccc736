import type { DrugEntry, DrugTable } from './code-set.ts';
import { drugNameKey, isSaltWord, withoutBrackets, withoutSuffix } from './drug-table.ts';

/** Of these the salt is the drug. */
const electrolytes: ReadonlySet<string> = new Set(
  'potassium magnesium calcium sodium ammonium zinc lithium'.split(' '),
);

/** What one record writes and another leaves out: between the parts of a drug, about its make, and of whom it is. */
const noise: ReadonlySet<string> = new Set(
  'and with recombinant human porcine complex particles part formulation adult pf kit iv nf rt'.split(' '),
);

/** Words that records cut short. */
const whole = new Map(
  Object.entries({ liposome: 'liposomal', succ: 'succinate', sod: 'sodium', so: 'sodium' }),
);

/** A suffix behind what only a biologic is called, known to the table or not: `-tnjn` of `bevacizumab-tnjn`, but not `-tazo` of `piperacillin-tazo`. */
const anySuffix = /(?<=(?:mab|cept|stim|ase|alfa))-[a-z]{4}$/;

const wordsOf = (name: string): string[] =>
  name
    .replace(anySuffix, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !noise.has(word))
    .map((word) => whole.get(word) ?? word);

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

const saltOf = (name: string): string =>
  wordsOf(withoutBrackets(drugNameKey(name)))
    .slice(1)
    .filter(isSaltWord)
    .sort()
    .join(' ');

/** Two salts are two drugs, unless their class alone matters; a name may leave its salt out. */
function isOne(a: DrugEntry, b: DrugEntry): boolean {
  if (a.category !== b.category) return false;
  if (/chemotherapy|biologic/.test(a.category)) return true;
  const [one, other] = [saltOf(a.name), saltOf(b.name)];
  return one === '' || other === '' || one === other;
}

/** Drugs by the words of their names and brands; only where all that share them are one. The preferred one stands for them. */
function byWords(entries: Iterable<DrugEntry>): ReadonlyMap<string, DrugEntry> {
  const found = new Map<string, DrugEntry>();
  const mixed = new Set<string>();
  for (const entry of entries) {
    if (entry.category === 'unclassified') continue;
    const generic = withoutSuffix(withoutBrackets(drugNameKey(entry.name)));
    for (const name of [generic, ...entry.brands.map(drugNameKey)]) {
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
