import { expect, test } from 'vitest';
import { resolvePolicy } from '../domain/policy.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { codeLines, kindsOf, trialDrafts, trialsOf } from './code-encounter.ts';
import { day } from './example.ts';
import type { Day } from './example.ts';
import { finishLines } from './lines/assemble-lines.ts';

const night = { dateOfService: '2026-03-08' as never, timeZone: 'America/New_York' };

/** A chart, the administration whose stop, or missing start, is tried, and the minutes: there, further, and back again. */
const trials: Readonly<Record<string, readonly [Day, string, readonly number[]]>> = {
  'a drug at one arm, fluid at another that it takes minutes of': [
    day().site('l').infusion('A', '9:00').site('r', 'protocol').hydration('8:00', '11:00').push('B', '8:10'),
    'a1',
    [550, 580, 600, 640, 660, 700, 560],
  ],
  'a drug before, and one after, the fluid of another arm': [
    day()
      .site('l')
      .infusion('A', '8:00')
      .site('r', 'protocol')
      .hydration('9:00', '10:00')
      .infusion('B', '12:00', '13:00'),
    'a1',
    [500, 540, 541, 569, 570, 600, 601, 720, 780, 540],
  ],
  'fluid at one arm that the drugs of two others take minutes of': [
    day()
      .site('l')
      .hydration('8:00')
      .site('r', 'protocol')
      .infusion('B', '8:30', '8:50')
      .infusion('C', '11:00', '11:40')
      .site('f')
      .site('p', 'incompatible-drugs')
      .infusion('D', '9:30', '10:10')
      .push('D', '12:00'),
    'a1',
    [500, 511, 530, 600, 620, 700, 720, 530],
  ],
  'a subcutaneous infusion beside the fluid': [
    day().hydration('8:00', '10:00').give('sc-infusion', 'G', { start: '8:30' }).push('B', '8:05'),
    'a2',
    [520, 540, 560, 600, 700, 525],
  ],
  'a push that the fluid is less by': [
    day().hydration('8:00', '9:35').push('B', '8:10').infusion('A', '11:00', '12:00'),
    'a2',
    [491, 494, 495, 500, 491],
  ],
  'a drug that runs beyond the hour at which clocks change': [
    day().infusion('A', '0:40').infusion('B', '0:30', '1:20').hydration('0:10', '1:50').with(night),
    'a1',
    [90, 119, 120, 121, 200, 300, 100],
  ],
  'clocks change whatever the stop is': [
    day().infusion('A', '1:00').hydration('0:30', '4:30').push('B', '3:40').with(night),
    'a1',
    [90, 119, 185, 240, 300, 100],
  ],
  'another drug whose length nobody knows': [
    day()
      .site('l')
      .hydration('8:00', '10:00')
      .infusion('A', '9:00')
      .site('r', 'protocol')
      .infusion('B', '8:30')
      .push('C', '8:40'),
    'a3',
    [520, 540, 600, 660, 530],
  ],
  'a start that decides which arm came first': [
    day()
      .site('l')
      .infusion('A', undefined, '10:00')
      .push('C', '9:30')
      .site('r', 'protocol')
      .infusion('B', '8:30', '10:01')
      .push('D', '9:00'),
    'a1',
    [480, 509, 510, 511, 540, 585, 480],
  ],
  'a start that decides which arm the unplaced is at': [
    day()
      .push('P', '9:45')
      .site('l')
      .infusion('A', undefined, '10:00')
      .site('r', 'protocol')
      .infusion('B', '8:30', '10:01')
      .site('f')
      .push('D', '9:00'),
    'a2',
    [480, 511, 560, 480],
  ],
  'a start before the hour at which clocks change, the rest after it': [
    day().infusion('A', undefined, '4:00').infusion('B', '3:00', '3:50').with(night),
    'a1',
    [180, 200, 60, 110, 121, 60, 200],
  ],
  'beside what was not given': [
    day().infusion('A', '8:00').push('B', '8:10', { status: 'not-given' }).push('C', '8:20'),
    'a1',
    [490, 500, 600],
  ],
  'what is tried is not coded': [
    day().infusion('A', '8:00', undefined, { status: 'not-given' }).infusion('B', '8:00', '9:00'),
    'a1',
    [500, 600],
  ],
};

test.each(Object.entries(trials))(
  'a trial is the claim that coding the whole chart anew gives: %s',
  (_, [chart, id, minutes]) => {
    const encounter = chart.build();
    const codeSet = testCodeSet();
    const policy = resolvePolicy('facility');
    const { code } = trialsOf(encounter, id as never, codeSet, policy);
    for (const minute of minutes) {
      const tried = {
        ...encounter,
        administrations: encounter.administrations.map((one) =>
          one.id === id ? { ...one, [one.start === undefined ? 'start' : 'stop']: minute } : one,
        ),
      };
      expect(finishLines(trialDrafts(code(tried)), true), String(minute)).toEqual(codeLines(tried, codeSet, policy));
    }
  },
);

test('an administration that a trial leaves out is not coded in it', () => {
  const encounter = day().infusion('B', '9:00', '10:00').push('A', '11:00').build();
  const { code } = trialsOf(encounter, 'a2' as never, testCodeSet(), resolvePolicy('facility'));
  const codes = (tried: typeof encounter) => finishLines(trialDrafts(code(tried))).map((line) => line.code);
  const without = { ...encounter, administrations: encounter.administrations.slice(0, 1) };
  expect([codes(without), codes(encounter), codes(without)]).toEqual([
    ['96365'],
    ['96365', '96375'],
    ['96365'],
  ]);
});

test('what each administration is, whatever its times', () => {
  const chart = day()
    .infusion('A')
    .chemo('B', '9:00')
    .hydration('8:00')
    .push('a')
    .im('Kept', '9:00', { status: 'not-given' });
  expect(
    [...kindsOf(chart.build(), testCodeSet(), resolvePolicy('facility'))]
      .map(([id, { category }]) => `${id} ${category}`)
      .toSorted(),
  ).toEqual(['a1 therapeutic', 'a2 chemotherapy', 'a3 hydration', 'a4 therapeutic']);
});
