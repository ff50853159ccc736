import { describe, expect, test } from 'vitest';
import type { ClaimLine } from '../../domain/claim-line.ts';
import type { JointOutcome } from '../../domain/claim-outcomes.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeLines } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { compareClaims, extremesOf } from './claim-order.ts';
import type { PossibleClaim } from './claim-order.ts';
import { claimOutcomes, claimOutcomesInSteps } from './claim-outcomes.ts';
import { jointOutcomes, jointOutcomesInSteps } from './joint-outcomes.ts';
import { oppsPayment } from './opps-payment.ts';
import { unknownTimes, withTime } from './unknown-times.ts';

const codeSet = testCodeSet();
const policyOf = (encounter: Encounter) => resolvePolicy(encounter.setting, encounter.policy);
const linesOf = (encounter: Encounter) => codeLines(encounter, codeSet, policyOf(encounter));
const text = (lines: readonly ClaimLine[]): string =>
  lines.map(({ code, modifiers, units }) => `${[code, ...modifiers].join('-')} x${String(units)}`).join(' ');
const said = ({ lines, payment }: PossibleClaim): string =>
  `${text(lines)}${payment === undefined ? '' : ` for ${String(payment.cents)}`}`;

const joint = (chart: Day, codings?: number) => {
  const encounter = chart.build();
  const outcomes = jointOutcomes(encounter, codeSet, policyOf(encounter), codings);
  if (outcomes === undefined) throw new Error('two times are unknown');
  return outcomes;
};

/** Every claim that the unknown times of a chart leave possible, each combination coded anew. */
function everyClaim(encounter: Encounter): readonly PossibleClaim[] {
  const unknowns = unknownTimes(encounter, policyOf(encounter));
  const charts = unknowns.reduce<readonly Encounter[]>(
    (all, unknown) =>
      all.flatMap((chart) =>
        Array.from({ length: unknown.window.to - unknown.window.from + 1 }, (_, past) =>
          withTime(chart, unknown, unknown.window.from + past),
        ),
      ),
    [encounter],
  );
  const paired = unknowns.filter(({ isPaired }) => isPaired).map(({ administration }) => administration.id);
  const isPossible = (chart: Encounter) =>
    chart.administrations.every(({ id, start = 0, stop = 0 }) => !paired.includes(id) || start <= stop);
  return charts.filter(isPossible).map((chart) => {
    const lines = linesOf(chart);
    return { lines, ...(encounter.setting === 'facility' ? { payment: oppsPayment(lines, codeSet) } : {}) };
  });
}

/** The claim at the times that are named for an extreme. */
const claimAt = (encounter: Encounter, { at }: JointOutcome): string =>
  text(
    linesOf(
      unknownTimes(encounter, policyOf(encounter)).reduce(
        (chart, unknown, index) => withTime(chart, unknown, at[index]?.minute ?? NaN),
        encounter,
      ),
    ),
  );

const short = (chart: Day): Day => chart.stay('emergency', '9:58', '10:17');

/** Charts with few enough combinations to code every one. */
const charts: Readonly<Record<string, Day>> = {
  'two stops': short(day().infusion('A', '10:00').infusion('B', '10:03')),
  'two stops, of which one is at another arm': short(
    day()
      .site('l')
      .infusion('A', '10:00')
      .site('r', 'protocol')
      .hydration('9:30', '10:10')
      .infusion('B', '10:13'),
  ),
  'the window that is larger stands first': short(
    day().infusion('A', '10:00').chemo('B', '10:10').push('C', '9:58'),
  ),
  'a start and a stop of two': short(
    day().infusion('A', undefined, '10:15').infusion('B', '10:10').chemo('C', '9:58', '10:14'),
  ),
  'neither start nor stop of one': short(day().infusion('A').push('B', '10:00')),
  'a dose and one after it of the same drug': day()
    .infusion('A', '9:00', '9:50')
    .infusion('A', '10:00')
    .infusion('B', '10:08')
    .stay('emergency', '8:00', '10:17'),
  'three times': day()
    .infusion('A', '10:00')
    .infusion('B', '10:14')
    .push('B')
    .stay('emergency', '10:13', '10:17'),
  'of an office': short(
    day()
      .infusion('A', '10:00', '10:30', { evidence: { stop: 'derived-from-volume' } })
      .infusion('B', '10:02', '10:10', { evidence: { stop: 'still-running-note' } }),
  ).professional('a1'),
  'injections of one drug': day().im('A').im('A').stay('clinic', '10:00', '10:05'),
};

test.each(Object.entries(charts))(
  'no combination of times is beyond the extremes, and the search finds them: %s',
  (_, chart) => {
    const encounter = chart.build();
    const [first, ...more] = everyClaim(encounter);
    if (first === undefined) throw new Error('no combination');
    const { minimum, maximum } = extremesOf(codeSet, [first, ...more]);
    const facts = unknownTimes(encounter, policyOf(encounter)).map(
      ({ administration, edge }) => `administrations.${administration.id}.${edge}`,
    );
    const isFacility = encounter.setting === 'facility';
    for (const [method, found] of [
      ['exact', joint(chart)],
      ['searched', joint(chart, 0)],
    ] as const) {
      expect(found.method).toBe(method);
      expect([said(found.minimum), said(found.maximum)], method).toEqual([said(minimum), said(maximum)]);
      // The times named for an extreme are times at which that claim stands.
      expect([claimAt(encounter, found.minimum), claimAt(encounter, found.maximum)], method).toEqual([
        text(found.minimum.lines),
        text(found.maximum.lines),
      ]);
      expect(found.facts.map(formatFactPath)).toEqual(facts);
      for (const { at } of [found.minimum, found.maximum])
        expect(at.map(({ fact }) => fact)).toEqual(found.facts);
      expect(found.paymentBounds !== undefined).toBe(isFacility);
    }
    if (isFacility)
      expect(joint(chart).paymentBounds).toEqual({
        lowestCents: minimum.payment?.cents,
        highestCents: maximum.payment?.cents,
      });
  },
);

/** Counterexamples of the nightly property: charts in which one infusion has no times at all, searched from corners. */
const untimed: Readonly<Record<string, Day>> = {
  'beside a push without a time, where none is taken for a push': day()
    .push('A')
    .infusion('B')
    .stay('clinic', '9:40', '10:20')
    .switch('Q1', 'no-code')
    .switch('Q2', 'none'),
  'of a professional, within ten minutes': day()
    .push('A')
    .infusion('B')
    .stay('clinic', '9:55', '10:05')
    .professional('a1'),
};

test.each(Object.entries(untimed))('a search never begins with a stop before its start: %s', (_, chart) => {
  const encounter = chart.build();
  const { facts, method, minimum, maximum } = joint(chart, 0);
  expect(method).toBe('searched');
  const ofBag = (edge: string): number => facts.map(formatFactPath).indexOf(`administrations.a2.${edge}`);
  for (const extreme of [minimum, maximum]) {
    const [start, stop] = ['start', 'stop'].map((edge) => extreme.at[ofBag(edge)]?.minute ?? NaN);
    expect(stop).toBeGreaterThanOrEqual(start ?? NaN);
    expect(claimAt(encounter, extreme)).toBe(text(extreme.lines));
  }
});

test('searched, the bounds are those that no combination can leave', () => {
  const { minimum, maximum, paymentBounds } = joint(
    short(day().push('K', '9:58').infusion('A', '10:00').infusion('B', '10:03')),
    0,
  );
  expect(paymentBounds?.lowestCents).toBeGreaterThan(0);
  expect(paymentBounds?.lowestCents).toBeLessThanOrEqual(minimum.payment?.cents ?? 0);
  expect(paymentBounds?.highestCents).toBeGreaterThan(maximum.payment?.cents ?? 0);
});

test('one unknown time has no other to stand together with', () => {
  const encounter = day().infusion('A', '10:00').build();
  expect(jointOutcomes(encounter, codeSet, policyOf(encounter))).toBe(undefined);
});

test('too many combinations are searched, not tried out', () => {
  expect(joint(day().push('A').push('B').push('C').stay('clinic', '8:00', '10:00')).method).toBe('searched');
  // 5 minutes of one, up to 10 of the other.
  const chart = day().infusion('A', '10:00').infusion('B', '10:05').stay('clinic', '9:00', '10:09');
  expect([4, 50].map((codings) => joint(chart, codings).method)).toEqual(['searched', 'exact']);
});

describe('a search of several unknown times', () => {
  const encounter = day()
    .infusion('A', '10:00')
    .infusion('B', '10:10')
    .infusion('C', '10:20')
    .stay('clinic', '9:00', '10:58')
    .build();
  const policy = policyOf(encounter);
  const searched = (readings?: number) => {
    const outcomes = jointOutcomes(encounter, codeSet, policy, 0, readings);
    if (outcomes === undefined) throw new Error('three times are unknown');
    return outcomes;
  };

  test('ends at its bound, counted in administrations that were read, and says so', () => {
    const stepsWithin = (readings: number) =>
      [...jointOutcomesInSteps(encounter, codeSet, policy, 0, readings)].length;
    expect(stepsWithin(1)).toBe(2);
    expect(stepsWithin(1500)).toBeLessThan(stepsWithin(4000));
    expect([1, 1500].map((readings) => searched(readings).isCut)).toEqual([true, true]);
  });

  test('says nothing of a bound that it did not reach', () => {
    expect(Object.keys(searched())).not.toContain('isCut');
  });

  test('cut, its extremes stand at the times they name, and no payment it could have found is out of its bounds', () => {
    const whole = searched();
    for (const readings of [1, 500, 1500, 4000]) {
      const cut = searched(readings);
      expect(cut.method).toBe('searched');
      for (const extreme of [cut.minimum, cut.maximum])
        expect(claimAt(encounter, extreme)).toBe(text(extreme.lines));
      expect(compareClaims(codeSet, cut.minimum, cut.maximum)).toBeLessThanOrEqual(0);
      expect(cut.paymentBounds).toEqual(whole.paymentBounds);
      const { lowestCents = Infinity, highestCents = 0 } = cut.paymentBounds ?? {};
      for (const { payment } of [whole.minimum, whole.maximum, cut.minimum, cut.maximum]) {
        expect(payment?.cents).toBeGreaterThanOrEqual(lowestCents);
        expect(payment?.cents).toBeLessThanOrEqual(highestCents);
      }
      // More of the same search finds no worse.
      expect(compareClaims(codeSet, whole.minimum, cut.minimum)).toBeLessThanOrEqual(0);
      expect(compareClaims(codeSet, whole.maximum, cut.maximum)).toBeGreaterThanOrEqual(0);
    }
  });
});

test('who drives it may stop often: after every combination of all times but one', () => {
  const encounter = charts['three times']?.build();
  if (encounter === undefined) throw new Error('no chart');
  const unknowns = unknownTimes(encounter, policyOf(encounter)).map(
    ({ window }) => window.to - window.from + 1,
  );
  const [a = 0, b = 0] = unknowns.toSorted((one, other) => one - other);
  const steps = [...jointOutcomesInSteps(encounter, codeSet, policyOf(encounter))];
  expect(steps.length).toBe(a * b);
});

test('all that can be said: each time alone, then all of them together', () => {
  const encounter = short(day().infusion('A', '10:00').infusion('B', '10:08').infusion('N')).build();
  const policy = policyOf(encounter);
  const seen: number[] = [];
  const steps = claimOutcomesInSteps(encounter, codeSet, policy, 0);
  let step = steps.next();
  while (step.done !== true) {
    expect(step.value.joint).toBe(undefined);
    seen.push(step.value.facts.length);
    step = steps.next();
  }
  // What has neither start nor stop says nothing alone.
  expect([...new Set(seen)]).toEqual([1, 2]);
  expect(seen.filter((count) => count === 1).length).toBe(1);
  expect(step.value.facts.map(({ fact }) => formatFactPath(fact))).toEqual([
    'administrations.a1.stop',
    'administrations.a2.stop',
  ]);
  expect(step.value.joint).toEqual(jointOutcomes(encounter, codeSet, policy, 0));
  expect(claimOutcomes(encounter, codeSet, policy, 0)).toEqual(step.value);
});

test('one unknown time: nothing is said of several together', () => {
  const encounter = short(day().infusion('A', '10:00')).build();
  const outcomes = claimOutcomes(encounter, codeSet, policyOf(encounter));
  expect(Object.keys(outcomes)).toEqual(['facts']);
  expect(outcomes.facts.length).toBe(1);
});
