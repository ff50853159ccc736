import { describe, expect, test } from 'vitest';
import { formatFactPath } from '../../domain/fact-path.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { outsideTheStay } from './outside-the-stay.ts';
import { separateVisits } from './separate-visits.ts';

/** What is said of the stays of a chart: severity, rule, words, facts. */
function said(chart: Day): readonly string[] {
  const encounter = chart.build();
  const policy = resolvePolicy(encounter.setting, encounter.policy);
  return codeEncounter(encounter, testCodeSet(), policy)
    .findings.filter(
      ({ ruleId }) =>
        ruleId === outsideTheStay.id ||
        ruleId === separateVisits.id ||
        ruleId === 'documentation/outside-the-release',
    )
    .map(
      ({ severity, ruleId, message, facts }) =>
        `${severity} ${ruleId.replace('documentation/', '')}: ${message} [${facts.map(formatFactPath).join(' ')}]`,
    );
}

const twoStays = () => day().stay('emergency', '8:00', '12:00').stay('observation', '12:30', '20:00');

describe('what is told of stays', () => {
  test.each<readonly [string, Day, readonly string[]]>([
    ['nothing without stays', day().push('A', '20:01'), []],
    [
      'a push after the last',
      twoStays().push('A', '20:01'),
      [
        'warning outside-the-stay: A begins at 20:01, after the last charted stay; check its time and the stay. [administrations.a1.start stays]',
      ],
    ],
    [
      'a push between two',
      twoStays().push('A', '12:15'),
      [
        'warning outside-the-stay: A begins at 12:15, between two charted stays; check its time and the stay. [administrations.a1.start stays]',
      ],
    ],
    [
      'a bag that runs on',
      twoStays().infusion('A', '19:00', '20:01'),
      [
        'warning outside-the-stay: A is charted as running until 20:01, and the patient left at 20:00; check both times. [administrations.a1.stop stays]',
      ],
    ],
    ['what was not given', twoStays().push('A', '20:01', { status: 'not-given' }), []],
    ['a push without a time', twoStays().push('A'), []],
    [
      'two visits',
      day()
        .stay('emergency', '8:00', '11:00')
        .stay('emergency', '12:00', '17:00')
        .push('A', '8:00')
        .push('B', '12:00'),
      [
        'warning separate-visits: From 11:00 to 12:00 there is no stay. After a discharge the return is an encounter of its own: chart it by itself, as a return on the same date, so that it has its own initial service. [stays]',
      ],
    ],
    [
      'the ambulance is no first visit',
      day()
        .stay('emergency', '8:00', '11:00')
        .stay('emergency', '12:00', '17:00')
        .push('A', '7:59')
        .push('B', '12:00'),
      [],
    ],
    [
      'a push without a time is of neither visit',
      day()
        .stay('emergency', '8:00', '11:00')
        .stay('emergency', '12:00', '17:00')
        .push('A')
        .push('B', '12:00'),
      [],
    ],
    [
      'what was not given makes no visit',
      day()
        .stay('emergency', '8:00', '11:00')
        .stay('emergency', '12:00', '17:00')
        .push('A', '9:00', { status: 'not-given' })
        .push('B', '12:00'),
      [],
    ],
    [
      'lines of another year, drug lines too, one finding a date',
      day()
        .push('A', '8:00')
        .push('D', '+1 9:00')
        .push('C', '+1 8:00', { drug: { name: 'C', hcpcs: 'J2405' }, dose: { amount: 4, unit: 'mg' } })
        .give('other', 'B', { start: '+2 8:00' })
        .with({ dateOfService: '2026-12-31' as never }),
      [
        'warning outside-the-release: Lines of 2027-01-01 are coded by release 2026Q4, which covers 2026-01-01 to 2026-12-31; check the date, or look them up in the tables of that date. [administrations.a2.start administrations.a3.start]',
      ],
    ],
    [
      'a drug line without an administration line',
      day()
        .push('A', '8:00')
        .im('vaccine', '+1 8:00', {
          drug: { name: 'vaccine', hcpcs: '90732' },
          dose: { amount: 0.5, unit: 'mL' },
        })
        .with({ dateOfService: '2026-12-31' as never }),
      [
        'warning outside-the-release: Lines of 2027-01-01 are coded by release 2026Q4, which covers 2026-01-01 to 2026-12-31; check the date, or look them up in the tables of that date. [administrations.a2.start]',
      ],
    ],
  ])('%s', (_, chart, expected) => {
    expect(said(chart)).toEqual(expected);
  });
});

describe('where a minute lies', () => {
  const stay = (start?: number, stop?: number) => ({
    kind: 'clinic' as const,
    ...(start === undefined ? {} : { start }),
    ...(stop === undefined ? {} : { stop }),
  });

  test.each([
    ['before the first', [stay(10, 20)], 9, undefined],
    ['in it', [stay(10, 20)], 15, undefined],
    ['after the last', [stay(10, 20), stay(30, 40)], 41, 'after'],
    ['between', [stay(30, 40), stay(10, 20)], 25, 'between'],
    ['a stay without a start', [stay(10, 20), stay(undefined, 30)], 50, undefined],
    ['a stay without an end', [stay(10, 20), stay(30)], 50, undefined],
    ['a stay that ends before it starts', [stay(10, 20), stay(40, 30)], 50, undefined],
    ['a stay of no minutes', [stay(10, 10)], 11, 'after'],
    ['no stay', [], 11, undefined],
  ])('%s', (_, stays, minute, expected) => {
    expect(outsideTheStay.decide(stays, minute)).toBe(expected);
  });

  test.each([
    ['runs on', [stay(10, 20)], { start: 15, stop: 21 }, 20],
    ['begins as the patient leaves', [stay(10, 20)], { start: 20, stop: 21 }, 20],
    ['begins later', [stay(10, 20)], { start: 21, stop: 25 }, undefined],
    ['no start', [stay(10, 20)], { stop: 25 }, undefined],
    ['no stop', [stay(10, 20)], { start: 15 }, undefined],
    ['on a pump', [stay(10, 20)], { start: 15, stop: 21, pump: 'portable' as const }, undefined],
    ['the last of two, either way round', [stay(30, 40), stay(10, 20)], { start: 15, stop: 41 }, 40],
    ['into the second', [stay(10, 20), stay(30, 40)], { start: 15, stop: 35 }, undefined],
    ['a stay without an end', [stay(10, 20), stay(30)], { start: 15, stop: 41 }, undefined],
    ['a stay without a start', [stay(10, 20), stay(undefined, 18)], { start: 15, stop: 41 }, undefined],
    ['a stay that ends before it starts', [stay(10, 20), stay(19, 18)], { start: 15, stop: 41 }, undefined],
    ['a stay of no minutes', [stay(10, 10)], { start: 10, stop: 11 }, 10],
    ['no stay', [], { start: 10, stop: 11 }, undefined],
  ])('a bag that %s', (_, stays, bag, expected) => {
    expect(outsideTheStay.leftBefore(stays, bag)).toBe(expected);
  });

  test.each([
    ['an hour', [stay(0, 100), stay(160, 200)], { from: 100, to: 160 }],
    ['less', [stay(0, 100), stay(159, 200)], undefined],
    ['the later one charted first', [stay(160, 200), stay(0, 100)], { from: 100, to: 160 }],
    ['a third bridges it', [stay(0, 100), stay(160, 200), stay(90, 150)], undefined],
    ['one stay within another', [stay(0, 100), stay(10, 20), stay(110, 200)], undefined],
    ['of three, the last is apart', [stay(0, 100), stay(110, 120), stay(180, 200)], { from: 120, to: 180 }],
    ['a stay without a start', [stay(0, 100), stay(undefined, 50), stay(160, 200)], undefined],
    ['a stay without an end', [stay(0), stay(160, 200)], undefined],
    ['a stay that ends before it starts', [stay(0, 100), stay(160, 150)], undefined],
    ['a stay of no minutes', [stay(0, 0), stay(60, 70)], { from: 0, to: 60 }],
    ['one stay', [stay(200, 300)], undefined],
  ])('visits apart: %s', (_, stays, expected) => {
    expect(separateVisits.decide(stays, 60)).toEqual(expected);
  });
});
