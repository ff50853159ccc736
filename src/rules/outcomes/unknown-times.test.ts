import { expect, test } from 'vitest';
import { timeOfDay } from '../../domain/clock-time.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { unknownTimes, withTime } from './unknown-times.ts';
import type { UnknownTime } from './unknown-times.ts';

const unknownsOf = (chart: Day): readonly UnknownTime[] => {
  const encounter = chart.build();
  return unknownTimes(encounter, resolvePolicy(encounter.setting, encounter.policy));
};

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 1440) * 24 + Number(timeOfDay(minute).split(':')[0]))}:${timeOfDay(minute).slice(-2)}`;

/** `a1 stop missing 10:00–13:00`, with the time it rests on, and whether it says nothing alone. */
const said = (chart: Day): readonly string[] =>
  unknownsOf(chart).map(({ administration, edge, state, assumedAt, window, isPaired }) =>
    [
      administration.id,
      edge,
      state,
      ...(assumedAt === undefined ? [] : [`at ${clock(assumedAt)}`]),
      `${clock(window.from)}–${clock(window.to)}`,
      ...(isPaired ? ['in a pair'] : []),
    ].join(' '),
  );

const derived = (more: object = {}) => ({
  volume: { amount: 100, unit: 'mL' },
  rate: { amount: 100, unit: 'mL/h' },
  evidence: { stop: 'derived-from-volume' },
  ...more,
});

/** What of the times of a chart the record does not prove, and when they can have been (R25–R30, S20). */
const charts: Readonly<Record<string, readonly [Day, readonly string[]]>> = {
  'a missing stop lies between the start and the end of the stay': [
    day().infusion('A', '10:00').stay('emergency', '9:00', '13:00'),
    ['a1 stop missing 10:00–13:00'],
  ],
  'without a stay, within 24 hours': [day().infusion('A', '10:00'), ['a1 stop missing 10:00–34:00']],
  'a stay that ended before, or with, the start bounds nothing': [
    day().infusion('A', '10:00').infusion('B', '9:59').stay('emergency', '9:00', '10:00'),
    ['a1 stop missing 10:00–34:00', 'a2 stop missing 9:59–10:00'],
  ],
  'of two stays the first arrival and the last departure': [
    day()
      .infusion('A', '10:00')
      .infusion('B', undefined, '12:00')
      .stay('emergency', '9:00', '11:00')
      .stay('observation', '11:00', '18:00'),
    ['a1 stop missing 10:00–18:00', 'a2 start missing 9:00–12:00'],
  ],
  'a missing start lies between the arrival and the stop': [
    day()
      .infusion('A', undefined, '10:00')
      .infusion('B', undefined, '9:00')
      .infusion('C', undefined, '9:01')
      .stay('emergency', '9:00'),
    ['a1 start missing 9:00–10:00', 'a2 start missing -15:00–9:00', 'a3 start missing 9:00–9:01'],
  ],
  'neither start nor stop: each means something only with the other': [
    day().infusion('A').stay('emergency', '9:00', '13:00'),
    ['a1 start missing 9:00–13:00 in a pair', 'a1 stop missing 9:00–13:00 in a pair'],
  ],
  'neither, and no whole stay': [
    day().infusion('A').stay('emergency', '9:00'),
    ['a1 start missing 0:00–23:59 in a pair', 'a1 stop missing 0:00–23:59 in a pair'],
  ],
  'neither, and a stay of no minute': [
    day().infusion('A').stay('emergency', '9:00', '9:00'),
    ['a1 start missing 0:00–23:59 in a pair', 'a1 stop missing 0:00–23:59 in a pair'],
  ],
  'neither, and one stay that is still open': [
    day().infusion('A').stay('clinic', '9:00').stay('clinic', '8:00', '9:30'),
    ['a1 start missing 8:00–9:30 in a pair', 'a1 stop missing 8:00–9:30 in a pair'],
  ],
  'a push or an injection without a start': [
    day()
      .push('A')
      .im('B')
      .give('sc-injection', 'C', {})
      .push('D', '9:30')
      .stay('emergency', '9:00', '10:00'),
    ['a1 start missing 9:00–10:00', 'a2 start missing 9:00–10:00', 'a3 start missing 9:00–10:00'],
  ],
  'what is counted whatever its time has none to settle': [
    day().give('intralesional', 'A', {}).give('on-body-injector', 'B', {}),
    [],
  ],
  'known times': [
    day()
      .infusion('A', '9:00', '10:00')
      .infusion('B', '9:00', '10:00', { evidence: { stop: 'charted' } }),
    [],
  ],
  'a note that it was still running: the end is not before it': [
    day()
      .infusion('A', '9:00', '10:00', { evidence: { stop: 'still-running-note' } })
      .stay('emergency', '8:00', '12:00'),
    ['a1 stop assumed at 10:00 10:00–12:00'],
  ],
  'a note without its time is no end': [
    day()
      .infusion('A', '9:00', undefined, { evidence: { stop: 'still-running-note' } })
      .stay('emergency', '8:00', '12:00'),
    ['a1 stop missing 9:00–12:00'],
  ],
  'a note before the start proves nothing': [
    day().infusion('A', '9:00', '8:00', { evidence: { stop: 'still-running-note' } }),
    [],
  ],
  'a note at the start': [
    day()
      .infusion('A', '9:00', '9:00', { evidence: { stop: 'still-running-note' } })
      .stay('clinic', '8:00', '10:00'),
    ['a1 stop assumed at 9:00 9:00–10:00'],
  ],
  'a note, and no start': [
    day()
      .infusion('A', undefined, '10:00', { evidence: { stop: 'still-running-note' } })
      .stay('clinic', '8:00', '12:00'),
    ['a1 start missing 8:00–10:00'],
  ],
  'a stop worked out of rate and volume is assumed': [
    day().infusion('A', '9:00', undefined, derived()).stay('clinic', '8:00', '12:00'),
    ['a1 stop assumed at 10:00 9:00–12:00'],
  ],
  'a stop charted as worked out': [
    day().infusion('A', '9:00', '10:30', derived()).stay('clinic', '8:00', '12:00'),
    ['a1 stop assumed at 10:30 9:00–12:00'],
  ],
  'worked out, and the rate is missing': [
    day()
      .infusion('A', '9:00', undefined, derived({ rate: undefined }))
      .stay('clinic', '8:00', '12:00'),
    ['a1 stop missing 9:00–12:00'],
  ],
  'worked out, which the policy does not allow': [
    day()
      .infusion('A', '9:00', undefined, derived())
      .infusion('B', '9:00', '10:30', derived())
      .stay('clinic', '8:00', '12:00')
      .switch('Q19', 'forbid'),
    ['a1 stop missing 9:00–12:00', 'a2 stop missing 9:00–12:00'],
  ],
  'rate and volume alone work out nothing': [
    day()
      .infusion('A', '9:00', undefined, derived({ evidence: undefined }))
      .stay('clinic', '8:00', '12:00'),
    ['a1 stop missing 9:00–12:00'],
  ],
  'what was not given, or is part of another service': [
    day()
      .infusion('A', '9:00', undefined, { status: 'not-given' })
      .push('B', undefined, { status: 'entered-in-error' })
      .infusion('C', '9:00', undefined, { purpose: 'keep-vein-open' }),
    [],
  ],
};

test.each(Object.entries(charts))('%s', (_, [chart, wanted]) => {
  expect(said(chart)).toEqual(wanted);
});

test('the windows say what bounds them', () => {
  const because = (chart: Day) => unknownsOf(chart).map(({ window }) => window.because);
  expect(because(day().infusion('A', '10:00').stay('emergency', '9:00', '13:00'))).toEqual([
    'from its start to the end of the stay',
  ]);
  expect(
    because(day().infusion('A', '10:00', '11:00', { evidence: { stop: 'still-running-note' } })),
  ).toEqual(['the 24 hours from the note that it was still running']);
});

test('a time in place of the unknown one, and nothing else', () => {
  const encounter = day()
    .infusion('A', '9:00', '10:30', derived())
    .infusion('B', undefined, '12:00', derived())
    .build();
  const [stop, start] = unknownTimes(encounter, resolvePolicy('facility'));
  if (stop === undefined || start === undefined) throw new Error('two times are unknown');
  const [a, b] = encounter.administrations;
  // A stop that is tried counts as charted, or it would be worked out again.
  expect(withTime(encounter, stop, 660)).toEqual({
    ...encounter,
    administrations: [{ ...a, stop: 660, evidence: { stop: 'charted' } }, b],
  });
  expect(withTime(encounter, start, 600)).toEqual({
    ...encounter,
    administrations: [a, { ...b, start: 600 }],
  });
});
