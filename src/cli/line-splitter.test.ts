import { expect, test } from 'vitest';
import { LineSplitter, longestLine } from './line-splitter.ts';
import type { InputLine } from './line-splitter.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function split(...chunks: readonly Uint8Array[]): readonly InputLine[] {
  const splitter = new LineSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

test('lines keep their numbers, and empty lines are left out', () => {
  expect(split(bytes('one\n\n  \r\ntwo\nthree'))).toEqual([
    { number: 1, text: 'one' },
    { number: 4, text: 'two' },
    { number: 5, text: 'three' },
  ]);
});

test('where the chunks are cut makes no difference, even inside a character', () => {
  const whole = bytes('{"a":"é€😀"}\nnext\n');
  for (let cut = 0; cut <= whole.length; cut++) {
    expect(split(whole.subarray(0, cut), whole.subarray(cut))).toEqual([
      { number: 1, text: '{"a":"é€😀"}' },
      { number: 2, text: 'next' },
    ]);
  }
});

test('a line that is too long is refused, and the next one is read', () => {
  const half = bytes('x'.repeat(longestLine / 2 + 1));
  expect(split(half, half, bytes('\nnext\n'))).toEqual([
    { number: 1, problem: 'longer than 5 MB' },
    { number: 2, text: 'next' },
  ]);
});

test('a byte order mark is not part of the first line', () => {
  expect(split(bytes('\u{feff}first\n'))).toEqual([{ number: 1, text: 'first' }]);
});

test('bytes that are not UTF-8 are refused rather than guessed', () => {
  expect(split(Uint8Array.of(0xff, 0xfe, 0x0a), bytes('next'))).toEqual([
    { number: 1, problem: 'not UTF-8' },
    { number: 2, text: 'next' },
  ]);
});
