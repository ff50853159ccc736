import { wordAt } from './chart-phrases.ts';
import { oneOrTwo, readQuantity } from './quantity-piece.ts';
import type { Piece } from './piece.ts';
import type { Word } from './split-words.ts';

const doseWords: Readonly<Record<string, boolean | undefined>> = {
  sdv: true,
  sdvs: true,
  mdv: false,
  mdvs: false,
};
const plainWords = new Set(['vial', 'vials', 'amp', 'amps', 'bag', 'bags', 'syringe', 'syringes']);

const isContainer = (word: string): boolean => plainWords.has(word) || doseWords[word] !== undefined;

/** `4x100mg`, `4 x 100 mg`: how many, and what each held. */
function readCounted(words: readonly Word[], i: number): (Piece & { readonly kind: 'containers' }) | undefined {
  for (let length = 4; length >= 1; length--) {
    const used = words.slice(i, i + length);
    // In "2x500 L AC" the L is the left arm.
    if (used.length < length || used.some((word) => word.isQuoted) || (length > 1 && used.at(-1)?.lower === 'l')) continue;
    const match = /^(\d{1,4})x([\d.,]+[a-zµμ]+)$/.exec(used.map((word) => word.lower).join(''));
    const quantity = readQuantity(match?.[2] ?? '');
    const count = Number(match?.[1] ?? 0);
    if (quantity !== undefined && count >= 1) return { kind: 'containers', length, count, quantity };
  }
  return undefined;
}

/** `5 vials of 100mg`; of `2 vials` alone what each held is asked. */
function readNamed(words: readonly Word[], i: number): Piece | undefined {
  const first = words[i];
  const count = first?.isQuoted === false ? /^[1-9]\d{0,3}$/.exec(first.lower)?.[0] : undefined;
  const word = wordAt(words, i + 1);
  if (count === undefined || !isContainer(word)) return undefined;
  const of = /^(?:of|x|@)$/.test(wordAt(words, i + 2)) ? 1 : 0;
  const quantity = oneOrTwo(words, i + 2 + of, readQuantity);
  if (quantity === undefined) {
    const text = `${count} ${words[i + 1]?.text ?? ''}`;
    return { kind: 'unreadable', length: 2, message: `“${text}” does not say what each held; write ${count}x100mg, or ${count}x100mg sdv of single-dose vials` };
  }
  const singleDose = doseWords[word];
  return {
    kind: 'containers',
    length: 2 + of + quantity.length,
    count: Number(count),
    quantity: quantity.value,
    ...(singleDose === undefined ? {} : { singleDose }),
  };
}

/** What was opened: `4x100mg sdv`, `4 x 100 mg vials`, `5 vials of 100mg`. */
export function readContainers(words: readonly Word[], i: number): Piece | undefined {
  const counted = readCounted(words, i);
  if (counted === undefined) return readNamed(words, i);
  const next = wordAt(words, i + counted.length);
  const singleDose = doseWords[next];
  return {
    ...counted,
    length: counted.length + (isContainer(next) ? 1 : 0),
    ...(singleDose === undefined ? {} : { singleDose }),
  };
}
