import { expect, test } from 'vitest';
import { readTextFile } from './read-text-file.ts';
import type { NamedBlob } from './read-text-file.ts';

const file = (name: string, ...parts: (string | Uint8Array<ArrayBuffer>)[]): NamedBlob =>
  new File(parts, name);

const read = (given: NamedBlob, limitBytes = 10_000_000) => readTextFile(given, { limitBytes });

const refusal = async (given: NamedBlob, limitBytes?: number) => {
  const result = await read(given, limitBytes);
  return result.ok ? undefined : result.error;
};

test('text comes back whole, however its pieces are cut, and progress counts its bytes', async () => {
  const text = JSON.stringify({ note: 'Überlauf – 静脉 💉'.repeat(5000) });
  const bytes = new TextEncoder().encode(text);
  const cut: NamedBlob = {
    name: 'a.json',
    size: bytes.length,
    stream: () =>
      new ReadableStream({
        start: (controller) => {
          for (let at = 0; at < bytes.length; at += 1001) controller.enqueue(bytes.slice(at, at + 1001));
          controller.close();
        },
      }),
  };
  const told: number[] = [];
  const result = await readTextFile(cut, { limitBytes: 1e9, onProgress: (done) => told.push(done) });
  expect(result).toEqual({ ok: true, value: text });
  expect(told.at(-1)).toBe(bytes.length);
});

test('a file beyond the limit is refused before a byte is read', async () => {
  const huge: NamedBlob = {
    name: 'huge.json',
    size: 2 ** 30,
    stream: () => {
      throw new Error('was read');
    },
  };
  expect(await refusal(huge, 50 * 1024 * 1024)).toEqual({
    file: 'huge.json',
    message: 'this file is larger than 50 MB',
  });
});

test('a file that grows while it is read is refused too', async () => {
  const lying: NamedBlob = { name: 'a.json', size: 1, stream: () => new Blob(['x'.repeat(2000)]).stream() };
  expect(await refusal(lying, 1000)).toMatchObject({ message: expect.stringContaining('larger') });
});

test.each([
  ['bytes that are no UTF-8', file('a.json', '{"a":"', new Uint8Array([0xc3, 0x28]), '"}'), /not UTF-8/],
  ['text in UTF-16', file('a.json', new Uint8Array([0xff, 0xfe, 0x7b, 0])), /UTF-16; save it as UTF-8/],
  ['a spreadsheet', file('a.json', 'PK\u0003\u0004rest'), /ZIP archive or a spreadsheet/],
  ['a PDF', file('a.json', '%PDF-1.7'), /PDF/],
])('%s is refused with what to do', async (_what, given, message) => {
  expect(await refusal(given)).toMatchObject({ message: expect.stringMatching(message) });
});

test('a NUL character is refused with its line and column', async () => {
  expect(await refusal(file('a.json', '{\n  "a": "x\u0000y"\n}'))).toEqual({
    file: 'a.json',
    line: 2,
    message: 'holds a NUL character in column 10, so it is not a text file',
  });
});

test('nesting is refused at 65 levels and read at 64; brackets in texts do not count', async () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  expect(await refusal(file('a.json', deep(64)))).toBeUndefined();
  expect(await refusal(file('a.json', deep(65)))).toEqual({
    file: 'a.json',
    line: 1,
    message: 'nested more than 64 levels deep',
  });
  expect(await refusal(file('a.json', JSON.stringify('[{'.repeat(500))))).toBeUndefined();
  expect(await refusal(file('a.json', JSON.stringify('"\\[{'.repeat(500))))).toBeUndefined();
});

test('records left open do not add up to nesting', async () => {
  const lines = Array.from({ length: 200 }, () => '{"broken": [').join('\n');
  expect(await refusal(file('a.ndjson', lines))).toBeUndefined();
  expect(await refusal(file('a.json', lines))).toBeUndefined();
});

test('a line beyond 5 MB is refused where lines are records, and read where they are not', async () => {
  const long = JSON.stringify({ note: 'x'.repeat(6 * 1024 * 1024) });
  expect(await refusal(file('a.ndjson', '{}\n', long))).toEqual({
    file: 'a.ndjson',
    line: 2,
    message: 'this line is longer than 5 MB',
  });
  expect(await refusal(file('a.json', long))).toBeUndefined();
});
