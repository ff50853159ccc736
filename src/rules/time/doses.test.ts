import { expect, test } from 'vitest';
import { administrationId } from '../../domain/ids.ts';
import { sliceStretches, withoutStretches } from './doses.ts';
import { preArrival } from './pre-arrival.ts';
import { prolongedPump } from './prolonged-pump.ts';
import { sameDrugRepeatHour } from './same-drug-repeat-hour.ts';
import { sameDrugShortRepeat } from './same-drug-short-repeat.ts';
import { sameDrugSummed } from './same-drug-summed.ts';
import { day } from '../example.ts';

const owned = (id: string, from: number, to: number) => ({ id: administrationId(id), from, to });
const run = [owned('a', 100, 110), owned('b', 120, 140), owned('c', 150, 155)];

test.each([
  [0, 35, run],
  [0, 10, [owned('a', 100, 110)]],
  [10, 30, [owned('b', 120, 140)]],
  [5, 15, [owned('a', 105, 110), owned('b', 120, 125)]],
  [29, 31, [owned('b', 139, 140), owned('c', 150, 151)]],
  [12, 13, [owned('b', 122, 123)]],
  [35, 60, []],
  [7, 7, []],
])('net minutes %i to %i', (lo, hi, expected) => {
  expect(sliceStretches(run, lo, hi)).toEqual(expected);
});

test('what is taken is cut out, and the rest keeps its owner', () => {
  expect(withoutStretches(run, [])).toBe(run);
  expect(withoutStretches(run, [{ from: 105, to: 125 }])).toEqual([
    owned('a', 100, 105),
    owned('b', 125, 140),
    owned('c', 150, 155),
  ]);
});

test('how doses of one drug are counted', () => {
  expect(sameDrugSummed.decide([60, 20])).toEqual([[0, 1]]);
  expect(sameDrugRepeatHour.decide([60, 20])).toEqual([[0], [1]]);
  const isPush = [30, 20, 31, 30].map((minutes, index) => sameDrugShortRepeat.decide(minutes, index, 31));
  expect(isPush).toEqual([false, true, false, true]);
});

test('arrival is the first outpatient stay with a time, of a hospital’s claim', () => {
  const arrival = (chart: ReturnType<typeof day>): number | undefined => preArrival.decide(chart.build());
  expect(arrival(day().stay('observation', '9:00').stay('emergency', '8:00'))).toBe(480);
  expect(arrival(day().stay('inpatient', '7:00').stay('emergency', '8:00'))).toBe(480);
  expect(arrival(day().stay('inpatient', '7:00'))).toBeUndefined();
  expect(arrival(day().stay('emergency', '8:00').professional())).toBeUndefined();
  expect(preArrival.decide({ ...day().build(), stays: [{ kind: 'emergency' }] })).toBeUndefined();
});

test.each([
  ['medicare', true, 'infusion.chemotherapy.prolonged-pump-community'],
  ['medicare', false, 'infusion.chemotherapy.prolonged-pump'],
  ['other', true, 'infusion.chemotherapy.prolonged-pump'],
] as const)('chemotherapy on a pump, %s, the clinic’s own: %s', (payer, isFacilityPump, concept) => {
  expect(
    prolongedPump.decide(
      { minutes: 481, isFacilityPump, category: 'chemotherapy', setting: 'facility', payer },
      481,
    ),
  ).toBe(concept);
});
