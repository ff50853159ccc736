import type { Piece } from './piece.ts';
import type { Word } from './split-words.ts';

type Absent = 'stop' | 'start' | 'time' | 'site';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const absences = new Map<string, Absent>([
  ['stop', 'stop'],
  ['end', 'stop'],
  ['start', 'start'],
  ['time', 'time'],
  ['times', 'time'],
  ['site', 'site'],
]);
const withouts = set('no without w/o');
const charted = set('documented charted recorded noted listed given available');
const unknowns = set('unknown unk missing none ? n/a');
const running = set('running infusing going hanging');
const ongoing = set("ongoing continuing continues continued cont cont'd");

/** Words of a chart that change nothing of a claim. */
const silent = set(
  'bolus slow slowly rapid rapidly stat now once prn inj injection injected infused infusing administered given gave ran dose doses titrated |',
);

/** Words that only lead to a time or an amount; alone they are none of the entry line. */
const leading = set('at @ from to until til till thru through via between -> → => - – — x time time: given start start: started begun started: hung');

/** The word `n` words further as a phrase has it: without the colon behind it; nothing where it is quoted. */
export function wordAt(words: readonly Word[], at: number): string {
  const word = words[at];
  return word === undefined || word.isQuoted ? '' : word.lower.replace(/:$/, '');
}

/** How many words from `at` go on to say that something is not charted, behind `no` and its like; 0 for other words. */
function absentLength(words: readonly Word[], at: number): number {
  const what = absences.get(wordAt(words, at));
  if (what === undefined) return 0;
  let end = at + 1;
  if ((what === 'stop' || what === 'start') && wordAt(words, end) === 'time') end++;
  if (charted.has(wordAt(words, end))) end++;
  return end - at;
}

/** `no stop`, `no end time documented`, `stop time not charted`, `stop unknown`, `still running`, `ongoing`. */
export function readAbsence(words: readonly Word[], i: number): Piece | undefined {
  const first = wordAt(words, i).replace(/^[-–—]+(?=[a-z])/, '');
  if (withouts.has(first)) {
    const length = absentLength(words, i + 1);
    const what = absences.get(wordAt(words, i + 1));
    return length === 0 || what === undefined ? undefined : { kind: 'not-charted', length: 1 + length, what };
  }
  if (first === 'nostop' || ongoing.has(first)) return { kind: 'not-charted', length: 1, what: 'stop' };
  if (first === 'still' && running.has(wordAt(words, i + 1))) return { kind: 'not-charted', length: 2, what: 'stop' };
  if (first !== 'stop' && first !== 'end' && first !== 'start') return undefined;
  const after = wordAt(words, i + 1) === 'time' ? i + 2 : i + 1;
  const what = first === 'start' ? 'start' : 'stop';
  if (unknowns.has(wordAt(words, after))) return { kind: 'not-charted', length: after + 1 - i, what };
  return wordAt(words, after) === 'not' && charted.has(wordAt(words, after + 1))
    ? { kind: 'not-charted', length: after + 2 - i, what }
    : undefined;
}

/** How many words behind `1100-no` say that there is no stop; 0 when they say something else. */
export const openStopLength = (words: readonly Word[], at: number): number =>
  absences.get(wordAt(words, at)) === 'stop' ? absentLength(words, at) : 0;

const notEntered = 'what was not given is not entered; leave the line out';

const advice = new Map<string, string>([
  ...['po', 'odt', 'oral', 'orally'].map((word): [string, string] => [
    word,
    'what is taken by mouth earns no code of an administration; leave it out',
  ]),
  ...['wasted', 'waste', 'wastage'].map((word): [string, string] => [
    word,
    'waste follows from what was opened; write the vials, as in 1x2mg sdv',
  ]),
  ...['refused', 'cancelled', 'canceled', 'declined', 'omitted', 'missed'].map((word): [string, string] => [word, notEntered]),
  ['auc', 'write the dose that was given in mg, and leave this out with its number'],
  ['midnight', 'which midnight? Write 0000, or 2400 for the one that ends the day'],
  ['iv/im', 'write the one route that was used, ivp or im'],
]);

/** Words of charts that a line cannot take, with what to write instead. */
export function readAdvice(words: readonly Word[], i: number): Piece | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  const known = advice.get(word.lower.replace(/^\((.*)\)$/, '$1'));
  if (known !== undefined) return { kind: 'unreadable', length: 1, message: `“${word.text}”: ${known}` };
  // Who left out the "not" would chart it.
  if (word.lower === 'not' && /^(?:given|administered|done|infused|started|hung|charted)$/.test(wordAt(words, i + 1)))
    return { kind: 'unreadable', length: 2, message: `“${word.text} ${words[i + 1]?.text ?? ''}”: ${notEntered}` };
  const [one, other] = word.lower.split('/');
  if (/^\d{4}\/\d{4}$/.test(word.lower))
    return { kind: 'unreadable', length: 1, message: `“${word.text}”: two times, or a start and a stop? Write ${one ?? ''} and ${other ?? ''}, or ${one ?? ''}-${other ?? ''}` };
  if (/^\d{1,2}\.\d{2}[-–]\d{1,2}\.\d{2}$/.test(word.lower))
    return { kind: 'unreadable', length: 1, message: `“${word.text}”: times have a colon or nothing in them; write ${word.lower.replaceAll('.', ':')}` };
  return /^(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d\d?-\d\d?)$/.test(word.lower) || (/^\d{1,2}\/\d{1,2}$/.test(word.lower) && /^\d/.test(wordAt(words, i + 1)))
    ? { kind: 'unreadable', length: 1, message: `“${word.text}” is a date; leave it out, and write +1 behind a time of the next day` }
    : undefined;
}

/** A word that says nothing, or that only leads to what is behind it. */
export function isSilent(words: readonly Word[], i: number): boolean {
  const text = words[i]?.lower ?? '';
  if (silent.has(text)) return true;
  if (text === 'w/o' || (text === 'wide' && wordAt(words, i + 1) === 'open')) return true;
  if (text === 'open' && wordAt(words, i - 1) === 'wide') return true;
  const next = words[i + 1];
  return leading.has(text) && next?.isQuoted === false && /^[\d@]|^noon$/.test(next.lower);
}
