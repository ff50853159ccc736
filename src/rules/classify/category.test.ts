import { describe, expect, test } from 'vitest';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { day } from '../example.ts';
import { electrolytesByPurpose, isPlainFluid } from './electrolytes-by-purpose.ts';

interface Part {
  readonly name: string;
  readonly dose?: { readonly amount: number; readonly unit: string };
}

const read = (
  components: readonly Part[],
  more: Readonly<Record<string, unknown>> = {},
  choice = 'purpose',
) => {
  const [bag] = day()
    .infusion('', '8:00', '9:00', { drug: undefined, category: undefined, components, ...more })
    .build().administrations;
  if (bag === undefined) throw new Error('no bag');
  const reading = electrolytesByPurpose.decide(bag, choice, 40);
  return reading === undefined
    ? undefined
    : `${reading.category}${reading.isPurposeMissing ? ', purpose missing' : ''}`;
};

describe('names', () => {
  test.each([
    'normal saline',
    'Sodium chloride 0.9%',
    'NaCl 0.45 %',
    'ringer',
    'ringers',
    "ringer's",
    'lactated ringer',
    'lactated ringers',
    "Lactated Ringer's",
    'LR',
    'NS',
    'dextrose 5%',
    'D5',
    'D5W',
    'D10',
    'D10W',
    'plasmalyte',
    'Plasma-Lyte A',
    'normosol',
    'isolyte',
    'hydration',
    'IV fluid',
    'IVF',
    'NSS',
    '1/2NS',
    '1/2 NSS',
    'D51/2NS',
    'RL',
    'iv fluids',
    'saline 13%',
    'saline 0.3%',
    '0.3% saline',
    '0.45% sodium chloride',
    'dextrose 5% sodium chloride 0.9%',
    'dextrose 5% and sodium chloride, 0.45%',
    'dextrose 5% NaCl, 0.45%',
  ])('%s is plain fluid', (name) => {
    expect(isPlainFluid(name)).toBe(true);
  });
  test.each([
    '3% saline',
    '3%saline',
    '3 % saline',
    '3 %  saline',
    '5% sodium chloride',
    '3.0% NaCl',
    '3.0  %  nacl',
    'saline 3%',
    'saline, 3%',
    'saline,3 %',
    'sodium chloride 5%',
    'sodium chloride  5.0  %',
    'nacl3%',
    'hypertonic saline',
    'ceftriaxone',
    'salines',
    'NSSE',
    '3NS',
    'potassium in saline',
  ])('%s is not', (name) => {
    expect(isPlainFluid(name)).toBe(false);
  });
});

test('of the drug table only electrolytes and fluids are read by their purpose', () => {
  const electrolytes = new Set<string>();
  for (const { name, category } of testCodeSet().drugs.byCode.values())
    if (category !== 'hydration-fluid' && read([{ name }]) !== undefined)
      electrolytes.add(name.replace(/ \(.*/, ''));
  expect([...electrolytes].sort()).toEqual([
    'calcium gluconate',
    'calcium glycerophosphate and calcium lactate',
    'magnesium sulfate',
    'potassium chloride',
  ]);
});

test.each([
  'calcium leucovorin',
  'Calcium folinate',
  'dexamethasone sodium phosphate',
  'penicillin g potassium',
  'epinephrine in sodium chloride',
])('%s in fluid is a drug in fluid', (name) => {
  expect(read([{ name: 'sodium chloride 0.9%' }, { name }])).toBeUndefined();
});

const fluid: Part = { name: 'sodium chloride 0.9%' };
const potassium = (amount: number, unit = 'mEq'): Part => ({
  name: 'potassium chloride',
  dose: { amount, unit },
});
const litre = { volume: { amount: 1000, unit: 'mL' } };

describe('a bag', () => {
  test.each<readonly [string, readonly Part[], Readonly<Record<string, unknown>>, string | undefined]>([
    ['fluid', [fluid], {}, 'hydration, purpose missing'],
    ['fluid for dehydration', [fluid], { purpose: 'dehydration' }, 'hydration'],
    ['fluid for a deficit', [fluid], { purpose: 'electrolyte-deficit' }, 'hydration'],
    ['a drug', [{ name: 'A' }], {}, undefined],
    ['fluid with a drug', [fluid, { name: 'A' }], {}, undefined],
    ['40 mEq in a litre', [fluid, potassium(40)], litre, 'hydration, purpose missing'],
    ['41 mEq in a litre', [fluid, potassium(41)], litre, 'therapeutic, purpose missing'],
    [
      '20 mEq in half a litre',
      [fluid, potassium(20)],
      { volume: { amount: 500, unit: ' ML ' } },
      'hydration, purpose missing',
    ],
    [
      '21 mEq in half a litre',
      [fluid, potassium(21)],
      { volume: { amount: 500, unit: ' ML ' } },
      'therapeutic, purpose missing',
    ],
    [
      '21 mEq in 500 cc',
      [fluid, potassium(21)],
      { volume: { amount: 500, unit: 'cc' } },
      'therapeutic, purpose missing',
    ],
    [
      '41 mEq in 1 L',
      [fluid, potassium(41, ' MEQ ')],
      { volume: { amount: 1, unit: 'L' } },
      'therapeutic, purpose missing',
    ],
    [
      '40 mEq in 1 L',
      [fluid, potassium(40)],
      { volume: { amount: 1, unit: 'L' } },
      'hydration, purpose missing',
    ],
    [
      'a volume in another unit says nothing',
      [fluid, potassium(41)],
      { volume: { amount: 1, unit: 'bag' } },
      'hydration, purpose missing',
    ],
    ['no volume', [fluid, potassium(41)], {}, 'hydration, purpose missing'],
    ['no dose', [fluid, { name: 'KCl' }], litre, 'hydration, purpose missing'],
    [
      'a dose in another unit says nothing',
      [fluid, potassium(500, 'mg')],
      litre,
      'hydration, purpose missing',
    ],
    [
      'a dose for a weight says nothing',
      [fluid, potassium(500, 'mEq/kg')],
      litre,
      'hydration, purpose missing',
    ],
    [
      'a dose in thousandths says nothing',
      [fluid, potassium(500, 'umeq')],
      litre,
      'hydration, purpose missing',
    ],
    ['magnesium', [fluid, { name: 'magnesium sulfate' }], litre, 'therapeutic, purpose missing'],
    [
      'potassium and magnesium',
      [fluid, potassium(10), { name: 'magnesium sulfate' }],
      litre,
      'therapeutic, purpose missing',
    ],
    ['potassium phosphate', [fluid, { name: 'potassium phosphate' }], litre, 'therapeutic, purpose missing'],
    ['phosphates', [fluid, { name: 'sodium phosphates' }], litre, 'therapeutic, purpose missing'],
    ['potassium alone', [{ name: 'potassium' }], litre, 'therapeutic, purpose missing'],
    [
      'ready-made',
      [{ name: 'potassium chloride in sodium chloride 0.9%' }],
      litre,
      'hydration, purpose missing',
    ],
    [
      'ready-made, and potassium added',
      [{ name: 'potassium in saline' }, { name: 'potassium chloride' }],
      litre,
      'therapeutic, purpose missing',
    ],
    [
      'two doses of potassium, one too strong',
      [fluid, potassium(10), potassium(41)],
      litre,
      'therapeutic, purpose missing',
    ],
    ['potassium for dehydration', [fluid, potassium(60)], { ...litre, purpose: 'dehydration' }, 'hydration'],
    [
      'potassium for a deficit',
      [fluid, potassium(10)],
      { ...litre, purpose: 'electrolyte-deficit' },
      'therapeutic',
    ],
    [
      'potassium for treatment',
      [fluid, potassium(10)],
      { ...litre, purpose: 'treatment' },
      'hydration, purpose missing',
    ],
  ])('%s', (_, components, more, expected) => {
    expect(read(components, more)).toBe(expected);
  });

  test('electrolytes by policy', () => {
    expect(read([fluid, potassium(10)], litre, 'drug')).toBe('therapeutic');
    expect(read([fluid, potassium(60)], litre, 'hydration')).toBe('hydration');
    expect(read([fluid], litre, 'drug')).toBe('hydration, purpose missing');
  });
});
