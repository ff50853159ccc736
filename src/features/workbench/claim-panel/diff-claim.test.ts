import { describe, expect, test } from 'vitest';
import type { ClaimLine, DrugLine } from '../../../domain/claim-line.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { accessSiteId, billingCode } from '../../../domain/ids.ts';
import { claimText } from './claim-text.ts';
import { diffClaim, groupByDate, looksSame, rowsOf } from './diff-claim.ts';
import type { Claim, ClaimRow } from './diff-claim.ts';

const line = (code: string, more: Partial<ClaimLine> = {}): ClaimLine => ({
  dateOfService: isoDate('2026-03-02'),
  code: billingCode(code),
  modifiers: [],
  units: 1,
  accessSiteId: accessSiteId('s1'),
  status: 'complete',
  role: 'initial',
  category: 'therapeutic',
  supportedBy: [],
  losingCandidates: [],
  modifierReasons: [],
  trace: [],
  ...more,
});
const drug = (hcpcs: string, modifiers: readonly string[], units: number): DrugLine => ({
  dateOfService: isoDate('2026-03-02'),
  hcpcs: billingCode(hcpcs),
  modifiers,
  units,
  administrationIds: [],
  trace: [],
});
const claim = (lines: readonly ClaimLine[], drugLines: readonly DrugLine[] = []): Claim => ({
  lines,
  drugLines,
});
const said = (rows: readonly ClaimRow[]): readonly string[] =>
  rows.map((row) => {
    const code = row.kind === 'service' ? row.line.code : row.line.hcpcs;
    const change =
      row.change === undefined
        ? ''
        : row.change.kind === 'changed'
          ? ` was ${row.change.was}`
          : ` ${row.change.kind}`;
    return `${code} ×${String(row.line.units)}${change}`;
  });

describe('what changed between two claims', () => {
  test('nothing', () => {
    const one = claim([line('96365')], [drug('J0696', ['JZ'], 4)]);
    expect(said(diffClaim(one, one))).toEqual(['96365 ×1', 'J0696 ×4']);
    expect(said(diffClaim(one, claim([line('96365')], [drug('J0696', ['JZ'], 4)])))).toEqual([
      '96365 ×1',
      'J0696 ×4',
    ]);
  });

  test('units, modifiers and certainty, each as it stood before', () => {
    const before = claim([line('96365'), line('96366'), line('96361', { status: 'assumed' })]);
    const after = claim([
      line('96365', { modifiers: ['59'] }),
      line('96366', { units: 2 }),
      line('96361', { units: 3 }),
    ]);
    expect(said(diffClaim(before, after))).toEqual([
      '96365 ×1 was no modifier',
      '96366 ×2 was ×1',
      '96361 ×3 was ×1 assumed',
    ]);
    expect(said(diffClaim(after, before))[0]).toBe('96365 ×1 was -59');
  });

  test('a removed line stays where it stood, before and behind new ones', () => {
    const before = claim([line('96374'), line('96375'), line('96361')]);
    const after = claim([line('96365'), line('96375')]);
    expect(said(diffClaim(before, after))).toEqual([
      '96374 ×1 removed',
      '96365 ×1 added',
      '96375 ×1',
      '96361 ×1 removed',
    ]);
  });

  test('the wasted part of a drug is another line than the given part', () => {
    const before = claim([], [drug('J9312', ['JZ'], 31)]);
    const after = claim([], [drug('J9312', [], 31), drug('J9312', ['JW'], 9)]);
    expect(said(diffClaim(before, after))).toEqual(['J9312 ×31 was -JZ', 'J9312 ×9 added']);
  });

  test('keys are one of a kind, also for equal lines', () => {
    const keys = rowsOf(
      claim([line('96375'), line('96375'), line('96375', { accessSiteId: accessSiteId('s2') })]),
    ).map((row) => row.key);
    expect(new Set(keys).size).toBe(3);
  });

  test('two rows with another proof look the same; with other units they do not', () => {
    const [a, b, c] = rowsOf(claim([line('96375')])).concat(
      rowsOf(claim([line('96375', { trace: [{ ruleId: 'x', says: 'y' }] })])),
      rowsOf(claim([line('96375', { units: 2 })])),
    );
    expect(
      a !== undefined && b !== undefined && c !== undefined && [looksSame(a, b), looksSame(a, c)],
    ).toEqual([true, false]);
  });
});

test('rows stand by date, earliest first, services apart from drugs', () => {
  const next = isoDate('2026-03-03');
  const days = groupByDate(
    rowsOf(claim([line('96366', { dateOfService: next }), line('96365')], [drug('J0696', [], 4)])),
  );
  expect(days.map((day) => [day.date, said(day.services), said(day.drugs)])).toEqual([
    ['2026-03-02', ['96365 ×1'], ['J0696 ×4']],
    ['2026-03-03', ['96366 ×1'], []],
  ]);
});

test('the claim as text has a line a row', () => {
  expect(claimText(claim([line('96365', { modifiers: ['59', 'XS'] })], [drug('J0696', ['JZ'], 4)]))).toBe(
    '2026-03-02\t96365\t59 XS\t1\n2026-03-02\tJ0696\tJZ\t4',
  );
});
