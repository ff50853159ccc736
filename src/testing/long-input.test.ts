import { expect, test } from 'vitest';
import { isoDate } from '../domain/clock-time.ts';
import { readEncounterFile } from '../interop/encounter-file/read-encounter-file.ts';
import { readMar } from '../interop/mar/read-mar.ts';
import { readPolicyFile } from '../interop/policy-file/policy-file.ts';
import { growsTooFast } from './long-input.ts';

const length = process.env['NIGHTLY'] === undefined ? 20_000 : 100_000;
const options = { dateOfService: isoDate('2026-03-02') };
const marHeading = 'Date\tTime\tMedication\tDose\tRoute\tAction\n03/02/2026\t10:00\t';

test.each<readonly [string, (text: string) => unknown, string]>([
  ['an encounter file', (text) => readEncounterFile(text, 'f.json'), ''],
  ['a file of one record a line', (text) => readEncounterFile(text, 'f.ndjson'), ''],
  [
    'an encounter with a long title',
    (text) => readEncounterFile(text, 'f.json'),
    '{"schemaVersion":1,"title":"',
  ],
  ['a policy file', (text) => readPolicyFile(text), ''],
  ['a pasted record', (text) => readMar(text, options), ''],
  [
    'a pasted record of many lines',
    (text) => readMar(text.slice(-length / 4).replaceAll(' ', '\n'), options),
    '',
  ],
  ['a cell of a pasted table', (text) => readMar(text, options), marHeading],
])('reading %s takes time as its length, whatever is in it', { timeout: 600_000 }, (_, read, prefix) => {
  expect(growsTooFast(read, length, prefix)).toEqual([]);
});

test('a pattern that tries every division of a line is noticed', () => {
  // What is read in a few milliseconds is not looked at: on a fast machine the text has to be longer.
  const isNoticed = (length: number): boolean =>
    growsTooFast((text) => /(?:[a-z]|\d)*!!/.test(text), length).length > 0;
  expect([4000, 8000, 16_000, 32_000].some(isNoticed)).toBe(true);
});
