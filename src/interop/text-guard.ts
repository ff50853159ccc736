import { importLimits } from './encounter-file/limits.ts';

/** Why a text is refused while it is still being read, and where. */
export interface TextProblem {
  readonly line: number;
  readonly message: string;
}

const newline = 10;
const quote = 34;
const backslash = 92;
const openBrace = 123;
const isOpening = (code: number): boolean => code === 91 || code === openBrace;
const isClosing = (code: number): boolean => code === 93 || code === 125;

/**
 * Watches a text that arrives in pieces, so that a hostile one is refused before it is held as a whole: a NUL
 * character, nesting beyond the limit, or, where the file is one record a line, a line beyond the limit.
 */
export function createTextGuard(isOneRecordALine: boolean): (piece: string) => TextProblem | undefined {
  let line = 1;
  let column = 0;
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  return (piece) => {
    for (let index = 0; index < piece.length; index += 1) {
      const code = piece.charCodeAt(index);
      column += 1;
      if (code === newline) {
        line += 1;
        column = 0;
        isInText = false;
        isEscaped = false;
        if (isOneRecordALine) depth = 0;
      } else if (code === 0)
        return {
          line,
          message: `holds a NUL character in column ${String(column)}, so it is not a text file`,
        };
      else if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (code === backslash) isEscaped = true;
        else if (code === quote) isInText = false;
      } else if (code === quote) isInText = true;
      else if (isOpening(code)) {
        // A record that begins in the first column stands by itself, whatever was left open before it.
        depth = column === 1 && code === openBrace ? 1 : depth + 1;
        if (depth > importLimits.depth)
          return { line, message: `nested more than ${String(importLimits.depth)} levels deep` };
      } else if (isClosing(code)) depth -= 1;
      if (isOneRecordALine && column > importLimits.lineCharacters)
        return { line, message: 'this line is longer than 5 MB' };
    }
    return undefined;
  };
}
