import { expect, test } from 'vitest';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { notEvidence, settlingRecords } from './settling-records.ts';

/** The kinds of record by what they are known by; the rest of a sentence is for people. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['charted time', /^a documented (?:start|stop) time/],
  ['duration', /^a duration charted after completion/],
  ['rate and volume', /^the rate and the quantity infused/],
  [
    'volume beside 100 mL/h',
    /^the quantity infused, charted after completion, beside the charted rate of 100 mL\/h$/,
  ],
  [
    'volume; 100 mL/h is charted',
    /^the quantity infused, charted after completion; the rate of 100 mL\/h is in the chart$/,
  ],
  ['log of its pump', /^the log of its pump/],
  ['pump log', /^the pump log, where a pump was used/],
  ['any note', /^any other note/],
  ['bedside scan', /^the time at which the drug was scanned/],
];

const records = (chart: Day, edge: 'start' | 'stop'): readonly string[] => {
  const [administration] = chart.build().administrations;
  if (administration === undefined) throw new Error('nothing was given');
  return settlingRecords(administration, edge).map(
    ({ record, ruleId }) =>
      `${kinds
        .filter(([, words]) => words.test(record))
        .map(([kind]) => kind)
        .join()}: ${ruleId}`,
  );
};

const stopRule = 'documentation/missing-stop-time';
const startRule = 'documentation/missing-start-time';
const rate = { amount: 100, unit: 'mL/h' };
const volume = { amount: 250, unit: 'mL' };

test('what would settle a stop, best evidence first (R25)', () => {
  expect(records(day().infusion('A', '9:00'), 'stop')).toEqual([
    `charted time: ${stopRule}`,
    `duration: ${stopRule}`,
    'rate and volume: time/derived-stop',
    `pump log: ${stopRule}`,
    `any note: ${stopRule}`,
  ]);
});

test('the log of a pump that it ran on comes before rate and quantity', () => {
  expect(records(day().infusion('A', '9:00', undefined, { pump: 'portable' }), 'stop')).toEqual([
    `charted time: ${stopRule}`,
    `duration: ${stopRule}`,
    `log of its pump: ${stopRule}`,
    'rate and volume: time/derived-stop',
    `any note: ${stopRule}`,
  ]);
});

test('what of rate and quantity is in the chart is not asked for again', () => {
  const third = (more: Readonly<Record<string, unknown>>) => records(day().infusion('A', '9:00', undefined, more), 'stop')[2];
  expect(third({ rate })).toBe('volume; 100 mL/h is charted: time/derived-stop');
  expect(third({ rate, volume })).toBe('volume beside 100 mL/h: time/derived-stop');
  expect(third({ volume })).toBe('rate and volume: time/derived-stop');
});

test('a push has no rate', () => {
  expect(records(day().push('A', '9:00'), 'stop')).toEqual([
    `charted time: ${stopRule}`,
    `duration: ${stopRule}`,
    `pump log: ${stopRule}`,
    `any note: ${stopRule}`,
  ]);
});

test('what would settle a start: it is never worked out of rate and volume (S20)', () => {
  expect(records(day().infusion('A', undefined, '10:00', { rate, volume }), 'start')).toEqual([
    `charted time: ${startRule}`,
    `duration: ${startRule}`,
    `pump log: ${startRule}`,
    `bedside scan: ${startRule}`,
  ]);
  expect(records(day().push('A'), 'start')).toEqual([
    `charted time: ${startRule}`,
    `bedside scan: ${startRule}`,
  ]);
});

test('what looks like evidence and is none (R25, R30)', () => {
  expect(notEvidence.map((words) => /ordered|pharmacy|discharge/.exec(words)?.[0])).toEqual([
    'ordered',
    'pharmacy',
    'discharge',
  ]);
});
