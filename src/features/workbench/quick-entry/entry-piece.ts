import type { ChartedCategory, Purpose } from '../../../domain/administration.ts';
import type { Quantity } from '../../../domain/drug.ts';
import { categoryWords, fluidWords, purposeWords, routeWords, unitWords } from './entry-words.ts';
import type { WrittenRoute } from './entry-words.ts';
import type { Word } from './split-words.ts';
import { readTime } from './written-clock.ts';
import type { WrittenTime } from './written-clock.ts';

/** What a word can be taken for by its form alone, and how many words it takes. */
export type Piece = { readonly length: number } & (
  | { readonly kind: 'range'; readonly start?: WrittenTime; readonly stop?: WrittenTime }
  | { readonly kind: 'time'; readonly time: WrittenTime }
  | { readonly kind: 'number'; readonly amount: number; readonly time?: WrittenTime }
  | { readonly kind: 'next-day'; readonly days: number }
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly as?: 'dose' | 'volume' }
  | { readonly kind: 'rate'; readonly rate: Quantity }
  | {
      readonly kind: 'containers';
      readonly count: number;
      readonly quantity: Quantity;
      readonly singleDose?: boolean;
    }
  | { readonly kind: 'route'; readonly route: WrittenRoute }
  | { readonly kind: 'category'; readonly category: ChartedCategory }
  | { readonly kind: 'purpose'; readonly purpose: Purpose }
  | { readonly kind: 'duration'; readonly minutes: number }
  | { readonly kind: 'pause'; readonly start: WrittenTime; readonly stop: WrittenTime }
  | { readonly kind: 'not-charted'; readonly what: 'stop' | 'start' | 'time' | 'site' }
  | { readonly kind: 'every'; readonly minutes: number }
  | { readonly kind: 'times'; readonly count: number }
  | { readonly kind: 'and' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unreadable'; readonly message: string }
);

const rangePattern = /^(\d[\d:]*(?:[ap]m)?(?:\+\d)?)?[-–—](\d[\d:]*(?:[ap]m)?(?:\+\d)?|\?)?$/;
const amountPattern = /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?$/;

function readAmount(text: string): number | undefined {
  if (text === '' || !amountPattern.test(text)) return undefined;
  const amount = Number(text.replaceAll(',', ''));
  return amount > 0 && amount <= 1e9 ? amount : undefined;
}

function readQuantity(text: string): Quantity | undefined {
  const match = /^([\d.,]+)([a-zµμ]+)$/.exec(text);
  const amount = readAmount(match?.[1] ?? '');
  const unit = unitWords.get(match?.[2] ?? '');
  return amount === undefined || unit === undefined ? undefined : { amount, unit };
}

/** `45m`, `1h`, `1h30m`, `1.5h`, `90` (minutes). */
function readDuration(text: string): number | undefined {
  const match = /^(?:(\d+(?:\.\d+)?)(?:h|hr|hrs|hours?))?(?:(\d+)(?:m|min|mins|minutes?)?)?$/.exec(text);
  if (match === null || text === '') return undefined;
  const minutes = Math.round(Number(match[1] ?? 0) * 60) + Number(match[2] ?? 0);
  return minutes > 0 && minutes <= 14 * 1440 ? minutes : undefined;
}

/** A piece that may be written as one word or two: `1g` or `1 g`. */
function oneOrTwo<T>(
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
  if (joined !== undefined && !isLeft && /^\d/.test(first.lower) && !/^\d/.test(second?.lower ?? ''))
    return { value: joined, length: 2 };
  const alone = read(first.lower);
  return alone === undefined ? undefined : { value: alone, length: 1 };
}

function readRange(text: string, length: number): Piece | undefined {
  const match = rangePattern.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const [, startText, stopText] = match;
  const start = startText === undefined ? undefined : readTime(startText);
  const stop = stopText === undefined || stopText === '?' ? undefined : readTime(stopText);
  const wrong =
    startText !== undefined && start === undefined
      ? startText
      : stopText !== undefined && stopText !== '?' && stop === undefined
        ? stopText
        : undefined;
  if (wrong !== undefined)
    return { kind: 'unreadable', length, message: `“${wrong}” is not a time of day; write 1012 or 10:12` };
  return {
    kind: 'range',
    length,
    ...(start === undefined ? {} : { start }),
    ...(stop === undefined ? {} : { stop }),
  };
}

/** `1100-no stop`, `1100-nostop`, `1100-unknown`: a range that says itself that its stop is not charted, as `1100-?`. */
function readOpenRange(words: readonly Word[], i: number): Piece | undefined {
  const match = /^(\S+[-–—])(no|nostop|unk|unknown)$/.exec(words[i]?.lower ?? '');
  if (match?.[1] === undefined) return undefined;
  const length = match[2] === 'no' ? 2 : 1;
  return length === 2 && words[i + 1]?.lower !== 'stop' ? undefined : readRange(`${match[1]}?`, length);
}

const containerWords: Readonly<Record<string, boolean | undefined>> = {
  sdv: true,
  sdvs: true,
  mdv: false,
  mdvs: false,
};
const plainContainers = new Set(['vial', 'vials', 'amp', 'amps', 'bag', 'bags', 'syringe', 'syringes']);

function readContainers(words: readonly Word[], i: number): Piece | undefined {
  const match = /^(\d{1,4})x([\d.,]+[a-zµμ]+)$/.exec(words[i]?.lower ?? '');
  const quantity = readQuantity(match?.[2] ?? '');
  const count = Number(match?.[1] ?? 0);
  if (quantity === undefined || count < 1) return undefined;
  const next = words[i + 1]?.lower ?? '';
  const singleDose = containerWords[next];
  if (singleDose !== undefined) return { kind: 'containers', length: 2, count, quantity, singleDose };
  return { kind: 'containers', length: plainContainers.has(next) ? 2 : 1, count, quantity };
}

const absences: Readonly<Record<string, 'stop' | 'start' | 'time' | 'site'>> = {
  stop: 'stop',
  start: 'start',
  time: 'time',
  times: 'time',
  site: 'site',
};
const fillers = new Set(['at', '@', 'from', 'to', 'until', '-', '–', 'via', 'start', 'started', 'begun', 'given', 'x']);
const stopLeads = new Set(['stop', 'stopped', 'end', 'ended']);
const byMouth = new Set(['po', 'odt', 'oral', 'orally']);
const afterIv: Readonly<Record<string, WrittenRoute | undefined>> = {
  push: 'iv-push',
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

/** `10:20 am`, `11:50 PM-12:20 AM`: a clock of twelve hours, however it is spaced. */
function readSpacedClock(words: readonly Word[], i: number): Piece | undefined {
  if (!/^\d/.test(words[i]?.lower ?? '')) return undefined;
  for (let length = 5; length >= 2; length--) {
    const used = words.slice(i, i + length);
    if (used.length < length || used.some((word) => word.isQuoted)) continue;
    const text = used.map((word) => word.lower).join('');
    if (!/[ap]m$/.test(text)) continue;
    const time = readTime(text);
    if (time !== undefined) return { kind: 'time', length, time };
    const range = readRange(text, length);
    if (range?.kind === 'range') return range;
  }
  return undefined;
}

function readTimeAt(words: readonly Word[], i: number): Piece | undefined {
  const time = readTime(words[i]?.lower ?? '');
  return time === undefined ? undefined : { kind: 'time', length: 1, time };
}

function readLed(lead: string, words: readonly Word[], i: number): Piece | undefined {
  if (lead === 'no') {
    const what = absences[words[i + 1]?.lower ?? ''];
    return what === undefined ? undefined : { kind: 'not-charted', length: 2, what };
  }
  if (stopLeads.has(lead)) {
    const stop = readSpacedClock(words, i + 1) ?? readTimeAt(words, i + 1);
    return stop?.kind === 'time' ? { kind: 'range', length: 1 + stop.length, stop: stop.time } : undefined;
  }
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
  if (lead === 'in' || lead === 'dose') {
    const quantity = oneOrTwo(words, i + 1, readQuantity);
    return quantity === undefined
      ? undefined
      : {
          kind: 'quantity',
          length: 1 + quantity.length,
          quantity: quantity.value,
          as: lead === 'in' ? 'volume' : 'dose',
        };
  }
  if (lead === 'pause' || lead === 'paused' || lead === 'held') {
    const range = readRange(words[i + 1]?.lower ?? '', 2);
    if (range?.kind === 'range' && range.start !== undefined && range.stop !== undefined) {
      return { kind: 'pause', length: 2, start: range.start, stop: range.stop };
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
  const match = /^@?([\d.,]+[a-zµμ]+)\/(?:h|hr|hour)$/.exec(text);
  const quantity = readQuantity(match?.[1] ?? '');
  return quantity === undefined ? undefined : { amount: quantity.amount, unit: `${quantity.unit}/h` };
};

/** What the word at `i` is by its form; undefined for a plain word (part of a name or of a site). Never throws. */
export function readPiece(words: readonly Word[], i: number): Piece | undefined {
  const word = words[i];
  if (word === undefined || word.isQuoted) return undefined;
  const text = word.lower;
  if (text === '+') return { kind: 'and', length: 1 };
  const days = /^\+(\d)$/.exec(text)?.[1];
  if (days !== undefined) return { kind: 'next-day', length: 1, days: Number(days) };
  if (text === 'iv') return readIv(words, i);
  const route = routeWords.get(text);
  if (route !== undefined) return { kind: 'route', length: 1, route };
  if (fluidWords.has(text)) return { kind: 'route', length: 1, route: 'iv-fluids' };
  const category = categoryWords.get(text);
  if (category !== undefined) return { kind: 'category', length: 1, category };
  const purpose = purposeWords.get(text);
  if (purpose !== undefined) return { kind: 'purpose', length: 1, purpose };
  const led = readLed(text, words, i) ?? readContainers(words, i);
  if (led !== undefined) return led;
  const every = /^q([\da-z.]+)$/.exec(text)?.[1];
  const interval = every === undefined || /^\d+$/.test(every) ? undefined : readDuration(every);
  if (interval !== undefined) return { kind: 'every', length: 1, minutes: interval };
  if (text === 'bolus') return { kind: 'filler', length: 1 };
  if (byMouth.has(text)) {
    return { kind: 'unreadable', length: 1, message: `“${word.text}”: what is taken by mouth earns no code of an administration; leave it out` };
  }
  const count = /^x(\d{1,3})$/.exec(text)?.[1];
  // Once is what a line says anyway, unless it says how far apart.
  if (count === '1' && !/^q\d/.test(words[i - 1]?.lower ?? '')) return { kind: 'filler', length: 1 };
  if (count !== undefined) return { kind: 'times', length: 1, count: Number(count) };
  if (text === '?' || text === 'nostop') return { kind: 'not-charted', length: 1, what: 'stop' };
  const spaced = readSpacedClock(words, i);
  if (spaced !== undefined) return spaced;
  // "@1015" is a time; the name of a site comes after an @ as well.
  const at = /^@(\d{3,4}|\d{1,2}:\d{2}|[\d:]+[ap]m)$/.exec(text)?.[1];
  const atTime = at === undefined ? undefined : readTime(at);
  if (atTime !== undefined) return { kind: 'time', length: 1, time: atTime };
  const rate = oneOrTwo(words, i, rateOf);
  if (rate !== undefined) return { kind: 'rate', length: rate.length, rate: rate.value };
  const quantity = oneOrTwo(words, i, readQuantity);
  if (quantity !== undefined) return { kind: 'quantity', length: quantity.length, quantity: quantity.value };
  const range = readRange(text, 1) ?? readOpenRange(words, i);
  if (range !== undefined) return range;
  const time = readTime(text);
  if (time !== undefined && /[:+m]/.test(text))
    return { kind: 'time', length: 1, time };
  const amount = readAmount(text);
  if (amount !== undefined)
    return { kind: 'number', length: 1, amount, ...(time === undefined ? {} : { time }) };
  if (time !== undefined) return { kind: 'time', length: 1, time };
  return fillers.has(text) && /^[\d@]/.test(words[i + 1]?.lower ?? '')
    ? { kind: 'filler', length: 1 }
    : undefined;
}
