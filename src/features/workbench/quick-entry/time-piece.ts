import { openStopLength, wordAt } from './chart-phrases.ts';
import type { Piece } from './piece.ts';
import type { Word } from './split-words.ts';
import { readTime } from './written-clock.ts';

/** What stands between two times: a hyphen, a dash or a minus of any length, an arrow. */
const dash = String.raw`(?:[-\u2010-\u2015\u2212]|->|→)`;
const rangePattern = new RegExp(String.raw`^(\d[\d:]*(?:[ap]m?|h|hrs?)?(?:\+\d)?|\?)?${dash}(\d[\d:]*(?:[ap]m?|h|hrs?)?(?:\+\d)?|\?)?$`);
const betweenTimes = new RegExp(`^(?:${dash}|=>|to|until|till?|thru|through)$`);
const startLeads = new Set(['start', 'started', 'starting', 'begin', 'began', 'begun', 'hung', 'up', 'on']);
const stopLeads = new Set(
  "stop stopped end ended ending off down complete completed done finished dc dc'd dcd d/c d/c'd".split(' '),
);
const beforeTime = new Set(['time', 'at', '@', ':']);
const again = new Set(['and', '&', 'again', 'repeat', 'repeated', 'then']);

/** `1012-1047`, `1012-`, `?-1047`: two times with a dash between them, of which one may be unknown. */
export function readRange(text: string, length: number): Piece | undefined {
  const match = rangePattern.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const [startText, stopText] = [match[1], match[2]].map((one) => (one === '?' ? undefined : one));
  const start = startText === undefined ? undefined : readTime(startText);
  const stop = stopText === undefined ? undefined : readTime(stopText);
  const wrong =
    startText !== undefined && start === undefined
      ? startText
      : stopText !== undefined && stop === undefined
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

/** `1100-no stop`, `1100-nostop`, `11:00 am-unknown`: a range that says itself that its stop is not charted, as `1100-?`. */
export function readOpenRange(words: readonly Word[], i: number): Piece | undefined {
  const first = words[i]?.lower ?? '';
  const second = wordAt(words, i + 1);
  const isSpaced = /^\d[\d:]*$/.test(first) && /^[ap]m[-–—]/.test(second);
  const text = isSpaced ? `${first}${second}` : first;
  const used = isSpaced ? 2 : 1;
  const match = /^(\S+[-–—])(no|nostop|unk|unknown)$/.exec(text);
  if (match?.[1] === undefined) return isSpaced ? readRange(text, used) : undefined;
  const after = match[2] === 'no' ? openStopLength(words, i + used) : 0;
  return match[2] === 'no' && after === 0 ? undefined : readRange(`${match[1]}?`, used + after);
}

/** Where the time stands that a word leads to: `stopped at 1047`, `start time: 1012`. */
function ledAt(words: readonly Word[], i: number): number {
  let at = i + 1;
  while (at < i + 4 && words[at]?.isQuoted === false && beforeTime.has(wordAt(words, at) || ':')) at++;
  return at;
}

/** `10:20 am`, `11:50 PM-12:20 AM`: a clock of twelve hours, however it is spaced. */
export function readSpacedClock(words: readonly Word[], i: number): Piece | undefined {
  if (!/^\d/.test(words[i]?.lower ?? '')) return undefined;
  for (let length = 5; length >= 2; length--) {
    const used = words.slice(i, i + length);
    if (used.length < length || used.some((word) => word.isQuoted)) continue;
    // "10:20 AM: morphine": the colon leads to what follows.
    const text = used.map((word) => word.lower).join('').replace(/:$/, '');
    if (!/[ap]m$/.test(text)) continue;
    const time = readTime(text);
    if (time !== undefined) return { kind: 'time', length, time };
    const range = readRange(text, length);
    if (range?.kind === 'range') return range;
  }
  return undefined;
}

/** One time of day at `i`, in one word or several. */
export function readTimeAt(words: readonly Word[], i: number): (Piece & { readonly kind: 'time' }) | undefined {
  const spaced = readSpacedClock(words, i);
  if (spaced?.kind === 'time') return spaced;
  if (spaced !== undefined || words[i]?.isQuoted !== false) return undefined;
  if (words[i].lower === '12' && wordAt(words, i + 1) === 'noon') return { kind: 'time', length: 2, time: { minuteOfDay: 720, text: '12 noon' } };
  const time = readTime(words[i].lower.replace(/^@|:$/g, ''));
  if (time === undefined) return undefined;
  const isHours = /^\d[\d:]+$/.test(words[i].lower) && /^(?:h|hrs?|hours)$/.test(wordAt(words, i + 1));
  return { kind: 'time', length: isHours ? 2 : 1, time };
}

/** `start 1012`, `stopped at 1047`, `between 1012 and 1047`, `and again at 1115`: a word that says what the time is. */
export function readLedTime(lead: string, words: readonly Word[], i: number): Piece | undefined {
  const word = lead.replace(/:$/, '');
  if (startLeads.has(word) || stopLeads.has(word)) {
    const at = ledAt(words, i);
    const led = readTimeAt(words, at);
    if (led === undefined) return undefined;
    const length = at - i + led.length;
    return stopLeads.has(word) ? { kind: 'range', length, stop: led.time } : { kind: 'begin', length, time: led.time };
  }
  if (word === 'between') {
    const start = readTimeAt(words, i + 1);
    const and = i + 1 + (start?.length ?? 0);
    const stop = wordAt(words, and) === 'and' ? readTimeAt(words, and + 1) : undefined;
    return start === undefined || stop === undefined
      ? undefined
      : { kind: 'range', length: and + 1 + stop.length - i, start: start.time, stop: stop.time };
  }
  if (!again.has(word)) return undefined;
  let at = i + 1;
  while (at < i + 4 && (again.has(wordAt(words, at)) || beforeTime.has(wordAt(words, at)))) at++;
  return readTimeAt(words, at) === undefined ? undefined : { kind: 'also', length: at - i };
}

/** `1030 to 1040`, `1012 - 1047`: both are times, whatever else a number could be. */
export function readSpacedRange(words: readonly Word[], i: number): Piece | undefined {
  const start = readTimeAt(words, i);
  const to = i + (start?.length ?? 0);
  const stop = betweenTimes.test(wordAt(words, to)) ? readTimeAt(words, to + 1) : undefined;
  return start === undefined || stop === undefined
    ? undefined
    : { kind: 'range', length: to + 1 + stop.length - i, start: start.time, stop: stop.time };
}
