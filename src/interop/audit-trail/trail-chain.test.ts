import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyTrailFile, writeTrailFile } from './trail-chain.ts';

const entries = Array.from({ length: 6 }, (_, index) => ({
  seq: index + 1,
  encounterId: 'e1',
  previous: index === 0 ? '' : `hash ${String(index)}`,
  hash: `hash ${String(index + 1)}`,
  by: 'Grace',
  changes: [{ path: ['document', 'title'], before: `t${String(index)}`, after: { '2': 1, b: 1e21 } }],
}));
const write = (some: readonly (typeof entries)[number][] = entries) =>
  writeTrailFile(some, '2026-11-28T20:00:00Z');

test('a file as it was made is intact; so is a selection, which says how many were left out', async () => {
  expect(await verifyTrailFile(await write(entries.toReversed()))).toMatchObject({
    ok: true,
    value: { entries: 6, first: 1, last: 6, leftOut: 0, lastHash: 'hash 6' },
  });
  expect(
    await verifyTrailFile(await write([entries[1], entries[4]].flatMap((one) => one ?? []))),
  ).toMatchObject({
    ok: true,
    value: { entries: 2, first: 2, last: 5, leftOut: 2 },
  });
  expect(await verifyTrailFile(await write([]))).toMatchObject({
    ok: true,
    value: { entries: 0, lastHash: '' },
  });
});

/** What a JSON text says, whatever its blanks; the text itself when it is none. */
function valueOf(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

test('whatever is changed in a file is noticed, but for blanks and the time it was made', async () => {
  const text = await write();
  const from = text.indexOf('"entries"');
  const digit = fc.constantFrom(...'abc0189":,{}'.split(''));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: from, max: text.length - 2 }), digit, async (at, by) => {
      const there = text.charAt(at);
      fc.pre(there !== by && there.trim() !== '');
      const changed = text.slice(0, at) + by + text.slice(at + 1);
      // 1e+21 and 1e021 are one number written in two ways: nothing is changed.
      fc.pre(valueOf(changed) !== valueOf(text));
      expect((await verifyTrailFile(changed)).ok).toBe(false);
    }),
    { numRuns: 500, examples: [[text.indexOf('e+21') + 1, '0']] },
  );
});

interface File {
  entries: { seq: number; hash: string; previous: string; content: string }[];
  end: string;
}

test.each<readonly [string, (file: File) => void]>([
  ['an entry is taken out', (file) => file.entries.splice(2, 1)],
  ['the last is taken out', (file) => file.entries.splice(5, 1)],
  ['the first is taken out', (file) => file.entries.splice(0, 1)],
  ['two change places', (file) => file.entries.reverse()],
  ['one is there twice', (file) => file.entries.push(...file.entries.slice(5))],
])('%s: noticed', async (_, damage) => {
  const file = JSON.parse(await write()) as File;
  damage(file);
  expect((await verifyTrailFile(JSON.stringify(file))).ok).toBe(false);
});

test('entries that are neighbours by number but not by hash are noticed', async () => {
  const foreign = entries.map((one) => (one.seq === 4 ? { ...one, previous: 'other' } : one));
  expect(await verifyTrailFile(await write(foreign))).toEqual({
    ok: false,
    error: 'entry 4 does not follow on the one before it',
  });
});

test.each(['', 'x', '[]', '{"format":"dripline-audit-trail","version":1,"entries":[]}'])(
  '%j is no audit trail',
  async (text) => {
    expect((await verifyTrailFile(text)).ok).toBe(false);
  },
);
