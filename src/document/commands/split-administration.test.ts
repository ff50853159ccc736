import { expect, test } from 'vitest';
import { labelOf } from '../command-label.ts';
import {
  a1,
  a2,
  a3,
  a9,
  after,
  at,
  dayInTheEd,
  ketorolac,
  morphine,
  refusal,
  vancomycin,
} from './day-in-the-ed.ts';

const split = (minute: number, administrationId = a1, newId = a9) =>
  ({ type: 'split-administration', administrationId, at: minute, newId }) as const;

test('makes two of one bag: its contents stay with the first, pauses go where they were', () => {
  const { evidence, dose: _d, volume: _v, ...rest } = vancomycin;
  expect(after(split(at(11, 25)))).toStrictEqual({
    ...dayInTheEd,
    administrations: [
      {
        ...rest,
        dose: vancomycin.dose,
        volume: vancomycin.volume,
        stop: at(11, 25),
        pauses: [
          { start: at(10, 30), stop: at(10, 40) },
          { start: at(11, 20), stop: at(11, 25) },
        ],
      },
      { ...rest, evidence, id: a9, start: at(11, 25), pauses: [{ start: at(11, 25), stop: at(11, 30) }] },
      morphine,
      ketorolac,
    ],
  });
});

test('the doses of a mix stay with the first part too, and an unknown stop with the second', () => {
  const { drug: _d, stop: _s, pauses: _p, evidence: _e, dose: _o, volume: _v, ...bag } = vancomycin;
  const mix = {
    ...bag,
    components: [{ name: 'ondansetron', dose: { amount: 8, unit: 'mg' } }, { name: 'dexamethasone' }],
  };
  expect(after(split(at(10, 1)), { ...dayInTheEd, administrations: [mix] }).administrations).toStrictEqual([
    { ...mix, stop: at(10, 1) },
    { ...mix, id: a9, start: at(10, 1), components: [{ name: 'ondansetron' }, { name: 'dexamethasone' }] },
  ]);
});

test('only strictly inside, only an infusion, only under a free id', () => {
  expect(refusal(split(at(10, 0)))).toBe('10:00 does not lie between the start and the stop');
  expect(refusal(split(at(12, 0)))).toBe('12:00 does not lie between the start and the stop');
  expect(refusal(split(at(10, 20), a2))).toBe('Only an infusion can be split');
  expect(refusal(split(at(10, 20), a1, a3))).toBe('There already is an administration a3');
});

test('says what it does', () => {
  expect(labelOf(dayInTheEd, split(at(11, 0)))).toBe('Split vancomycin at 11:00');
});
