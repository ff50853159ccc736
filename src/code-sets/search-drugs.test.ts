import { describe, expect, test } from 'vitest';
import { isoDate } from '../domain/clock-time.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { everydayDrugs } from './everyday-drugs.ts';
import { withoutSalt } from './drug-table.ts';
import { indexDrugs, searchDrugs, type DrugSearchOptions } from './search-drugs.ts';

const index = indexDrugs(testCodeSet().drugs);
const codes = (query: string, options?: DrugSearchOptions) =>
  searchDrugs(index, query, options).map(({ entry }) => entry.hcpcs);

describe('searching for a drug', () => {
  test.each([
    ['ceftriaxone', 'J0696', 'ceftriaxone sodium', 'generic', 'prefix'],
    ['Rocephin', 'J0696', 'Rocephin', 'brand', 'exact'],
    ['cefriaxone', 'J0696', 'ceftriaxone sodium', 'generic', 'similar'],
    ['ceftraixone', 'J0696', 'ceftriaxone sodium', 'generic', 'similar'],
    ['cefria', 'J0696', 'ceftriaxone sodium', 'generic', 'similar'],
    ['ZOFRAN', 'J2405', 'Zofran', 'brand', 'exact'],
    ['zofram', 'J2405', 'Zofran', 'brand', 'similar'],
    ['j0696', 'J0696', 'J0696', 'code', 'exact'],
    ['tazobactam', 'J2543', 'piperacillin and tazobactam', 'generic', 'word-prefix'],
    ['gadoteri', 'A9576', 'gadoteridol', 'generic', 'prefix'],
  ])('%s finds %s by %s', (query, code, matched, kind, manner) => {
    expect(
      searchDrugs(index, query).map(({ entry, ...match }) => ({ code: entry.hcpcs, ...match })),
    ).toContainEqual({
      code,
      matched,
      kind,
      manner,
      isValid: true,
    });
  });

  test('common fluids are found as people say them', () => {
    expect([
      codes('normal saline').slice(0, 3).sort(),
      codes('ns').slice(0, 3).sort(),
      codes('lactated ringers')[0],
      codes('d5w').slice(0, 2).sort(),
    ]).toEqual([['J7030', 'J7040', 'J7050'], ['J7030', 'J7040', 'J7050'], 'J7120', ['J7060', 'J7070']]);
  });

  test.each([
    ['solumedrol', ['J2919']],
    ['mag sulfate', ['J3475']],
    ['tdap', ['90715']],
    ['vit b12', ['J3420']],
    ['epi', ['J0165', 'J0166', 'J0167', 'J0168', 'J0169']],
    ['ctx', ['J9075', 'J0696']],
    ['ms', ['J2270', 'J3475']],
  ])('what charts write in short is found: %s', (query, expected) => {
    const found = searchDrugs(index, query, { date: isoDate('2026-11-02') });
    const exact = found.filter(({ manner, isValid }) => manner === 'exact' && isValid);
    expect(exact.map(({ entry }) => entry.hcpcs)).toEqual(expect.arrayContaining(expected));
    expect(expected).toContain(exact[0]?.entry.hcpcs);
  });

  test('the first words of several parts may be typed', () => {
    expect(codes('met sod suc')).toEqual(['J2919', 'J2920', 'J2930']);
  });

  test('a code that has ended comes last', () => {
    expect(codes('furosemide')).toEqual(['J1938', 'J1941', 'J1940']);
  });

  test('the date of service decides what is valid', () => {
    expect(
      searchDrugs(index, 'vancomycin hcl', { date: isoDate('2024-08-01') }).map(({ entry, isValid }) => [
        entry.hcpcs,
        isValid,
      ]),
    ).toEqual([
      ['J3370', true],
      ['J3371', true],
      ['J3372', true],
      ['J3373', false],
    ]);
  });

  test('what was used lately comes first', () => {
    expect(codes('acetaminophen', { recent: ['J0137', 'J0134'] }).slice(0, 3)).toEqual([
      'J0137',
      'J0134',
      'J0131',
    ]);
  });

  test.each([
    ['cef', ['J0690', 'J0692', 'J0696', 'J0713']],
    ['me', ['J2765', 'J2919']],
    ['pro', ['J2550', 'J0780']],
    ['di', ['J1200', 'J3360']],
  ])('of many drugs that begin so, what is charted every day comes first: %s', (query, expected) => {
    expect(codes(query, { limit: 8, date: isoDate('2026-11-02') })).toEqual(expect.arrayContaining(expected));
  });

  test('what is charted every day is in the table', () => {
    const names = new Set(
      [...testCodeSet().drugs.byCode.values()].flatMap(({ name }) => [name.toLowerCase(), withoutSalt(name.toLowerCase())]),
    );
    expect([...everydayDrugs].filter((name) => !names.has(name))).toEqual([]);
  });

  test('an empty query lists what was used lately', () => {
    expect(codes('  ', { recent: ['J2405', 'J9998', 'J0696'] })).toEqual(['J2405', 'J0696']);
  });

  test('slips of typing are forgiven only when nothing matches as typed', () => {
    expect(new Set(searchDrugs(index, 'morphine').map(({ manner }) => manner))).toEqual(new Set(['prefix']));
  });

  test('a code is never guessed from a mistyped one', () => {
    expect(codes('J06966')).toEqual([]);
  });

  test('gives no more than asked for', () => {
    expect(codes('in', { limit: 3 })).toHaveLength(3);
  });
});
