import type { Quantity } from '../../../domain/drug.ts';
import { unitWords } from './entry-words.ts';
import type { Word } from './split-words.ts';

const amountPattern = /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?$/;

/** `1`, `.5`, `1,000`: an amount by itself. */
export function readAmount(text: string): number | undefined {
  if (text === '' || !amountPattern.test(text)) return undefined;
  const amount = Number(text.replaceAll(',', ''));
  return amount > 0 && amount <= 1e9 ? amount : undefined;
}

/** `1g`, `.5mg`: an amount with its unit, in one text. */
export function readQuantity(text: string): Quantity | undefined {
  const match = /^([\d.,]+)([a-zµμ]+)$/.exec(text);
  const amount = readAmount(match?.[1] ?? '');
  const unit = unitWords.get(match?.[2] ?? '');
  return amount === undefined || unit === undefined ? undefined : { amount, unit };
}

/** A piece that may be written as one word or two: `1g` or `1 g`. */
export function oneOrTwo<T>(
  words: readonly Word[],
  i: number,
  read: (text: string) => T | undefined,
): { value: T; length: number } | undefined {
  const first = words[i];
  if (first === undefined || first.isQuoted) return undefined;
  const second = words[i + 1];
  const joined = second === undefined || second.isQuoted ? undefined : read(`${first.lower}${second.lower}`);
  // In "1020 L AC" the L is the left arm, never litres.
  const isLeft = second?.lower === 'l';
  if (joined !== undefined && !isLeft && /^\.?\d/.test(first.lower) && !/^\d/.test(second?.lower ?? ''))
    return { value: joined, length: 2 };
  const alone = read(first.lower);
  return alone === undefined ? undefined : { value: alone, length: 1 };
}
