/** A word of the entry line with its place in it: `text.slice(from, to)` is what was typed. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** Written in quotation marks (after an `@`, if any): taken literally. */
  readonly isQuoted: boolean;
}

export interface SplitLine {
  readonly words: readonly Word[];
  /** What follows `//`. */
  readonly note?: Word;
}

// A doubled quotation mark inside quotation marks stands for one. An open quotation runs to the end while one types.
const wordPattern = /(@?)"((?:[^"]|"")*)(?:"|$)|\S+/gu;

/** Splits a line at white space; `"two words"` stay one word, and `//` begins a note. */
export function splitWords(line: string): SplitLine {
  const words: Word[] = [];
  for (const match of line.matchAll(wordPattern)) {
    const from = match.index;
    const whole = match[0];
    if (whole.startsWith('//')) {
      const note = line.slice(from + 2).trim();
      return note === ''
        ? { words }
        : { words, note: { text: note, lower: note.toLowerCase(), from, to: line.length, isQuoted: true } };
    }
    const quoted = match[2];
    const text = quoted === undefined ? whole : `${match[1] ?? ''}${quoted.replaceAll('""', '"')}`;
    words.push({
      text,
      lower: text.toLowerCase(),
      from,
      to: from + whole.length,
      isQuoted: quoted !== undefined,
    });
  }
  return { words };
}
