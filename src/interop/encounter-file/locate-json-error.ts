import { importLimits } from './limits.ts';

/** Where JSON stops being JSON; line and column count from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

class Stop extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const spaces = /[ \t\r\n]*/y;
const numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = /true|false|null/y;
// A string is matched piece by piece: one large pattern overflows the engine's stack on long strings.
const plainText = /[^"\\\u0000-\u001f]+/y;
const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Walks the text by the grammar of JSON until something does not fit: engines word and place their own errors differently. */
function firstMisfit(text: string): Stop | undefined {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const isThere = pattern.test(text);
    if (isThere) at = pattern.lastIndex;
    return isThere;
  };
  const expectMark = (mark: string, message: string): void => {
    take(spaces);
    if (text[at] !== mark) throw new Stop(at, at >= text.length ? 'the text ends too early' : message);
    at += 1;
  };
  const isNext = (mark: string): boolean => {
    take(spaces);
    return text[at] === mark;
  };
  const string = (): void => {
    expectMark('"', 'expected a name in double quotes');
    while (take(plainText) || take(escapes));
    if (text[at] !== '"')
      throw new Stop(
        at,
        at >= text.length ? 'a text in quotes does not end' : 'a character that must be escaped',
      );
    at += 1;
  };
  const members = (close: string, member: () => void): void => {
    at += 1;
    if (isNext(close)) {
      at += 1;
      return;
    }
    for (;;) {
      member();
      if (isNext(',')) at += 1;
      else break;
    }
    expectMark(close, `expected a comma or ${close}`);
  };
  const value = (depth: number): void => {
    if (depth > importLimits.depth)
      throw new Stop(at, `nested more than ${String(importLimits.depth)} levels deep`);
    take(spaces);
    if (text[at] === '{') {
      members('}', () => {
        string();
        expectMark(':', 'expected a colon');
        value(depth + 1);
      });
    } else if (text[at] === '[') members(']', () => value(depth + 1));
    else if (text[at] === '"') string();
    else if (!take(words) && !take(numbers)) {
      throw new Stop(at, at >= text.length ? 'the text ends too early' : 'expected a value');
    }
  };
  try {
    value(1);
    take(spaces);
    return at < text.length ? new Stop(at, 'there is more text after the end') : undefined;
  } catch (stop) {
    if (stop instanceof Stop) return stop;
    throw stop;
  }
}

/** The first syntax error of a JSON text; undefined when it has none. */
export function locateJsonError(text: string): JsonError | undefined {
  const stop = firstMisfit(text);
  if (stop === undefined) return undefined;
  const before = text.slice(0, stop.at);
  const lastBreak = before.lastIndexOf('\n');
  return {
    line: before.split('\n').length,
    column: stop.at - lastBreak,
    message: stop.message,
  };
}
