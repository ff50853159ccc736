/** A word of the entry line with its place in it: `text.slice(from, to)` is what was typed. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** Written in quotation marks (after an `@`, if any): taken literally. */
  readonly isQuoted: boolean;
  /** A comma stood after it: what follows is another part of the line. */
  readonly endsPart: boolean;
}

export interface SplitLine {
  readonly words: readonly Word[];
  /** What follows `//`. */
  readonly note?: Word;
}

// A doubled quotation mark inside quotation marks stands for one. An open quotation runs to the end while one types.
// What was pasted from a document has its quotation marks bent, and blanks of no width between its words.
const wordPattern = /(@?)(?:"((?:[^"]|"")*)(?:"|$)|“([^“”]*)(?:”|$))|[^\s\u200b\u2060]+/gu;

/** `0916,1016`: a list of times without blanks. Thousands have no four digits before their comma. */
const timeList = /^(?:\d{4}|\d{1,2}:\d{2})(?:[,;](?:\d{4}|\d{1,2}:\d{2}))+$/;

/** `(35 min)` without its brackets: those before a digit, and what closes them. The brackets of names stay. */
function withoutBrackets(line: string): string {
  return line.replace(/(^|\s)\((?=\d)([^()\s]*(?:\s[^()\s]*)?)\)/gu, '$1 $2 ');
}

/** A loop, since an expression would take the square of a long row of commas. */
function withoutCommas(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ',' || text[end - 1] === ';')) end--;
  // "0930." at the end of a sentence.
  if (text[end - 1] === '.' && /\d/.test(text[end - 2] ?? '')) end--;
  return text.slice(0, end);
}

/** Splits a line at white space; `"two words"` stay one word, and `//` begins a note. */
export function splitWords(written: string): SplitLine {
  const words: Word[] = [];
  const line = /["“]/.test(written) || written.includes('//') ? written : withoutBrackets(written);
  for (const match of line.matchAll(wordPattern)) {
    const from = match.index;
    if (match[0].startsWith('//')) {
      const note = line.slice(from + 2).trim();
      return note === ''
        ? { words }
        : { words, note: { text: note, lower: note.toLowerCase(), from, to: line.length, isQuoted: true, endsPart: true } };
    }
    const quoted = match[2] ?? match[3];
    // Words of a list end with a comma that is none of theirs.
    const whole = quoted === undefined ? withoutCommas(match[0]) : match[0];
    if (whole === '') continue;
    const text = quoted === undefined ? whole : `${match[1] ?? ''}${quoted.replaceAll('""', '"')}`;
    if (quoted === undefined && timeList.test(text)) {
      let at = from;
      for (const [index, part] of text.split(/[,;]/).entries()) {
        if (index > 0) at++;
        words.push({ text: part, lower: part, from: at, to: at + part.length, isQuoted: false, endsPart: true });
        at += part.length;
      }
      continue;
    }
    const lower = text.toLowerCase();
    words.push({
      text,
      // "i.v." and "a.m." are the words without their points.
      lower: quoted === undefined && /^(?:[a-z]\.){2,}[a-z]?\.?$/.test(lower) ? lower.replaceAll('.', '') : lower,
      from,
      to: from + whole.length,
      isQuoted: quoted !== undefined,
      endsPart: whole.length < match[0].length,
    });
  }
  return { words };
}
