import { expect, test } from 'vitest';
import type { ClaimLine, DrugLine } from './claim-line.ts';
import type { ClaimOverride, ComputedLine } from './claim-override.ts';
import { isoDate } from './clock-time.ts';
import { accessSiteId, administrationId, billingCode, overrideId } from './ids.ts';
import { lineText, reportedClaim } from './reported-claim.ts';

const date = isoDate('2026-03-02');
const s1 = accessSiteId('s1');

const service = (code: string, units: number, modifiers: readonly string[] = []): ClaimLine => ({
  dateOfService: date,
  code: billingCode(code),
  modifiers,
  units,
  accessSiteId: s1,
  status: 'complete',
  role: 'initial',
  category: 'therapeutic',
  supportedBy: [],
  losingCandidates: [],
  modifierReasons: [],
  trace: [],
});
const drug = (hcpcs: string, units: number, modifiers: readonly string[]): DrugLine => ({
  dateOfService: date,
  hcpcs: billingCode(hcpcs),
  modifiers,
  units,
  administrationIds: [administrationId('a1')],
  trace: [],
});
const computed = (
  code: string,
  units: number,
  modifiers: readonly string[] = [],
  site = true,
): ComputedLine => ({
  dateOfService: date,
  code: billingCode(code),
  modifiers,
  units,
  ...(site ? { accessSiteId: s1 } : {}),
});
const override = (id: string, given: Partial<ClaimOverride>): ClaimOverride => ({
  id: overrideId(id),
  reason: 'payer asks for it',
  by: 'Dana',
  at: '2026-03-02T15:12:00Z',
  ...given,
});
const line = (code: string, units: number, modifiers: readonly string[] = []) =>
  computed(code, units, modifiers, false);
const texts = (lines: readonly ComputedLine[]): readonly string[] => lines.map(lineText);

const claim = { lines: [service('96365', 1), service('96366', 2)], drugLines: [drug('J0696', 4, ['JZ'])] };

test('without overrides what is computed is reported', () => {
  const reported = reportedClaim(claim);
  expect(texts(reported.lines)).toEqual(['96365 ×1', '96366 ×2', 'J0696-JZ ×4']);
  expect(reported.overrides).toEqual([]);
});

test('a changed, a removed and an added line', () => {
  const overrides = [
    override('o1', { computed: computed('96366', 2), reported: line('96366', 1) }),
    override('o2', { computed: computed('J0696', 4, ['JZ'], false) }),
    override('o3', { reported: line('96374', 1, ['59']) }),
  ];
  const reported = reportedClaim(claim, overrides);
  expect(texts(reported.lines)).toEqual(['96365 ×1', '96366 ×1', '96374-59 ×1']);
  expect(reported.overrides.map(({ stale, isVoid }) => [stale, isVoid])).toEqual([
    [undefined, false],
    [undefined, false],
    [undefined, false],
  ]);
  expect(reported.byLine.get(claim.lines[1] ?? service('x', 0))?.override.id).toBe('o1');
});

test('a line that is computed otherwise since makes its override stale, and it still stands', () => {
  const reported = reportedClaim(claim, [
    override('o1', { computed: computed('96366', 1), reported: line('96366', 3, ['59']) }),
  ]);
  expect(reported.overrides[0]?.stale).toBe('computed was ×1 when overridden, now ×2');
  expect(texts(reported.lines)).toContain('96366-59 ×3');
});

test('an override whose line is computed no longer has nothing to do', () => {
  const reported = reportedClaim({ lines: [service('96365', 1)], drugLines: [] }, [
    override('o1', { computed: computed('96366', 2), reported: line('96366', 1) }),
  ]);
  expect([reported.overrides[0]?.isVoid, reported.overrides[0]?.stale]).toEqual([
    true,
    'computed was ×2 when overridden, now no such line',
  ]);
  expect(texts(reported.lines)).toEqual(['96365 ×1']);
});

test('an added line is stale as soon as its code is computed as well: it would be reported twice', () => {
  const added = override('o1', { reported: line('96366', 1) });
  expect(
    reportedClaim({ lines: [service('96365', 1)], drugLines: [] }, [added]).overrides[0]?.stale,
  ).toBeUndefined();
  expect(reportedClaim(claim, [added]).overrides[0]?.stale).toBe('computed was none when overridden, now ×2');
  expect(reportedClaim(claim, [{ ...added, computedUnits: 2 }]).overrides[0]?.stale).toBeUndefined();
});

test('of two lines with one code each override keeps its own, whatever the order', () => {
  const two = {
    lines: [service('96374', 1), service('96374', 1, ['59'])],
    drugLines: [drug('J1885', 2, []), drug('J1885', 1, ['JW'])],
  };
  const reported = reportedClaim(two, [
    override('o1', { computed: computed('96374', 1, ['59']) }),
    override('o2', { computed: computed('J1885', 1, ['JW'], false) }),
  ]);
  expect(texts(reported.lines)).toEqual(['96374 ×1', 'J1885 ×2']);
  expect(reported.overrides.every(({ stale }) => stale === undefined)).toBe(true);
});

test('a line of another site or another day is another line', () => {
  const elsewhere = { ...computed('96366', 2), accessSiteId: accessSiteId('s2') };
  const otherDay = { ...computed('96366', 2), dateOfService: isoDate('2026-03-03') };
  for (const one of [elsewhere, otherDay])
    expect(reportedClaim(claim, [override('o1', { computed: one })]).overrides[0]?.isVoid).toBe(true);
});

test('an override of a visit that was moved to another date has nothing to do, and says where its line went', () => {
  const moved = { ...service('96366', 2), dateOfService: isoDate('2026-03-05') };
  const one = override('o1', { computed: computed('96366', 2), reported: line('96366', 1) });
  const standing = reportedClaim({ lines: [moved], drugLines: [] }, [one]).overrides[0];
  expect([standing?.isVoid, standing?.stale]).toEqual([
    true,
    'computed was on 2026-03-02 when overridden, now on 2026-03-05',
  ]);
  // While something is still computed for its own date, the other line is another day's.
  const stays = reportedClaim({ lines: [service('96365', 1), moved], drugLines: [] }, [one]).overrides[0];
  expect(stays?.stale).toBe('computed was ×2 when overridden, now no such line');
});
