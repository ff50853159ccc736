import { expect, test } from 'vitest';
import { readMarDrug, readMarQuantity } from './read-mar-drug.ts';

test.each([
  [
    'ceftriaxone (ROCEPHIN) 1 g in sodium chloride 0.9 % 50 mL IVPB',
    { first: ['ceftriaxone', 'ROCEPHIN'], dose: '1 g', volume: '50 mL' },
  ],
  [
    'sodium chloride 0.9 % bolus 1,000 mL',
    { first: ['sodium chloride 0.9%'], dose: '1000 mL', volume: undefined },
  ],
  ['morphine 4 mg/mL injection 4 mg', { first: ['morphine'], dose: '4 mg', volume: undefined }],
  ['lactated ringers infusion', { first: ['lactated ringers'], dose: undefined, volume: undefined }],
  [
    'heparin 25,000 units in dextrose 5% 250 mL infusion',
    { first: ['heparin'], dose: '25000 units', volume: '250 mL' },
  ],
  [
    'piperacillin-tazobactam 3.375 g',
    { first: ['piperacillin-tazobactam'], dose: '3.375 g', volume: undefined },
  ],
  ['x', { first: ['x'], dose: undefined, volume: undefined }],
])('%s', (text, { first, dose, volume }) => {
  const read = readMarDrug(text);
  const say = (quantity: typeof read.dose): string | undefined =>
    quantity === undefined ? undefined : `${String(quantity.amount)} ${quantity.unit}`;
  expect([read.names.slice(0, first.length), say(read.dose), say(read.volume)]).toEqual([
    first,
    dose,
    volume,
  ]);
});

test.each([
  ['1 g', '', { amount: 1, unit: 'g' }],
  ['1,000', 'ml', { amount: 1000, unit: 'mL' }],
  ['100 mL/hr', '', { amount: 100, unit: 'mL/h' }],
  ['5 mcg/kg/min', '', { amount: 5, unit: 'mcg/kg/min' }],
  ['0', 'mg', undefined],
  ['1 g', 'mg', { amount: 1, unit: 'g' }],
  ['some', 'mg', undefined],
  ['4', '', undefined],
])('%s %s', (text, unit, expected) => {
  expect(readMarQuantity(text, unit)).toEqual(expected);
});
