import { expect, test } from 'vitest';
import { isoDate } from '../../../domain/clock-time.ts';
import { chart } from '../../../testing/encounter-builder.ts';
import { growsTooFast } from '../../../testing/long-input.ts';
import { readBlock } from '../administration-list/paste-cells.ts';
import { decodeClip } from '../clipboard/decode-clip.ts';
import { drugAtCaret } from './drug-at-caret.ts';
import { looksLikeEntryLines } from './looks-like-entry-lines.ts';
import { parseEntryLines } from './parse-entry-lines.ts';
import { parseQuickEntry } from './parse-quick-entry.ts';
import { sampleDrugs } from './sample-drugs.ts';

const context = { encounter: chart().site('s1').build(), drugs: sampleDrugs };
const length = process.env['NIGHTLY'] === undefined ? 10_000 : 50_000;

test.each<readonly [string, (text: string) => unknown]>([
  ['an entry line', (text) => parseQuickEntry(text, context)],
  ['an entry line that began well', (text) => parseQuickEntry(`ceftriaxone 1g ivpb 1012-${text}`, context)],
  ['many entry lines', (text) => parseEntryLines(text.replaceAll(' ', '\n'), context)],
  ['what may be entry lines', (text) => looksLikeEntryLines(text, context)],
  ['the word at the caret', (text) => drugAtCaret(text, text.length)],
  ['cells that are pasted into the list', (text) => readBlock(text)],
  ['bars that are pasted', (text) => decodeClip(text, isoDate('2026-03-02'))],
])('reading %s takes time as its length, whatever is in it', { timeout: 600_000 }, (_, read) => {
  expect(growsTooFast(read, length)).toEqual([]);
});
