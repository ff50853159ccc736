import type { IsoDate } from '../domain/clock-time.ts';
import type { DrugEntry, DrugTable } from './code-set.ts';
import { everydayDrugs } from './everyday-drugs.ts';
import { isValidOn } from './drug-on-date.ts';
import { drugNameKey, withoutBrackets, withoutSalt } from './drug-table.ts';
import { isWithinEdits } from './within-edits.ts';

/** How a drug was found, best first. */
const manners = ['exact', 'prefix', 'word-prefix', 'similar'] as const;

export interface DrugMatch {
  readonly entry: DrugEntry;
  /** The code, generic name or brand (or what charts write for it) that answered to the query, as written in the table. */
  readonly matched: string;
  readonly kind: 'code' | 'generic' | 'brand';
  readonly manner: (typeof manners)[number];
  /** False for a code that is not valid on the date of service (or has ended, when no date is given). */
  readonly isValid: boolean;
}

/** One word of the table, shared by all names that hold it. */
interface Word {
  readonly text: string;
  /** One bit a letter, to tell quickly that two words are too different. */
  readonly letters: number;
}

interface Term {
  readonly text: string;
  readonly key: string;
  readonly words: readonly Word[];
  readonly kind: DrugMatch['kind'];
}

/** What `searchDrugs` looks through; built once a table. */
export interface DrugIndex {
  readonly drugs: readonly { readonly entry: DrugEntry; readonly terms: readonly Term[] }[];
  readonly words: readonly Word[];
}

export interface DrugSearchOptions {
  /** HCPCS codes, the latest used first. */
  readonly recent?: readonly string[];
  readonly limit?: number;
  /** Date of service: codes that are not valid on it come last. */
  readonly date?: IsoDate;
}

const wordsOf = (key: string): readonly string[] =>
  key.split(/[^\p{L}\p{N}.%']+/u).filter((word) => word !== '');

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 32);
  return letters;
}

/** What charts write in short, by the name it stands for. */
function shortsOf({ bedside }: DrugTable): ReadonlyMap<string, readonly string[]> {
  const shorts = new Map<string, string[]>();
  for (const [short, meanings] of bedside)
    for (const meaning of meanings) shorts.set(meaning, [...(shorts.get(meaning) ?? []), short]);
  return shorts;
}

/** Prepares a table for searching. */
export function indexDrugs(table: DrugTable): DrugIndex {
  const words = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const word = words.get(text) ?? { text, letters: lettersOf(text) };
    words.set(text, word);
    return word;
  };
  const termOf = (text: string, kind: DrugMatch['kind']): Term => {
    const key = drugNameKey(text);
    return { text, key, words: wordsOf(key).map(wordOf), kind };
  };
  const shorts = shortsOf(table);
  const drugs = [...table.byCode.values()].map((entry) => {
    const names = [withoutBrackets(drugNameKey(entry.name)), ...entry.brands.map(drugNameKey)];
    return {
      entry,
      terms: [
        termOf(entry.hcpcs, 'code'),
        termOf(entry.name, 'generic'),
        ...entry.brands.map((brand) => termOf(brand, 'brand')),
        ...names.flatMap((name) => shorts.get(name) ?? []).map((short) => termOf(short, 'brand')),
      ],
    };
  });
  return { drugs, words: [...words.values()] };
}

function isEveryday({ name }: DrugEntry): boolean {
  const key = drugNameKey(name);
  return everydayDrugs.has(key) || everydayDrugs.has(withoutSalt(key));
}

const slipsAllowed = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The words of the table that begin as typed. */
const wordsThatBegin = (index: DrugIndex, part: string): ReadonlySet<Word> =>
  new Set(index.words.filter(({ text }) => text.startsWith(part)));

/** The words of the table that begin almost as typed. */
function wordsThatResemble(index: DrugIndex, part: string): ReadonlySet<Word> {
  const edits = slipsAllowed(part);
  const letters = lettersOf(part);
  const isNear = (word: Word): boolean =>
    word.text.startsWith(part) ||
    (edits > 0 && countBits(letters & ~word.letters) <= edits && isWithinEdits(part, word.text, edits));
  return new Set(index.words.filter(isNear));
}

const hasAll = (term: Term, parts: readonly ReadonlySet<Word>[]): boolean =>
  parts.length > 0 && parts.every((part) => part.size > 0 && term.words.some((word) => part.has(word)));

function mannerOf(
  term: Term,
  query: string,
  parts: readonly ReadonlySet<Word>[],
): DrugMatch['manner'] | undefined {
  if (term.key === query) return 'exact';
  if (term.key.startsWith(query)) return 'prefix';
  return hasAll(term, parts) ? 'word-prefix' : undefined;
}

type Found = Omit<DrugMatch, 'isValid'>;

function findAll(
  index: DrugIndex,
  manner: (term: Term) => DrugMatch['manner'] | undefined,
): readonly Found[] {
  const found: Found[] = [];
  for (const { entry, terms } of index.drugs) {
    let best: Found | undefined;
    for (const term of terms) {
      const how = manner(term);
      if (how === undefined || (best !== undefined && manners.indexOf(best.manner) <= manners.indexOf(how)))
        continue;
      best = { entry, matched: term.text, kind: term.kind, manner: how };
    }
    if (best !== undefined) found.push(best);
  }
  return found;
}

/** What was used lately and is still in the table: the answer to an empty query. */
function recentDrugs(index: DrugIndex, recent: readonly string[]): readonly Found[] {
  return recent.flatMap((code) => {
    const drug = index.drugs.find(({ entry }) => entry.hcpcs === code);
    return drug === undefined
      ? []
      : [{ entry: drug.entry, matched: drug.entry.name, kind: 'generic' as const, manner: 'exact' as const }];
  });
}

/** As typed, or when nothing is, with slips: names only, since a mistyped code would be another code. */
function findTyped(index: DrugIndex, key: string): readonly Found[] {
  const typed = wordsOf(key);
  const beginning = typed.map((part) => wordsThatBegin(index, part));
  const found = findAll(index, (term) => mannerOf(term, key, beginning));
  if (found.length > 0) return found;
  const resembling = typed.map((part) => wordsThatResemble(index, part));
  return findAll(index, (term) => (term.kind !== 'code' && hasAll(term, resembling) ? 'similar' : undefined));
}

/**
 * Finds drugs by generic name, brand or code. Valid codes come before ended ones, drugs used lately before others,
 * then exact names, beginnings of names and beginnings of words, and among equals what is charted every day. Slips of typing (one from four letters on, two from
 * eight) are forgiven only when nothing matches as typed. Ties keep the order of preference of the table.
 */
export function searchDrugs(
  index: DrugIndex,
  query: string,
  options: DrugSearchOptions = {},
): readonly DrugMatch[] {
  const { recent = [], limit = 20, date } = options;
  const key = drugNameKey(query);
  const found = key === '' ? recentDrugs(index, recent) : findTyped(index, key);
  const recency = new Map(recent.map((code, place) => [code, place]));
  const ranked = found.map((match) => {
    const { entry } = match;
    const isValid = date === undefined ? entry.validTo === undefined : isValidOn(entry, date);
    const place = recency.get(entry.hcpcs) ?? recent.length;
    return {
      match: { ...match, isValid },
      rank:
        (((isValid ? 0 : 1) * (recent.length + 1) + place) * manners.length + manners.indexOf(match.manner)) * 2 +
        (isEveryday(entry) ? 0 : 1),
    };
  });
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, limit).map(({ match }) => match);
}

const indices = new WeakMap<DrugTable, DrugIndex>();

/** `searchDrugs` in a table, which is prepared for it when it is first searched. */
export function findDrugs(
  table: DrugTable,
  query: string,
  options?: DrugSearchOptions,
): readonly DrugMatch[] {
  let index = indices.get(table);
  if (index === undefined) indices.set(table, (index = indexDrugs(table)));
  return searchDrugs(index, query, options);
}
