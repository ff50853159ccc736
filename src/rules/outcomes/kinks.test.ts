import { expect, test } from 'vitest';
import { timeOfDay } from '../../domain/clock-time.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { kindsOf, trialsOf } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { kinksOf } from './kinks.ts';
import { unknownTimes } from './unknown-times.ts';

const policy = resolvePolicy('facility');

/**
 * The kinks of the first unknown time of a chart, in order; neighbouring minutes as one stretch.
 * @param areSitesKnown whether what the starts say of the sites is used
 */
function named(chart: Day, areSitesKnown = false): readonly string[] {
  const encounter = chart.build();
  const [unknown] = unknownTimes(encounter, policy);
  if (unknown === undefined) throw new Error('no time is unknown');
  const kinds = kindsOf(encounter, testCodeSet(), policy);
  const { atOtherSites } = trialsOf(encounter, unknown.administration.id, testCodeSet(), policy);
  const minutes = [...new Set(kinksOf(encounter, unknown, kinds, areSitesKnown ? atOtherSites : undefined))].sort(
    (a, b) => a - b,
  );
  const stretches: [number, number][] = [];
  for (const minute of minutes) {
    const last = stretches.at(-1);
    if (last?.[1] === minute - 1) last[1] = minute;
    else stretches.push([minute, minute]);
  }
  return stretches.map(([from, to]) =>
    from === to ? timeOfDay(from) : `${timeOfDay(from)}–${timeOfDay(to)}`,
  );
}

const midnight = '23:59–00:00';
const bag = (): Day => day().infusion('A', '10:00');
const arms = (): Day => day().site('l').infusion('A', '10:00');
const unstarted = (): Day => day().infusion('A', undefined, '10:00');
const derived = {
  rate: { amount: 60, unit: 'mL/h' },
  volume: { amount: 40, unit: 'mL' },
  evidence: { stop: 'derived-from-volume' },
};

/** Where the claim may turn as the time moves: each minute named costs a coding, and one not named may lose a claim. */
const charts: Readonly<Record<string, readonly [Day, readonly string[]]>> = {
  'nothing else was given': [bag(), [midnight]],
  'another drug: its times, and where this one is as long': [
    bag().infusion('B', '10:30', '11:10'),
    ['10:30', '10:39–10:41', '11:10', midnight],
  ],
  'also where its stop is worked out': [
    bag().infusion('B', '10:30', undefined, derived),
    ['10:30', '10:39–10:41', '11:10', midnight],
  ],
  'a drug of another rank is never placed by its length (R1)': [
    bag().chemo('B', '10:30', '11:10'),
    ['10:30', '11:10', midnight],
  ],
  'its pauses, which also make it shorter': [
    bag().infusion('B', '10:30', '11:10', { pauses: [{ start: 652, stop: 656 }] }),
    ['10:30', '10:35–10:37', '10:51–10:53', '10:55–10:57', '11:10', midnight],
  ],
  'a push of another drug takes no minute of it': [bag().push('B', '10:30'), [midnight]],
  'a push whose end is charted may': [bag().push('B', '10:30', { stop: 640 }), ['10:30', '10:40', midnight]],
  'a push of the same drug reaches 30 minutes (S9, R42)': [
    bag().push('A', '11:00'),
    ['10:29–10:30', '10:59–11:01', '11:30–11:31', midnight],
  ],
  'another bag of the same drug: the doses may join, and are summed': [
    bag().infusion('A', '12:00', '12:20'),
    [
      '09:59–10:01',
      '10:19–10:21',
      '11:29–11:30',
      '11:49–11:50',
      '11:59–12:01',
      '12:19–12:21',
      '12:30–12:31',
      '12:50–12:51',
      midnight,
    ],
  ],
  'the doses of one drug compete together with another': [
    day()
      .infusion('A', '10:00')
      .chemo('X', '8:00', '9:00')
      .infusion('B', '12:00', '12:20')
      .infusion('B', '13:00', '13:30'),
    ['08:00', '09:00', '10:49–10:51', '12:00', '12:20', '13:00', '13:30', midnight],
  ],
  'of the same drug enough ran already': [
    bag().infusion('A', '14:00', '14:20').infusion('B', '15:00', '16:00'),
    [
      '09:59–10:01',
      '10:19–10:21',
      '10:39–10:41',
      '10:59–11:01',
      '13:29–13:30',
      '13:49–13:50',
      '13:59–14:01',
      '14:19–14:21',
      '14:30–14:31',
      '14:50–14:51',
      '15:00',
      '16:00',
      midnight,
    ],
  ],
  'fluid that it takes minutes of': [bag().hydration('10:30', '11:10'), ['10:30', '11:10', midnight]],
  'two fluids, which join or part': [
    day().hydration('10:00').infusion('ringer lactate', '10:30', '11:10', { category: 'hydration' }),
    ['10:29–10:31', '10:39–10:41', '11:09–11:11', midnight],
  ],
  'fluid of unknown end under a drug': [
    day().hydration('10:00').infusion('B', '10:30', '11:10'),
    ['10:30', '11:10', midnight],
  ],
  'a drug at a site of its own is not met': [
    arms().site('r', 'protocol').infusion('B', '10:30', '11:10').push('C', '10:30', { stop: 640 }),
    [midnight],
  ],
  'fluid there is (S16)': [
    arms().site('r', 'protocol').hydration('10:30', '11:10'),
    ['10:30', '11:10', midnight],
  ],
  'a site without a reason is no site of its own (S1)': [
    arms().site('r').infusion('B', '10:30', '11:10'),
    ['10:30', '10:39–10:41', '11:10', midnight],
  ],
  'of three sites one reason is not enough': [
    arms().site('r', 'protocol').infusion('B', '10:30', '11:10').site('f'),
    ['10:30', '10:39–10:41', '11:10', midnight],
  ],
  'of three sites, the two have reasons': [
    day()
      .site('l', 'protocol')
      .infusion('A', '10:00')
      .site('r', 'protocol')
      .infusion('B', '10:30', '11:10')
      .site('f')
      .push('C', '10:40'),
    [midnight],
  ],
  'of three sites, the reasons of two others': [
    day()
      .site('f', 'protocol')
      .site('l')
      .infusion('A', '10:00')
      .site('r', 'protocol')
      .infusion('B', '10:30', '11:10'),
    ['10:30', '10:39–10:41', '11:10', midnight],
  ],
  'what has no site may share one': [
    day().infusion('A', '10:00').site('r', 'protocol').infusion('B', '10:30', '11:10'),
    ['10:30', '10:39–10:41', '11:10', midnight],
  ],
  'what is not coded as charted': [
    bag().push('B', '10:30', { status: 'not-given' }),
    ['09:59–10:00', '10:29–10:31', '11:00–11:01', midnight],
  ],
  'the stay, and the end of it': [bag().stay('clinic', '9:00', '18:00'), ['08:59–09:01', '17:59–18:01']],
  'a stay that is open': [bag().stay('clinic', '9:00'), ['08:59–09:01', midnight]],
  'a start that is unknown decides what came first, also of a push': [
    unstarted().push('B', '9:00').infusion('C', '8:00', '8:40'),
    ['23:59–00:00', '07:59–08:01', '08:39–08:41', '08:59–09:01', '09:19–09:21'],
  ],
  'and is as early as it is long': [
    unstarted().site('r', 'protocol').infusion('B', '8:00', '8:40').site('l').push('C', '9:00'),
    ['23:59–00:00', '07:59–08:01', '08:39–08:41', '08:59–09:01', '09:19–09:21'],
  ],
  'a push without a start has no length': [
    day().push('A').infusion('B', '8:00', '8:40').stay('clinic', '7:00', '9:00'),
    ['06:59–07:01', '07:59–08:01', '08:39–08:41', '08:59–09:01'],
  ],
};

test.each(Object.entries(charts))('%s', (_, [chart, wanted]) => {
  expect(named(chart)).toEqual(wanted);
});

/** Three sites, of which the first one used needs no reason (S1). */
const threeSites: Readonly<Record<string, readonly [Day, readonly string[]]>> = {
  'another drug and the same one at a site of its own': [
    arms().site('r', 'protocol').infusion('B', '10:30', '11:10').infusion('A', '12:00', '12:20').site('f'),
    [midnight],
  ],
  'fluid there': [arms().site('r', 'protocol').hydration('10:30', '11:10').site('f'), ['10:30', '11:10', midnight]],
  'fluid beside fluid there': [
    day().site('l').hydration('10:00').site('r', 'protocol').hydration('10:30', '11:10').site('f'),
    [midnight],
  ],
  'a site without a reason that was not first': [
    day().site('r', 'protocol').push('C', '9:00').site('f').push('D', '8:00').site('l').infusion('A', '10:00').site('r').infusion('B', '10:30', '11:10'),
    [midnight],
  ],
  'the same, read together with the first': [
    day().site('r', 'protocol').push('C', '9:00').site('f').infusion('B', '8:00', '10:30').site('l').infusion('A', '10:00'),
    ['08:00', '10:30', '12:29–12:31', midnight],
  ],
};

test.each(Object.entries(threeSites))('by the starts: %s', (_, [chart, wanted]) => {
  expect(named(chart, true)).toEqual(wanted);
});

test('a start decides which site was first, so nothing is left out for it', () => {
  const chart = unstarted().site('r', 'protocol').infusion('B', '8:00', '8:40').site('l').push('C', '9:00');
  expect(named(chart, true)).toEqual(named(chart));
});

test('clocks change at an hour within the window only', () => {
  const night = (chart: Day): Day =>
    chart.with({ dateOfService: '2026-03-08' as never, timeZone: 'America/New_York' });
  expect(named(night(day().infusion('A', '1:00').stay('emergency', '0:30', '4:00')))).toEqual([
    '00:29–00:31',
    '01:59–02:01',
    '02:59–03:01',
    '03:59–04:01',
  ]);
  expect(named(night(day().infusion('A', '3:00').stay('emergency', '2:30', '4:00')))).toEqual([
    '02:29–02:31',
    '03:59–04:01',
  ]);
  const autumn = day()
    .infusion('A', '1:00')
    .stay('emergency', '0:30', '4:00')
    .with({ dateOfService: '2026-11-01' as never, timeZone: 'America/Chicago' });
  expect(named(autumn)).toEqual(['00:29–00:31', '01:59–02:01', '02:59–03:01', '03:59–04:01']);
});

test('two midnights in the days after', () => {
  expect(named(day().infusion('A', '10:00').stay('observation', '9:00', '+2 9:00'))).toEqual([
    '08:59–09:01',
    '23:59–00:00',
    '23:59–00:00',
    '08:59–09:01',
  ]);
  expect(named(day().infusion('A', '0:00').stay('clinic', '0:00', '4:00'))).toEqual([
    '23:59–00:01',
    '03:59–04:01',
  ]);
});
