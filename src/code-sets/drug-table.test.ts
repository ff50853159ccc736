import { describe, expect, test } from 'vitest';
import { isoDate } from '../domain/clock-time.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import type { DrugEntry } from './code-set.ts';
import { codesOnDate } from './drug-on-date.ts';
import { drugNameKey } from './drug-table.ts';

const { byCode, byName, byKind } = testCodeSet().drugs;
const codeOf = (name: string): string | undefined => byName.get(name)?.hcpcs;
const entryOf = (code: string): DrugEntry => {
  const entry = byCode.get(code);
  if (entry === undefined) throw new Error(`${code} is not in the table`);
  return entry;
};

describe('drugs by name', () => {
  test.each([
    ['ceftriaxone', 'J0696'],
    ['ceftriaxone sodium', 'J0696'],
    ['rocephin', 'J0696'],
    ['vancomycin', 'J3373'],
    ['zofran', 'J2405'],
    ['dexamethasone', 'J1100'],
    ['midazolam', 'J2250'],
    ['cefazolin', 'J0690'],
    ['bevacizumab', 'J9035'],
    ['fosaprepitant', 'J1453'],
    ['pemetrexed', 'J9305'],
    ['heparin', 'J1644'],
    ['normal saline', 'J7050'],
    ['lr', 'J7120'],
    ['d5w', 'J7060'],
  ])('%s is %s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  test('a name that two different salts share stays without an answer', () => {
    expect(['methylprednisolone', 'hydrocortisone', 'testosterone', 'iron'].map(codeOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a look-up key has lower case and single spaces', () => {
    expect(drugNameKey('  Solu-Medrol   IV ')).toBe('solu-medrol iv');
  });
});

describe('kinds of drugs', () => {
  const categoryOf = (code: string) => entryOf(code).category;

  test('supportive drugs are therapeutic', () => {
    const supportive = {
      leucovorin: 'J0640',
      levoleucovorin: 'J0641',
      mesna: 'J9209',
      dexrazoxane: 'J1190',
      ondansetron: 'J2405',
      palonosetron: 'J2469',
      granisetron: 'J1626',
      fosaprepitant: 'J1453',
      ironSucrose: 'J1756',
      ferumoxytol: 'Q0138',
      epoetin: 'J0885',
      darbepoetin: 'J0881',
      dexamethasone: 'J1100',
      pegfilgrastim: 'J2506',
    };
    expect(
      Object.fromEntries(Object.entries(supportive).map(([name, code]) => [name, categoryOf(code)])),
    ).toEqual(Object.fromEntries(Object.keys(supportive).map((name) => [name, 'therapeutic'])));
  });

  test.each([
    ['J1561', 'immune-globulin'],
    ['J9312', 'chemotherapy'],
    ['J9217', 'hormonal-chemotherapy'],
    ['J1745', 'complex-biologic'],
    ['J7030', 'hydration-fluid'],
    ['J7131', 'therapeutic'],
    ['P9016', 'blood-product'],
    ['90715', 'vaccine'],
    ['J3490', 'unclassified'],
  ] as const)('%s is %s', (code, category) => {
    expect(categoryOf(code)).toBe(category);
  });
});

describe('codes that come and go', () => {
  const table = testCodeSet().drugs;
  const codesOn = (code: string, date: string) =>
    codesOnDate(table, entryOf(code), isoDate(date)).map(({ hcpcs }) => hcpcs);

  test('an ended code leads to those that took its place', () => {
    expect(entryOf('J3370')).toMatchObject({
      validTo: '2025-06-30',
      successors: ['J3373', 'J3374', 'J3375'],
    });
    expect(codesOn('J3370', '2025-07-01')).toEqual(['J3373', 'J3374', 'J3375']);
  });

  test('a new code leads back to the one before it', () => {
    expect([codesOn('J3373', '2025-06-30'), codesOn('J3373', '2025-07-01')]).toEqual([['J3370'], ['J3373']]);
  });

  test('a code that ended without another leads nowhere', () => {
    expect(codesOn('J2780', '2025-01-01')).toEqual([]);
  });

  test('every successor is in the table and begins when the other ends, at the latest', () => {
    const broken = [...byCode.values()].flatMap((entry) =>
      (entry.successors ?? []).filter((code) => {
        const next = byCode.get(code);
        return (
          next === undefined ||
          next.validFrom === undefined ||
          entry.validTo === undefined ||
          next.validFrom.slice(0, 7) > addMonth(entry.validTo)
        );
      }),
    );
    expect(broken).toEqual([]);
  });
});

/** `YYYY-MM` of the month after a date. */
function addMonth(date: string): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
}

test('every biologic is known without the suffix of its maker, as what it is', () => {
  const lost = [...byCode.values()].filter(({ name, category }) => {
    const bare = name.toLowerCase().replace(/ \(.*/, '').replace(/-(?!free$)[a-z]{4}$/, '');
    return bare !== name.toLowerCase() && (byName.get(bare) ?? byKind.get(bare))?.category !== category;
  });
  expect(lost.filter(({ name }) => /-[a-z]{4}\b/.test(name) && !name.includes('-free'))).toEqual([]);
});

test('a short name of several drugs says what they are only where they are of one category', () => {
  expect([byKind.get('hydrocortisone')?.category, byName.has('hydrocortisone'), byKind.has('ctx')]).toEqual([
    'therapeutic',
    false,
    false,
  ]);
  expect([byKind.get('botulinum toxin a')?.category, byKind.get('efgartigimod')?.category]).toEqual([
    'local-or-ophthalmic',
    'payer-dependent-biologic',
  ]);
});

test('a name that several antineoplastics of one kind answer to says what it is, not which', () => {
  expect([byName.has('leuprolide'), byKind.get('leuprolide')?.category]).toEqual([
    false,
    'hormonal-chemotherapy',
  ]);
  // One drug of its name, and drugs that are no antineoplastics, stand elsewhere or nowhere.
  expect([byKind.has('oxaliplatin'), byKind.has('immune'), byKind.has('hepatitis')]).toEqual([
    false,
    false,
    false,
  ]);
});
