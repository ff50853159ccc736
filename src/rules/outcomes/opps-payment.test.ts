import { expect, test } from 'vitest';
import type { OppsEntry } from '../../code-sets/code-set.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { oppsPayment } from './opps-payment.ts';

const date = '2026-03-02' as never;

/** Rates of our own, so that each sum shows what went into it. */
const published: Readonly<Record<string, OppsEntry>> = {
  '96365': { statusIndicator: 'S', apc: '5693', rate: 200.1 },
  '96366': { statusIndicator: 'S', apc: '5691', rate: 50.05 },
  '96368': { statusIndicator: 'N' },
  '96372': { statusIndicator: 'Q1', apc: '5692', rate: 70.25 },
  '96401': { statusIndicator: 'Q1', apc: '5692', rate: 80.5 },
  '96402': { statusIndicator: 'Q1', rate: 80.5 },
  '96379': { statusIndicator: 'Q1' },
  '96413': { statusIndicator: 'S' },
  '96523': { statusIndicator: 'T', rate: 30 },
};
const codeSet = { ...testCodeSet(), opps: new Map(Object.entries(published)) };

const paymentOf = (...lines: readonly string[]) =>
  oppsPayment(
    lines.map((line) => {
      const [code, units] = line.split(' x');
      return { dateOfService: date, code: code as never, units: Number(units ?? 1) };
    }),
    codeSet,
  );

/** `96366 x3 paid 3: 15015`. */
const said = (...lines: readonly string[]): readonly string[] => {
  const { cents, items } = paymentOf(...lines);
  return [
    ...items.map(
      (item) =>
        `${item.code} x${String(item.units)} ${item.treatment} ${String(item.paidUnits)}: ${String(item.cents)}`,
    ),
    `together ${String(cents)}`,
  ];
};

test('S: each unit is paid by itself', () => {
  expect(said('96365', '96366 x3')).toEqual([
    '96365 x1 paid 1: 20010',
    '96366 x3 paid 3: 15015',
    'together 35025',
  ]);
});

test('N: always packaged, also alone', () => {
  expect(said('96368')).toEqual(['96368 x1 packaged 0: 0', 'together 0']);
  expect(said('96365', '96368')).toEqual([
    '96365 x1 paid 1: 20010',
    '96368 x1 packaged 0: 0',
    'together 20010',
  ]);
});

test('Q1: packaged beside what is paid by itself, before it or after it', () => {
  const packaged = '96372 x2 packaged 0: 0';
  expect(said('96372 x2', '96365')).toEqual([packaged, '96365 x1 paid 1: 20010', 'together 20010']);
  expect(said('96365', '96372 x2')).toEqual(['96365 x1 paid 1: 20010', packaged, 'together 20010']);
});

test('Q1 alone: one unit of the one with the highest rate, of equals the first', () => {
  expect(said('96372 x3')).toEqual(['96372 x3 paid 1: 7025', 'together 7025']);
  expect(said('96372', '96401')).toEqual([
    '96372 x1 packaged 0: 0',
    '96401 x1 paid 1: 8050',
    'together 8050',
  ]);
  expect(said('96401', '96372')).toEqual([
    '96401 x1 paid 1: 8050',
    '96372 x1 packaged 0: 0',
    'together 8050',
  ]);
  expect(said('96402', '96401')).toEqual([
    '96402 x1 paid 1: 8050',
    '96401 x1 packaged 0: 0',
    'together 8050',
  ]);
  expect(said('96368', '96372')).toEqual([
    '96368 x1 packaged 0: 0',
    '96372 x1 paid 1: 7025',
    'together 7025',
  ]);
});

test('what is not published is not guessed', () => {
  expect(said('96379')).toEqual(['96379 x1 packaged 0: 0', 'together 0']);
  expect(said('96413')).toEqual(['96413 x1 unknown 0: 0', 'together 0']);
  expect(said('99999')).toEqual(['99999 x1 unknown 0: 0', 'together 0']);
  expect(said('96523', '96372')).toEqual([
    '96523 x1 not-paid 0: 0',
    '96372 x1 paid 1: 7025',
    'together 7025',
  ]);
  // A service paid by itself at an unknown rate does not make an injection the one that is paid by itself.
  expect(said('96413', '96372')).toEqual(['96413 x1 unknown 0: 0', '96372 x1 paid 1: 7025', 'together 7025']);
});

test('what the release says of a line goes with it, and nothing else', () => {
  const [paid, packaged, unknown] = paymentOf('96365', '96368', '99999').items;
  expect(paid).toEqual({
    dateOfService: date,
    code: '96365',
    units: 1,
    statusIndicator: 'S',
    apc: '5693',
    rateCents: 20010,
    treatment: 'paid',
    paidUnits: 1,
    cents: 20010,
    says: 'each unit is paid by itself',
  });
  expect(Object.keys(packaged ?? {}).toSorted()).toEqual([
    'cents',
    'code',
    'dateOfService',
    'paidUnits',
    'says',
    'statusIndicator',
    'treatment',
    'units',
  ]);
  expect(Object.keys(unknown ?? {}).toSorted()).toEqual([
    'cents',
    'code',
    'dateOfService',
    'paidUnits',
    'says',
    'treatment',
    'units',
  ]);
});

test('why, in words', () => {
  const why = (...lines: readonly string[]) => paymentOf(...lines).items.map(({ says }) => says);
  expect(why('96372 x2')).toEqual(['nothing else on the claim is paid by itself; one unit is paid']);
  expect(why('96372')).toEqual(['nothing else on the claim is paid by itself']);
  expect(why('96372', '96401')[0]).toBe('packaged into a service with a higher rate');
  expect(why('96372', '96365')[0]).toBe('packaged: another service of the claim is paid by itself');
});
