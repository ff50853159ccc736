import { readPiece } from './entry-piece.ts';
import { leadAt } from './read-segments.ts';
import { splitWords } from './split-words.ts';

/** The drug name being typed: `text.slice(from, to)` is what the type-ahead looks up and replaces. */
export interface DrugAtCaret {
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

/** The name that the caret stands in or right behind; undefined when the caret is elsewhere or the name is quoted. */
export function drugAtCaret(line: string, caret: number): DrugAtCaret | undefined {
  const { words } = splitWords(line);
  // What stands before the name: "4 mg morph".
  let first = 0;
  for (let lead = leadAt(words, 0); lead !== undefined; lead = leadAt(words, first)) first += lead.length;
  for (let i = first; i <= words.length; i++) {
    const piece = words[i] === undefined ? undefined : readPiece(words, i);
    const isEnd = words[i] === undefined || piece !== undefined || words[i]?.isQuoted === true;
    if (!isEnd) continue;
    const from = words[first]?.from;
    const to = words[i - 1]?.to;
    if (i > first && from !== undefined && to !== undefined && from <= caret && caret <= to) {
      return { query: line.slice(from, to), from, to };
    }
    while (i < words.length && words[i]?.text !== '+') i++;
    if (i >= words.length) return undefined;
    first = i + 1;
  }
  return undefined;
}
