import { describe, expect, test } from 'vitest';
import type { DrugEntry } from '../../code-sets/code-set.ts';
import { isoDate } from '../../domain/clock-time.ts';
import type { Container } from '../../domain/drug.ts';
import { billingCode } from '../../domain/ids.ts';
import { billingUnits } from './billing-units.ts';
import { discardedDrug } from './discarded-drug.ts';
import { drugCode } from './drug-code.ts';
import { smallestVialSet } from './smallest-vial-set.ts';
import { ceilUnits, conversionRefusal, convert, convertOf, floorUnits } from './unit-conversion.ts';
import { unlistedDrug } from './unlisted-drug.ts';

const entry = (more: Partial<DrugEntry>): DrugEntry => ({
  hcpcs: billingCode('J0000'),
  name: 'a',
  brands: [],
  category: 'therapeutic',
  routes: [],
  ...more,
});

const vial = (amount: number, count = 1, singleDose: boolean | 'unsaid' = true, unit = 'mg'): Container => ({
  amount,
  unit,
  count,
  ...(singleDose === 'unsaid' ? {} : { singleDose }),
});

describe('units', () => {
  test.each([
    [1, 'g', 'mg', 1000],
    [250, 'mcg', 'mg', 0.25],
    [1000, 'ng', 'mcg', 1],
    [2, ' Grams ', 'MG', 2000],
    [3, 'mg', ' MG', 3],
    [3, 'square feet', 'square feet', 3],
    [1.5, 'L', 'mL', 1500],
    [2, 'million units', 'IU', 2_000_000],
    [5, 'mCi', 'millicurie', 5],
    [2, 'vials', 'vial', 2],
    [2, 'doses', 'dose', 2],
    [4, 'mgs', 'mg', 4],
    [4, 'Mg.', 'mg', 4],
    [2.4, 'million IU', 'units', 2_400_000],
    [20, 'mEqs', 'mEq', 20],
    [10, 'mg', 'mL', undefined],
    [10, 'mEq', 'mmol', undefined],
    [1, 'vial', 'dose', undefined],
    [1, 'bag', 'mg', undefined],
  ])('%d %s in %s', (amount, from, to, expected) => {
    expect(convert(amount, from, to)).toBe(expected);
  });

  test.each([
    ['potassium chloride', 20, 'mmol', 'mEq', 20],
    ['Potassium chloride 20 mEq', 20, 'mEq', 'mmol', 20],
    ['KCl', 20, 'mmol', 'mEq', 20],
    ['sodium acetate', 20, 'mmol', 'mEq', 20],
    ['sodium bicarbonate', 2, 'g', 'mg', 2000],
    ['potassium chloride', 20, 'mmol', 'mg', undefined],
    ['potassium phosphate', 20, 'mmol', 'mEq', undefined],
    ['magnesium sulfate', 8, 'mmol', 'mEq', undefined],
  ])('of %s, %d %s in %s', (drug, amount, from, to, expected) => {
    expect(convertOf(drug, amount, from, to)).toBe(expected);
  });

  test.each([
    ['bag', 'mg', 'bag is no unit that is known here; the code is billed in mg'],
    ['vial', 'mg', 'vial says nothing of how much it holds; the code is billed in mg'],
    ['Doses', 'mL', 'Doses says nothing of how much it holds; the code is billed in mL'],
    ['mg', 'mL', 'mg does not become mL without the concentration'],
    ['mL', 'units', 'mL does not become units without the concentration'],
    ['mg', 'units', 'mg does not become units without the potency of the preparation'],
    ['IU', 'mEq', 'IU does not become mEq without the potency of the preparation'],
    ['mg', 'mEq', 'mg does not become mEq without knowing the salt'],
    ['mmol', 'mg', 'mmol does not become mg without knowing the salt'],
    ['mg', 'mCi', 'mg does not convert to mCi'],
    ['mg', 'treatment', 'mg does not convert to treatment'],
  ])('why %s is not %s', (from, to, expected) => {
    expect(conversionRefusal(from, to)).toBe(expected);
  });

  test('a billionth of a unit is noise, a millionth is a unit', () => {
    expect([ceilUnits(3 + 1e-10), ceilUnits(3 + 1e-6), ceilUnits(2.1), ceilUnits(1e-12)]).toEqual([
      3, 4, 3, 1,
    ]);
    expect([floorUnits(3 - 1e-10), floorUnits(3 - 1e-6), floorUnits(3.9)]).toEqual([3, 2, 3]);
  });

  test.each([
    [{ unit: 'mg', unitAmount: 10 }, 31, 'mg', { units: 4, amount: 31 }],
    [{ unit: 'mg', unitAmount: 0.1 }, 0.00362, 'g', { units: 37, amount: 3.62 }],
    [{ unit: 'mg', unitAmount: 10 }, 1, 'vial', { refused: conversionRefusal('vial', 'mg') }],
    [{ unitAmount: 10 }, 31, 'mg', { refused: 'its code has no billing unit' }],
    [{ unit: 'mg' }, 31, 'mg', { refused: 'its code has no billing unit' }],
    [{}, 31, 'mg', { refused: 'its code has no billing unit' }],
  ])('billing units of %j for %d %s', (unit, amount, of, expected) => {
    expect(billingUnits.decide(entry(unit), { amount, unit: of })).toEqual(expected);
  });
});

test.each([
  ['nothing', undefined, 30, { kind: 'none-stated' }],
  ['no containers', [], 30, { kind: 'none-stated' }],
  [
    'one of which nobody said whether it is single-dose',
    [vial(50), vial(50, 1, 'unsaid')],
    30,
    { kind: 'none-stated' },
  ],
  [
    'a multi-dose vial and one of which nobody said it',
    [vial(50, 1, false), vial(50, 1, 'unsaid')],
    30,
    { kind: 'none-stated' },
  ],
  ['multi-dose vials', [vial(50, 1, false), vial(20, 2, false)], 30, { kind: 'multi-dose' }],
  ['both kinds', [vial(50), vial(20, 2, false)], 30, { kind: 'mixed' }],
  [
    'another unit',
    [vial(50), vial(1, 1, true, 'vial')],
    30,
    { kind: 'refused', reason: conversionRefusal('vial', 'mg') },
  ],
  ['less than given', [vial(29)], 30, { kind: 'too-little-opened' }],
  ['as much as given', [vial(10, 3)], 30, { kind: 'nothing-discarded' }],
  ['as much but for noise', [vial(30 - 1e-10)], 30, { kind: 'nothing-discarded' }],
  ['part of a unit more', [vial(39.9)], 30, { kind: 'nothing-discarded' }],
  ['a unit more', [vial(0.02, 2, true, 'g')], 30, { kind: 'discarded', units: 1 }],
  ['two vials', [vial(50), vial(20, 2)], 30, { kind: 'discarded', units: 6 }],
])('opened: %s', (_, containers, amount, expected) => {
  expect(discardedDrug.decide(containers, amount, ceilUnits(amount / 10), 10, 'mg')).toEqual(expected);
});

const sets = (amount: number, containers: readonly Container[]): string | undefined =>
  smallestVialSet
    .decide(containers, amount, 'mg')
    ?.map(({ size, count }) => `${String(count)}×${String(size)}`)
    .join(' ');

test.each([
  ['nothing smaller', 60, [vial(50), vial(10)], undefined],
  ['one size, one too many', 50, [vial(50, 2)], '1×50'],
  ['a smaller size would do', 60, [vial(50, 2), vial(10)], '1×50 1×10'],
  ['the smaller size entered first', 60, [vial(10), vial(50, 2)], '1×50 1×10'],
  ['fewest containers among equals', 100, [vial(50, 2), vial(20, 5), vial(100)], '1×100'],
  ['fewest containers, not the largest first', 60, [vial(50), vial(30, 2), vial(10, 4)], '2×30'],
  ['only the smallest size covers it best', 40, [vial(100), vial(20, 3)], '2×20'],
  ['three sizes, all of them needed', 170, [vial(100, 2), vial(50, 1), vial(20, 2)], '1×100 1×50 1×20'],
  ['in grams', 60, [vial(0.05, 2, true, 'g'), vial(10)], '1×50 1×10'],
  ['thirds of a milligram', 1, [vial(1 / 3, 4)], '3×0.3333333333333333'],
  ['nothing given', 0, [vial(10)], ''],
  ['a unit that does not convert', 60, [vial(50, 2), vial(1, 1, true, 'mL')], undefined],
  ['a multi-dose vial', 50, [vial(50, 2), vial(50, 1, false)], undefined],
  ['nobody said whether it is single-dose', 50, [vial(50, 2, 'unsaid')], undefined],
  ['more sets than are looked through', 20_000, [vial(1, 20_001), vial(0.5, 2)], undefined],
  ['as many sets as are looked through', 19_999, [vial(1, 10_001), vial(0.5, 20_000)], '19999×1'],
])('the smallest set of vials: %s', (_, amount, containers, expected) => {
  expect(sets(amount, containers)).toBe(expected);
});

test.each([
  [{}, '2026-03-02', undefined],
  [{ validTo: '2026-03-02' }, '2026-03-02', undefined],
  [
    { validTo: '2026-03-01' },
    '2026-03-02',
    { kind: 'ended', says: 'J0000 ended on 2026-03-01; no successor is listed' },
  ],
  [
    { validTo: '2026-03-01', successors: [] },
    '2026-03-02',
    { kind: 'ended', says: 'J0000 ended on 2026-03-01; no successor is listed' },
  ],
  [
    { validTo: '2026-03-01', successors: ['J1', 'J2'] },
    '2026-03-02',
    { kind: 'ended', says: 'J0000 ended on 2026-03-01; use one of J1, J2' },
  ],
  [
    { validTo: '2026-03-01', successors: ['J1'] },
    '2026-03-02',
    { kind: 'ended', says: 'J0000 ended on 2026-03-01; use J1' },
  ],
  [{ validFrom: '2026-03-02' }, '2026-03-02', undefined],
  [{ validFrom: '2026-03-03' }, '2026-03-02', { kind: 'not-yet', says: 'J0000 is valid from 2026-03-03 on' }],
  [{ validFrom: '2025-01-01', validTo: '2026-12-31' }, '2026-03-02', undefined],
])(
  'a code with %j on %s',
  (
    {
      validFrom,
      validTo,
      successors,
    }: { validFrom?: string; validTo?: string; successors?: readonly string[] },
    date,
    expected,
  ) => {
    const drug = entry({
      ...(validFrom === undefined ? {} : { validFrom: isoDate(validFrom) }),
      ...(validTo === undefined ? {} : { validTo: isoDate(validTo) }),
      ...(successors === undefined ? {} : { successors: successors.map((code) => billingCode(code)) }),
    });
    expect(drugCode.decide(drug, isoDate(date), 'professional')).toEqual(expected);
  },
);

test('a C code is one of facilities', () => {
  const drug = entry({ hcpcs: billingCode('C9145') });
  const date = isoDate('2026-03-02');
  expect(drugCode.decide(drug, date, 'facility')).toBeUndefined();
  expect(drugCode.decide(drug, date, 'professional')).toEqual({
    kind: 'facility-only',
    says: 'C9145 is for facilities only',
  });
});

test.each([
  ['J3490', '0002-7597-01', true, [], []],
  ['J3490', undefined, true, ['the NDC'], []],
  ['J3490', undefined, false, ['the dose', 'the NDC'], []],
  [
    'J3490',
    '0002759701',
    true,
    [],
    ['the NDC 0002759701 cannot be written in 11 digits; enter it with its dashes'],
  ],
  [
    'J3490',
    '1234-567-89',
    true,
    [],
    [
      'the NDC 1234-567-89 cannot be written in 11 digits; it has 11 digits, or 10 that its dashes divide 4-4-2, 5-3-2 or 5-4-1',
    ],
  ],
  ['C9399', '00002759701', true, [], []],
  [undefined, '00002759701', true, [], []],
] as const)('an unclassified drug under %s, NDC %s, dose %s', (hcpcs, ndc, hasDose, missing, problems) => {
  const drug = {
    name: 'a',
    ...(hcpcs === undefined ? {} : { hcpcs: billingCode(hcpcs) }),
    ...(ndc === undefined ? {} : { ndc }),
  };
  expect(unlistedDrug.decide(drug, hasDose ? { amount: 1, unit: 'mg' } : undefined)).toEqual({
    missing,
    problems,
  });
});
