import type { AccessSite } from '../../../domain/access-site.ts';
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import { readPiece } from './entry-piece.ts';
import type { Piece } from './piece.ts';
import type { EntryContext, WordProblem } from './entry-reading.ts';
import { hasSiteWord } from './names-site.ts';
import { isKnownName, resolveDrug } from './resolve-drug.ts';
import type { Word } from './split-words.ts';

/** The line in its parts, still without meaning beyond their form. */
export type Segment = { readonly from: number; readonly to: number; readonly text: string } & (
  | { readonly kind: 'name'; readonly isLiteral: boolean; readonly code?: string }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'site'; readonly isLiteral: boolean }
  | { readonly kind: 'new-site'; readonly siteKind?: string }
);

/** Words as one text, with the commas that stand between them: names of drugs have some. */
const textOf = (words: readonly Word[], by: 'text' | 'lower'): string =>
  words.map((word, n) => (word.endsPart && n + 1 < words.length ? `${word[by]},` : word[by])).join(' ');

const spanOf = (
  words: readonly Word[],
  i: number,
  length: number,
): { from: number; to: number; text: string } => {
  const used = words.slice(i, i + length);
  return {
    from: used[0]?.from ?? 0,
    to: used.at(-1)?.to ?? 0,
    text: textOf(used, 'text'),
  };
};

const codePattern = /^[a-z]\d{4}$/i;
const gaugePattern = /^#?(?:1[4-9]|2[0-6])g(?:a|auge)?$/;
const siteLeads = new Set(['-', '–', 'via', 'in', 'into', 'to', 'at', 'thru', 'through', 'site', 'site:', 'iv:']);

/** How many words from `i` are the gauge of a catheter: `20g`, `20 gauge`, `#20`. */
function gaugeLength(words: readonly Word[], i: number): number {
  const [first, second] = [words[i], words[i + 1]];
  if (first === undefined || first.isQuoted) return 0;
  if (gaugePattern.test(first.lower) || /^#(?:1[4-9]|2[0-6])$/.test(first.lower)) return 1;
  return second?.isQuoted === false && second.lower.startsWith('g') && gaugePattern.test(`${first.lower}${second.lower}`) ? 2 : 0;
}
const isSiteLead = (word: Word): boolean => word.text.startsWith('@') || /^new:?$|^new:/.test(word.lower);

/** How many words from `i` make up the drug name. */
function nameLength(words: readonly Word[], i: number, context: EntryContext): number {
  if (words[i]?.isQuoted === true) return 1;
  for (let length = Math.min(8, words.length - i); length >= 2; length--) {
    const used = words.slice(i, i + length);
    if (
      used.every((word) => !word.isQuoted) &&
      isKnownName(context.drugs, textOf(used, 'lower'))
    )
      return length;
  }
  let end = i;
  for (; end < words.length; end++) {
    const word = words[end] as Word;
    if (word.isQuoted || readPiece(words, end) !== undefined) break;
    if (end > i && (words[end - 1]?.endsPart === true || isSiteLead(word) || codePattern.test(word.text))) break;
  }
  // Rulings and the like are the name of nothing.
  return words.slice(i, end).some((word) => /[\p{L}\p{N}]/u.test(word.text)) ? end - i : 0;
}

/** A label of several words is known as a whole, so that the gauge in "L AC 20G" is no dose. */
function labelLength(words: readonly Word[], i: number, sites: readonly AccessSite[]): number {
  let longest = 0;
  for (const site of sites) {
    const label = (site.label ?? '').trim().toLowerCase().split(/\s+/);
    if (label.length < 2 || label.length <= longest) continue;
    if (label.every((part, n) => words[i + n]?.lower === part.replace(/,$/, '') && words[i + n]?.isQuoted === false))
      longest = label.length;
  }
  return longest;
}

function siteSegment(words: readonly Word[], i: number): { segment: Segment; length: number } {
  const first = words[i] as Word;
  if (first.isQuoted) {
    const text = first.text.startsWith('@') ? first.text.slice(1) : first.text;
    return { segment: { kind: 'site', isLiteral: true, from: first.from, to: first.to, text }, length: 1 };
  }
  let length = 1;
  while (
    words[i + length - 1]?.endsPart === false &&
    words[i + length]?.isQuoted === false &&
    readPiece(words, i + length) === undefined &&
    !isSiteLead(words[i + length] as Word)
  )
    length++;
  if (words[i + length - 1]?.endsPart === false) length += gaugeLength(words, i + length);
  // "via L AC", "in left deltoid": the word before it is none of the name.
  const lead = length > 1 && siteLeads.has(first.lower) ? 1 : 0;
  const span = spanOf(words, i + lead, length - lead);
  return { segment: { kind: 'site', isLiteral: false, ...span, text: span.text.replace(/^@/, '') }, length };
}

/** `new: L hand 22G` takes the rest of the line; a quoted label ends where it ends. */
function newSiteSegment(words: readonly Word[], i: number): { segment: Segment; length: number } | undefined {
  const lead = /^new(?::(.*))?$/.exec(words[i]?.text.toLowerCase() ?? '');
  if (lead === null) return undefined;
  const kindWord = lead[1] === undefined ? /^([a-z-]+):$/.exec(words[i + 1]?.lower ?? '')?.[1] : undefined;
  if (lead[1] === undefined && kindWord === undefined) return undefined;
  const labelAt = i + (kindWord === undefined ? 1 : 2);
  const quoted = words[labelAt]?.isQuoted === true && (lead[1] ?? '') === '';
  const length = (quoted ? labelAt + 1 : words.length) - i;
  const attached = (words[i] as Word).text.slice(4);
  const label = [attached, ...words.slice(labelAt, i + length).map((word) => word.text)]
    .filter((part) => part !== '')
    .join(' ');
  const { from, to } = spanOf(words, i, length);
  return {
    segment: {
      kind: 'new-site',
      from,
      to,
      text: label,
      ...(kindWord === undefined ? {} : { siteKind: kindWord }),
    },
    length,
  };
}

/**
 * `1 L` after the name of a fluid: litres, where what follows is no part of a site's name. In `ns 1 L AC` the L is the
 * left arm.
 */
function litresAt(words: readonly Word[], i: number): Piece | undefined {
  const amount = words[i];
  const unit = words[i + 1];
  const next = words[i + 2];
  if (amount === undefined || !/^\d(?:\.\d+)?$/.test(amount.text) || unit?.lower !== 'l' || unit.isQuoted)
    return undefined;
  // "ns 1 L L AC": the side stands in the second one.
  const isSide = /^(?:l|r|left|right)$/.test(next?.lower ?? '');
  const isSiteNamed =
    next !== undefined && readPiece(words, i + 2) === undefined && !isSiteLead(next) && !isSide;
  return isSiteNamed
    ? undefined
    : { kind: 'quantity', length: 2, quantity: { amount: Number(amount.text), unit: 'L' } };
}

/** A dash behind a time, or the mark of a list that was copied. */
const isListMark = (word: Word | undefined): boolean => word?.isQuoted === false && /^[-–—•·*]$/.test(word.text);
const beforeName = new Set<Piece['kind']>(['route', 'quantity', 'filler', 'time', 'range', 'begin']);

/** What may stand before the name of the drug: `4 mg`, `1 L`, `iv push`, `given`, `1020 -`. */
export function leadAt(words: readonly Word[], i: number): Piece | undefined {
  const piece = readPiece(words, i);
  if (piece !== undefined && beforeName.has(piece.kind)) return piece;
  if (isListMark(words[i])) return { kind: 'filler', length: 1 };
  if (piece?.kind === 'number' && piece.time !== undefined && words[i]?.text.length === 4) return { kind: 'time', length: piece.length, time: piece.time };
  return piece?.kind === 'number' && words[i + 1]?.lower === 'l'
    ? { kind: 'quantity', length: 2, quantity: { amount: piece.amount, unit: 'L' } }
    : undefined;
}

const isOneTime = (piece: Piece): boolean => piece.kind === 'time' || (piece.kind === 'number' && piece.time !== undefined);
const isTimeSegment = (segment: Segment | undefined): boolean => segment?.kind === 'piece' && isOneTime(segment.piece);

/** Cuts the words of a line into its parts. */
export function readSegments(
  words: readonly Word[],
  context: EntryContext,
): Result<readonly Segment[], WordProblem> {
  const segments: Segment[] = [];
  /** What stood before the first name; it belongs to it. */
  const leads: (Segment & { readonly kind: 'piece' })[] = [];
  let expectsName = true;
  let isFluid = false;
  for (let i = 0; i < words.length;) {
    const word = words[i] as Word;
    if (expectsName) {
      const isDash = isListMark(word);
      const length = isDash ? 0 : nameLength(words, i, context);
      // "IVF NS 1 L", "4 mg morphine iv push", "1020 - morphine": kind, amount or time of what was given before its name.
      const lead = length === 0 && segments.length === 0 ? leadAt(words, i) : undefined;
      if (lead !== undefined) {
        const after = i + lead.length;
        if (leadAt(words, after) !== undefined || nameLength(words, after, context) > 0) {
          leads.push({ kind: 'piece', piece: lead, ...spanOf(words, i, lead.length) });
          i = after;
          continue;
        }
        leads.push({ kind: 'piece', piece: lead, ...spanOf(words, i, lead.length) });
      }
      const fluid = leads.find((one) => one.piece.kind === 'route' && one.piece.route === 'iv-fluids');
      if (length === 0 && fluid !== undefined)
        return err({ from: fluid.from, to: fluid.to, message: `“${fluid.text}” does not say which fluid; write ns, lr, d5w …` });
      if (length === 0) {
        const { from, to, text } = leads[0] ?? word;
        return err({ from, to, message: `“${text}” stands where the name of the drug should be` });
      }
      const code = words[i + length];
      // Vaccines have codes of five digits; a dose of five digits is none of them.
      const hasCode =
        code !== undefined &&
        !code.isQuoted &&
        (codePattern.test(code.text) || context.drugs.byCode.has(code.text));
      const span = spanOf(words, i, length);
      segments.push({
        kind: 'name',
        isLiteral: word.isQuoted,
        ...span,
        ...(hasCode ? { code: code.text.toUpperCase(), to: code.to } : {}),
      });
      segments.push(...leads.splice(0));
      i += length + (hasCode ? 1 : 0);
      expectsName = false;
      isFluid = resolveDrug(context.drugs, span.text, context.encounter.dateOfService)?.isFluid === true;
      continue;
    }
    const made = newSiteSegment(words, i);
    if (made !== undefined) {
      segments.push(made.segment);
      i += made.length;
      continue;
    }
    const label = labelLength(words, i, context.encounter.accessSites);
    if (label > 0) {
      // A dose of twenty grams may stand after a site; once there is a dose, it is the gauge of the catheter.
      const hasDose = segments.some((segment) => segment.kind === 'piece' && segment.piece.kind === 'quantity');
      const gauge = hasDose ? gaugeLength(words, i + label) : 0;
      segments.push({ kind: 'site', isLiteral: false, ...spanOf(words, i, label) });
      i += label + gauge;
      continue;
    }
    const gauge = gaugeLength(words, i);
    const behind = words[i + gauge];
    // "20g L AC": the catheter before the site it lies in.
    if (gauge > 0 && behind?.isQuoted === false && hasSiteWord(behind.text) && segments.some((one) => one.kind === 'piece' && one.piece.kind === 'quantity')) {
      i += gauge;
      continue;
    }
    const piece = (isFluid ? litresAt(words, i) : undefined) ?? readPiece(words, i);
    if (piece === undefined) {
      const site = siteSegment(words, i);
      segments.push(site.segment);
      i += site.length;
      continue;
    }
    expectsName = piece.kind === 'and';
    // "1015, 1115": a list of times.
    if (isOneTime(piece) && words[i - 1]?.endsPart === true && isTimeSegment(segments.at(-1)))
      segments.push({ kind: 'piece', piece: { kind: 'also', length: 0 }, from: word.from, to: word.from, text: ',' });
    segments.push({ kind: 'piece', piece, ...spanOf(words, i, piece.length) });
    i += piece.length;
  }
  return ok(segments);
}
