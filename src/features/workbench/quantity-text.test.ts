import { expect, test } from 'vitest';
import { parseQuantity, quantityText } from './quantity-text.ts';

test.each([
  ['1 g', { amount: 1, unit: 'g' }],
  ['500mg', { amount: 500, unit: 'mg' }],
  ['1,000 mL', { amount: 1000, unit: 'mL' }],
  ['.5 mg', { amount: 0.5, unit: 'mg' }],
  ['70 mL/h', { amount: 70, unit: 'mL/h' }],
  ['1e-7 g', { amount: 1e-7, unit: 'g' }],
  ['', undefined],
])('%s', (text, value) => {
  const read = parseQuantity(text);
  expect(read).toEqual({ ok: true, value });
  expect(parseQuantity(quantityText(value))).toEqual(read);
});

test.each(['1', 'g', '0 mg', '-1 g'])('%s is refused with what to type', (text) => {
  expect(parseQuantity(text)).toEqual({ ok: false, error: 'Type an amount and its unit, such as 1 g or 500 mL' });
});
