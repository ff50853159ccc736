import { wordAt } from './chart-phrases.ts';
import { unitWords } from './entry-words.ts';
import { readQuantity } from './quantity-piece.ts';
import type { Piece } from './piece.ts';
import type { Word } from './split-words.ts';
import { readRange } from './time-piece.ts';

const amountPattern = /^([-+±~<>]?[\d.,/]+)(?:[-–]([\d.,]+))?([a-zµμ]+)((?:\/[a-z0-9²]*)*)$/;

function adviceOn(written: string): string | undefined {
  const [, amount = '', upTo, unit = '', per = ''] = amountPattern.exec(written) ?? [];
  if (!unitWords.has(unit) || readQuantity(written) !== undefined) return undefined;
  if (per === '/kg' || per === '/m2' || per === '/m²') return `is by the size of the patient; write the dose that was given, as in 80${unit}`;
  if (/^\/m?l$/.test(per)) return 'is how strong it is; leave it out and write the dose that was given';
  if (/^\/\d+$/.test(per)) return `needs the unit of the volume, as in ${written}ml`;
  if (per !== '') return `is neither a dose nor a rate; write ${amount}${unit} or ${amount}${unit}/h, and another drug behind + or in a line of its own`;
  if (upTo !== undefined) return `is a range; write the dose that was given, ${amount}${unit} or ${upTo}${unit}`;
  return /^\d+,\d{1,2}$/.test(amount) ? `is no amount; write ${amount.replace(',', '.')}${unit}` : `is no amount; write it as in 4${unit} or 0.5${unit}`;
}

/** What is meant as an amount and is none: `2-4 mg`, `1/2 mg`, `4,5mg`, `400 mg/m2`, `10 units/ml`, `1:1000`. No part of a name. */
export function readWrongAmount(words: readonly Word[], i: number): Piece | undefined {
  const [first, second] = [words[i], words[i + 1]];
  if (first === undefined || first.isQuoted || !/\d/.test(first.lower) || readRange(first.lower, 1)?.kind === 'range') return undefined;
  if (/^1:\d[\d,]{2,}$/.test(first.lower))
    return { kind: 'unreadable', length: 1, message: `“${first.text}” is how strong it is; leave it out and write the dose that was given` };
  const unit = wordAt(words, i + 1);
  const isTwo = second !== undefined && unit !== 'l' && /^[a-zµμ]/.test(unit) && !/[a-z]/.test(first.lower);
  const joined = isTwo ? adviceOn(`${first.lower}${unit}`) : undefined;
  const advice = joined ?? adviceOn(first.lower);
  if (advice === undefined) return undefined;
  const text = joined === undefined ? first.text : `${first.text} ${second?.text ?? ''}`;
  return { kind: 'unreadable', length: joined === undefined ? 1 : 2, message: `“${text}” ${advice}` };
}
