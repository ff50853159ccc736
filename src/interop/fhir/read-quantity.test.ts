import { expect, test } from 'vitest';
import { readDose, readRate } from './read-quantity.ts';

test.each([
  [
    { rateRatio: { numerator: { value: 100, code: 'ml' }, denominator: { value: 1, unit: 'hr' } } },
    { rate: { amount: 100, unit: 'mL/h' } },
  ],
  [
    { rateRatio: { numerator: { value: 100, unit: 'mL' }, denominator: { value: 2, unit: 'h' } } },
    { rate: { amount: 50, unit: 'mL/h' } },
  ],
  [
    { rateRatio: { numerator: { value: 1, unit: 'mg' }, denominator: { value: 1, unit: 'kg' } } },
    { note: 'rate field says 1 mg per 1 kg' },
  ],
  [{ rateQuantity: { value: 125, unit: 'mL/h' } }, { rate: { amount: 125, unit: 'mL/h' } }],
  [{ rateQuantity: { value: 20, unit: 'min' } }, { note: 'rate field says 20 min, which is no rate' }],
  [{ rateQuantity: { value: -5, unit: 'mL/h' } }, { note: 'the rate could not be read' }],
  [{}, {}],
])('rate %#', (dosage, expected) => {
  expect(readRate(dosage)).toEqual(expected);
});

test('a dose by weight is no amount', () => {
  expect(readDose({ dose: { value: 1.8, unit: 'mg/kg' } })).toEqual({
    note: 'dose field says 1.8 mg/kg, which is no amount',
  });
});
