import { expect, test } from 'vitest';
import { resolvePolicy } from '../../domain/policy.ts';
import { timeOfDay } from '../../domain/clock-time.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeLines } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { outcomesOf } from './outcomes-of.ts';

const charts = {
  'one infusion without a stop': day().infusion('A', '10:00'),
  'hydration under an infusion without a stop': day()
    .site('l')
    .hydration('9:30', '12:00')
    .infusion('A', '10:00')
    .push('A', '13:00')
    .push('B', '10:30')
    .stay('clinic', '9:00', '15:00'),
  'two infusions, one without a stop': day().infusion('A', '10:00').infusion('B', '10:30', '12:10').infusion('C', '13:00', '14:00').stay('emergency', '9:00', '18:00'),
  'chemotherapy, pump and a missing stop': day()
    .chemo('A', '10:00')
    .chemo('B', '11:00', '12:00')
    .chemo('P', '13:00', '+1 9:00', { pump: 'portable' })
    .infusion('L', '10:10', '11:40')
    .stay('clinic', '9:30', '17:00'),
  'a missing start': day().infusion('A', undefined, '10:00').infusion('B', '8:00', '9:00').stay('clinic', '4:30', '11:00'),
  'the same drug before and after': day().infusion('A', '8:00', '8:40').infusion('A', '9:00').infusion('A', '11:00', '11:20').push('A', '12:00').im('K', '12:00').stay('clinic', '7:30', '14:00'),
  'one drug gains an hour while another loses one': day().chemo('X', '8:00', '10:29').infusion('B', '8:58').infusion('N', '11:30', '14:02').stay('emergency', '7:30', '12:18'),
  'beside a stop that is derived': day()
    .infusion('A', '8:00')
    .chemo('B', '8:15', '8:32', { pauses: [{ start: 500, stop: 501 }] })
    .infusion('C', '8:20', undefined, { rate: { amount: 90, unit: 'mL/h' }, volume: { amount: 100, unit: 'mL' }, evidence: { stop: 'derived-from-volume' } })
    .push('D', '8:20')
    .stay('clinic', '7:30', '13:00'),
  'fluids and drugs at three sites': day()
    .site('l')
    .hydration('8:00', '15:00')
    .push('P', '9:10')
    .site('r', 'incompatible-drugs')
    .infusion('A', '9:00')
    .hydration('7:30', '8:50')
    .site('f', 'protocol')
    .infusion('C', '10:00', '11:10')
    .hydration('11:00', '13:00')
    .stay('emergency', '7:00', '18:00'),
  'the night on which clocks go forward': day()
    .infusion('A', '0:40')
    .infusion('B', '1:00', '1:50')
    .hydration('0:30', '4:30')
    .stay('emergency', '0:10', '6:00')
    .with({ dateOfService: '2026-03-08' as never, timeZone: 'America/New_York' }),
  'the night on which clocks go back': day()
    .infusion('A', '0:20')
    .infusion('B', '0:30', '0:50')
    .stay('emergency', '0:10', '5:00')
    .with({ dateOfService: '2026-11-01' as never, timeZone: 'America/Chicago' }),
  'hydration without a stop': day().hydration('9:00').infusion('A', '10:00', '10:45').push('B', '11:00', { stop: 663 }).stay('clinic', '8:30', '15:00'),
};

test.each(Object.entries(charts))('the ranges equal coding every single minute: %s', (_, chart) => {
  const encounter = chart.build();
  const policy = resolvePolicy('facility');
  const codeSet = testCodeSet();
  const text = (lines: ReturnType<typeof codeLines>) => lines.map((line) => `${line.dateOfService} ${line.code} ${line.modifiers.join()} ${String(line.units)}`).join('|');
  const all = outcomesOf(encounter, codeSet, policy);
  expect(all.length).toBeGreaterThan(0);
  for (const { fact, ranges } of all) {
    if (fact.of !== 'administration') throw new Error('an outcome is about an administration');
    const first = ranges[0];
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) throw new Error('no range');
    const every: string[] = [];
    for (let minute = first.from; minute <= last.to; minute++) {
      const administrations = encounter.administrations.map((other) => (other.id === fact.id ? { ...other, [fact.field]: minute } : other));
      every.push(text(codeLines({ ...encounter, administrations }, codeSet, policy)));
    }
    expect(ranges.flatMap((range) => Array.from({ length: range.to - range.from + 1 }, () => text(range.lines)))).toEqual(every);
    // Neighbouring ranges differ, or they would be one.
    for (let i = 1; i < ranges.length; i++) expect(text((ranges[i] as typeof first).lines)).not.toBe(text((ranges[i - 1] as typeof first).lines));
  }
});

test('a missing stop reads as a person would say it', () => {
  const [outcome] = outcomesOf(day().infusion('A', '10:00').stay('emergency', '9:00', '13:00').build(), testCodeSet(), resolvePolicy('facility'));
  expect(outcome?.ranges.map((range) => [timeOfDay(range.from), timeOfDay(range.to), range.lines.map((line) => `${line.code} x${String(line.units)}`).join(' ')])).toEqual([
    ['10:00', '10:15', '96374 x1'],
    ['10:16', '11:30', '96365 x1'],
    ['11:31', '12:30', '96365 x1 96366 x1'],
    ['12:31', '13:00', '96365 x1 96366 x2'],
  ]);
});

const outcomeOf = (chart: Day) => {
  const encounter = chart.build();
  const [outcome] = outcomesOf(encounter, testCodeSet(), resolvePolicy(encounter.setting));
  if (outcome === undefined) throw new Error('nothing is unknown');
  return outcome;
};
const codes = (lines: readonly { readonly code: string; readonly units: number }[]): string => lines.map(({ code, units }) => `${code} x${String(units)}`).join(' ');

test('what is certain is on the claim at every minute, each code of a date added up', () => {
  const certain = (chart: Day) => codes(outcomeOf(chart.stay('emergency', '8:00', '13:00')).certain);
  expect(certain(day().infusion('A', '10:00'))).toBe('');
  expect(certain(day().infusion('B', '8:00', '9:00').infusion('A', '10:00'))).toBe('96365 x1');
  expect(certain(day().infusion('B', '8:00', '9:31').infusion('A', '10:00').im('C', '9:00'))).toBe('96365 x1 96366 x1 96372 x1');
  // Two arms, two lines of one code; ten minutes of the third are a push in any case.
  expect(certain(day().site('l').infusion('B', '8:00', '10:00').site('r', 'protocol').infusion('C', '8:00', '9:31').infusion('A', '12:50'))).toBe('96365 x2 96375 x1 96366 x2');
  // By date, the longer as the initial (R4).
  const overnight = day().infusion('B', '22:00', '23:00').infusion('D', '+1 1:00', '+1 2:31').infusion('A', '+1 3:00').stay('emergency', '21:00', '+1 4:00');
  expect(outcomeOf(overnight).certain.map((one) => `${one.dateOfService} ${codes([one])}`)).toEqual(['2026-03-02 96367 x1', '2026-03-03 96365 x1', '2026-03-03 96366 x1']);
});

test('the least and the greatest claim, by payment in a facility, by units in an office', () => {
  const extremes = (chart: Day) => {
    const { minimum, maximum } = outcomeOf(chart.stay('clinic', '8:00', '13:00'));
    return [minimum, maximum].map(({ lines, payment }) => `${codes(lines)}${payment === undefined ? '' : ' paid'}`);
  };
  expect(extremes(day().infusion('A', '10:00'))).toEqual(['96374 x1 paid', '96365 x1 96366 x2 paid']);
  expect(extremes(day().infusion('A', '10:00').professional('a1'))).toEqual(['96374 x1', '96365 x1 96366 x2']);
});

test('what a time is about, when it can have been, and what would settle it', () => {
  const derived = { rate: { amount: 100, unit: 'mL/h' }, volume: { amount: 100, unit: 'mL' }, evidence: { stop: 'derived-from-volume' } };
  const assumed = outcomeOf(day().infusion('A', '10:00', undefined, derived).stay('emergency', '8:00', '13:00'));
  expect(assumed).toMatchObject({ fact: { of: 'administration', id: 'a1', field: 'stop' }, state: 'assumed', assumedAt: 660, window: { from: 600, to: 780 } });
  expect(assumed.settledBy.length).toBeGreaterThan(3);
  expect(assumed.notEvidence.length).toBeGreaterThan(0);
  const missing = outcomeOf(day().infusion('A', undefined, '10:00').stay('emergency', '8:00', '13:00'));
  expect(missing).toMatchObject({ fact: { field: 'start' }, state: 'missing' });
  expect(missing).not.toHaveProperty('assumedAt');
});

test('the start of a push or an injection is asked for where it makes a difference', () => {
  const facts = (chart: Day) => outcomesOf(chart.stay('clinic', '8:00', '10:00').build(), testCodeSet(), resolvePolicy('facility')).map(({ ranges }) => ranges.length);
  expect(facts(day().push('A'))).toEqual([]);
  expect(facts(day().im('A').push('B', '9:00'))).toEqual([]);
  // A repeat push counts more than 30 minutes after the one before (R42).
  expect(facts(day().push('A').push('A', '9:00'))).toEqual([3]);
  // That of an infusion is asked for whatever it makes, and so is a stop.
  expect(facts(day().infusion('A', undefined, '8:10'))).toEqual([1]);
  expect(facts(day().infusion('A', '9:50'))).toEqual([1]);
});

test('nothing unknown, nothing to say', () => {
  expect(outcomesOf(day().infusion('A', '10:00', '11:00').push('B').build(), testCodeSet(), resolvePolicy('facility'))).toEqual([]);
});
