import type { Quantity } from '../../../domain/drug.ts';
import { categoryWords, fluidWords, purposeWords, routeWords, unitWords } from './entry-words.ts';
import type { WrittenRoute } from './entry-words.ts';
import type { Piece } from './piece.ts';
import { oneOrTwo, readAmount, readQuantity } from './quantity-piece.ts';
import type { Word } from './split-words.ts';
import { readTime } from './written-clock.ts';
import { readContainers } from './container-piece.ts';
import { readWrongAmount } from './wrong-amount.ts';
import { isSilent, readAbsence, readAdvice, wordAt } from './chart-phrases.ts';
import { readLedTime, readOpenRange, readRange, readSpacedClock, readSpacedRange, readTimeAt } from './time-piece.ts';

/** `45m`, `1h`, `1h30m`, `1.5h`, `90` (minutes). */
function readDuration(text: string): number | undefined {
  const match = /^(?:(\d+(?:\.\d+)?)(?:h|hr|hrs|hours?))?(?:(\d+)(?:m|min|mins|minutes?)?)?$/.exec(text);
  if (match === null || text === '') return undefined;
  const minutes = Math.round(Number(match[1] ?? 0) * 60) + Number(match[2] ?? 0);
  return minutes > 0 && minutes <= 14 * 1440 ? minutes : undefined;
}

const afterIv: Readonly<Record<string, WrittenRoute | undefined>> = {
  push: 'iv-push',
  bolus: 'iv',
  inf: 'iv-infusion',
  ivp: 'iv-push',
  piggyback: 'iv-infusion',
  pb: 'iv-infusion',
  infusion: 'iv-infusion',
  drip: 'iv-infusion',
  gtt: 'iv-infusion',
  fluid: 'iv-fluids',
  fluids: 'iv-fluids',
};

/** `iv push` and the like; `iv` alone says no more than the vein. */
function readIv(words: readonly Word[], i: number): Piece {
  const next = words[i + 1];
  const route = next === undefined || next.isQuoted ? undefined : afterIv[next.lower];
  return route === undefined ? { kind: 'route', length: 1, route: 'iv' } : { kind: 'route', length: 2, route };
}

const diluents = new Set(['ns', 'nss', 'd5w', 'd5', 'lr', 'saline', 'nacl', 'swfi', 'sw']);

/** `in 50ml`, `in 250 ml ns`, `in ns 250 ml`: what a drug is mixed in counts by its volume only. */
function readVolume(words: readonly Word[], i: number): Piece | undefined {
  const before = diluents.has(wordAt(words, i + 1)) ? 1 : 0;
  const quantity = oneOrTwo(words, i + 1 + before, readQuantity);
  const bare = /^\d{1,3}$/.exec(wordAt(words, i + 1 + before))?.[0];
  if (quantity === undefined && bare !== undefined)
    return { kind: 'unreadable', length: 2 + before, message: `“${bare}” needs its unit, as in ${bare}ml` };
  if (quantity === undefined) return undefined;
  const length = 1 + before + quantity.length;
  const after = before === 0 && /^m?L$/.test(quantity.value.unit) && diluents.has(wordAt(words, i + length)) ? 1 : 0;
  return { kind: 'quantity', length: length + after, quantity: quantity.value, as: 'volume' };
}

/** `1g/250ml`: a dose and the volume it is in. */
function readMixed(words: readonly Word[], i: number): Piece | undefined {
  const read = (text: string): readonly [Quantity, Quantity] | undefined => {
    const parts = text.split('/');
    const [dose, volume] = parts.map(readQuantity);
    return parts.length === 2 && dose !== undefined && volume?.unit === 'mL' && dose.unit !== 'mL' ? [dose, volume] : undefined;
  };
  for (let length = 1; length <= 3; length++) {
    const used = words.slice(i, i + length);
    if (used.length < length || used.some((word) => word.isQuoted)) return undefined;
    const both = read(used.map((word) => word.lower).join(''));
    if (both !== undefined) {
      const before = diluents.has(wordAt(words, i + length)) ? 1 : 0;
      return { kind: 'quantity', length: length + before, quantity: both[0], volume: both[1] };
    }
  }
  return undefined;
}

/** `45 min`, `1h30m`, `x 35 min`: a duration that names its unit needs no word before it. */
function readBareDuration(words: readonly Word[], i: number): Piece | undefined {
  const first = words[i]?.lower ?? '';
  const lead = first === 'x' || first === 'ran' ? 1 : 0;
  const read = (text: string): number | undefined =>
    /^\d+(?:\.\d+)?(?:h|hr|hrs|hours?|m|min|mins|minutes?)/.test(text) ? readDuration(text) : undefined;
  const attached = /^x(\d.*)$/.exec(first)?.[1];
  if (attached !== undefined) {
    const minutes = read(attached);
    return minutes === undefined ? undefined : { kind: 'duration', length: 1, minutes };
  }
  const duration = oneOrTwo(words, i + lead, read);
  return duration === undefined ? undefined : { kind: 'duration', length: lead + duration.length, minutes: duration.value };
}

/** `q6h`, `q 6 h`, `every 6 hours`; and `x3`, `x 3 doses`. */
function readRepeat(text: string, words: readonly Word[], i: number): Piece | undefined {
  const count = /^x(\d{1,3})$/.exec(text)?.[1] ?? (text === 'x' ? /^\d{1,2}$/.exec(wordAt(words, i + 1))?.[0] : undefined);
  if (count !== undefined) {
    const used = text === 'x' ? 2 : 1;
    const length = used + (/^(?:doses?|times?)$/.test(wordAt(words, i + used)) ? 1 : 0);
    // Once is what a line says anyway, unless it says how far apart.
    if (count === '1' && !/^q\d/.test(words[i - 1]?.lower ?? '')) return { kind: 'filler', length };
    return { kind: 'times', length, count: Number(count) };
  }
  const attached = /^q([\da-z.]+)$/.exec(text)?.[1];
  if (attached !== undefined) {
    const after = wordAt(words, i + 1);
    const next = /^\d+$/.test(attached) && /^[a-z]+$/.test(after) ? after : '';
    const minutes = /^\d+$/.test(attached) && next === '' ? undefined : readDuration(`${attached}${next}`);
    if (minutes !== undefined) return { kind: 'every', length: next === '' ? 1 : 2, minutes };
    return /^\d/.test(attached)
      ? { kind: 'unreadable', length: 1, message: `“${words[i]?.text ?? ''}” does not say how far apart; write q6h or q30m` }
      : undefined;
  }
  if (text !== 'q' && text !== 'every') return undefined;
  const spaced = oneOrTwo(words, i + 1, (one) => (/[a-z]/.test(one) ? readDuration(one) : undefined));
  return spaced === undefined ? undefined : { kind: 'every', length: 1 + spaced.length, minutes: spaced.value };
}

function readLed(lead: string, words: readonly Word[], i: number): Piece | undefined {
  const timed = readAbsence(words, i) ?? readLedTime(lead, words, i);
  if (timed !== undefined) return timed;
  if (lead === 'over' || lead === 'for') {
    const duration = oneOrTwo(words, i + 1, readDuration);
    if (duration !== undefined)
      return { kind: 'duration', length: 1 + duration.length, minutes: duration.value };
    const next = words[i + 1];
    return lead === 'over' && next !== undefined
      ? {
          kind: 'unreadable',
          length: 2,
          message: `“${next.text}” is not a duration; write over 45m or over 1h30m`,
        }
      : undefined;
  }
  if (lead === 'rate' || lead === 'rate:') {
    const rate = oneOrTwo(words, i + 1, rateOf) ?? readSpelledRate(words, i + 1);
    if (rate !== undefined) return { kind: 'rate', length: 1 + rate.length, rate: rate.value };
    const bare = /^\d[\d.,]*$/.exec(wordAt(words, i + 1))?.[0];
    return bare === undefined ? undefined : { kind: 'unreadable', length: 2, message: `“${bare}” needs its unit, as in ${bare}ml/h` };
  }
  if (lead === 'in') return readVolume(words, i);
  if (lead === 'dose') {
    const quantity = oneOrTwo(words, i + 1, readQuantity);
    return quantity === undefined
      ? undefined
      : { kind: 'quantity', length: 1 + quantity.length, quantity: quantity.value, as: 'dose' };
  }
  if (lead === 'pause' || lead === 'paused' || lead === 'held') {
    const range = readRange(words[i + 1]?.lower ?? '', 1) ?? readSpacedRange(words, i + 1);
    if (range?.kind === 'range' && range.start !== undefined && range.stop !== undefined) {
      return { kind: 'pause', length: 1 + range.length, start: range.start, stop: range.stop };
    }
    return {
      kind: 'unreadable',
      length: Math.min(2, words.length - i),
      message: `“${words[i]?.text ?? ''}” needs both times, as in pause 1020-1030`,
    };
  }
  return undefined;
}

const rateOf = (text: string): Quantity | undefined => {
  const match = /^@?([\d.,]+[a-zµμ]+)(\/kg)?\/(h|m)(?:r|our|in|inute)?$/.exec(text);
  const quantity = readQuantity(match?.[1] ?? '');
  const per = match?.[3] === 'm' ? 'min' : 'h';
  return quantity === undefined ? undefined : { amount: quantity.amount, unit: `${quantity.unit}${match?.[2] ?? ''}/${per}` };
};

/** `75 ml per hour`. */
function readSpelledRate(words: readonly Word[], i: number): { value: Quantity; length: number } | undefined {
  const quantity = oneOrTwo(words, i, readQuantity);
  const per = i + (quantity?.length ?? 0);
  const time = /^(?:(h|hr|hour)|min|minute)$/.exec(wordAt(words, per + 1));
  if (quantity === undefined || wordAt(words, per) !== 'per' || time === null) return undefined;
  const { amount, unit } = quantity.value;
  return { value: { amount, unit: `${unit}/${time[1] === undefined ? 'min' : 'h'}` }, length: quantity.length + 2 };
}

/** `1.2 million units`. */
function readMillions(words: readonly Word[], i: number): { value: Quantity; length: number } | undefined {
  const amount = readAmount(wordAt(words, i));
  if (amount === undefined || wordAt(words, i + 1) !== 'million' || unitWords.get(wordAt(words, i + 2)) !== 'units') return undefined;
  return { value: { amount: Math.round(amount * 1e6), unit: 'units' }, length: 3 };
}

/** What the word at `i` is by its form; undefined for a plain word (part of a name or of a site). Never throws. */
export function readPiece(words: readonly Word[], i: number): Piece | undefined {
  const word = words[i];
  if (word === undefined || word.isQuoted) return undefined;
  const text = word.lower;
  if (text === '+') return { kind: 'and', length: 1 };
  const days = /^\+(\d)$/.exec(text)?.[1];
  if (days !== undefined) return { kind: 'next-day', length: 1, days: Number(days) };
  if (text === 'iv' || text === 'intravenous' || text === 'intravenously') return readIv(words, i);
  const route = routeWords.get(text);
  if (route !== undefined) return { kind: 'route', length: 1, route };
  if (fluidWords.has(text)) return { kind: 'route', length: 1, route: 'iv-fluids' };
  const category = categoryWords.get(text);
  if (category !== undefined) return { kind: 'category', length: 1, category };
  const purpose = purposeWords.get(text);
  if (purpose !== undefined) return { kind: 'purpose', length: 1, purpose };
  const led = readLed(text, words, i) ?? readContainers(words, i);
  if (led !== undefined) return led;
  const repeat = (text === 'x' ? readBareDuration(words, i) : undefined) ?? readRepeat(text, words, i);
  if (repeat !== undefined) return repeat;
  const advised = readAdvice(words, i);
  if (advised !== undefined) return advised;
  if (text === '?') return { kind: 'not-charted', length: 1, what: 'stop' };
  if (/^next-?day$/.test(text)) return { kind: 'next-day', length: 1, days: 1 };
  if (/^(?:next|following)$/.test(text) && wordAt(words, i + 1) === 'day') return { kind: 'next-day', length: 2, days: 1 };
  const spaced = readSpacedClock(words, i) ?? readSpacedRange(words, i);
  if (spaced !== undefined) return spaced;
  // "@1015" is a time; the name of a site comes after an @ as well.
  const at = /^@(\d{3,4}|\d{1,2}:\d{2}|[\d:]+[ap]m)$/.exec(text)?.[1];
  const atTime = at === undefined ? undefined : readTime(at);
  if (atTime !== undefined) return { kind: 'time', length: 1, time: atTime };
  const rate = oneOrTwo(words, i, rateOf) ?? readSpelledRate(words, i);
  if (rate !== undefined) return { kind: 'rate', length: rate.length, rate: rate.value };
  const mixed = readMixed(words, i);
  if (mixed !== undefined) return mixed;
  const quantity = readMillions(words, i) ?? oneOrTwo(words, i, readQuantity);
  if (quantity !== undefined) return { kind: 'quantity', length: quantity.length, quantity: quantity.value };
  const unread = readWrongAmount(words, i);
  if (unread !== undefined) return unread;
  const range = readRange(text.replace(/^@/, ''), 1) ?? readOpenRange(words, i);
  if (range !== undefined) return range;
  const clock = readTimeAt(words, i);
  if (clock !== undefined && (clock.length > 1 || /[:+a-z]/.test(text))) return clock;
  const lasting = readBareDuration(words, i);
  if (lasting !== undefined) return lasting;
  const time = readTime(text);
  const amount = readAmount(text);
  // No amount begins with a nought: "ns 0900 1000".
  if (amount !== undefined && (time === undefined || !text.startsWith('0')))
    return { kind: 'number', length: 1, amount, ...(time === undefined ? {} : { time }) };
  if (time !== undefined) return { kind: 'time', length: 1, time };
  if (isSilent(words, i)) return { kind: 'filler', length: 1 };
  // A dash between two parts: "zofran - 4mg - ivp".
  return /^[-–—]$/.test(text) && !/^[-–—]$/.test(wordAt(words, i + 1)) && readPiece(words, i + 1) !== undefined
    ? { kind: 'filler', length: 1 }
    : undefined;
}
