import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseNdcCrosswalk } from './ndc-crosswalk.ts';
import { ndcKey } from './ndc-key.ts';

const parsed = parseNdcCrosswalk(JSON.parse(readFileSync('public/code-sets/2026Q4/ndc.json', 'utf8')));

test('a printed package code gets its eleven digits', () => {
  expect(
    [
      '00409-1140-01',
      '0409-1140-01',
      '55513-002-04',
      '55513-0002-4',
      '55513000204',
      '5551300204',
      'unknown',
    ].map(ndcKey),
  ).toEqual([
    '00409114001',
    '00409114001',
    '55513000204',
    '55513000204',
    '55513000204',
    undefined,
    undefined,
  ]);
});

test('a package may be billed with several codes', () => {
  expect(parsed.ok && parsed.value.get('55513000204')).toEqual([
    { hcpcs: 'J0881', unitsPerItem: 25 },
    { hcpcs: 'J0882', unitsPerItem: 25 },
  ]);
});

test('a damaged crosswalk names the code at fault', () => {
  expect(parseNdcCrosswalk({ J0881: [['123', 1]] })).toEqual({
    ok: false,
    error: {
      file: 'ndc.json',
      place: 'J0881',
      message: 'expected package codes of 11 digits with their units',
    },
  });
});
