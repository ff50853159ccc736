import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInfusion } from '../../domain/administration.ts';
import type { ClaimLine } from '../../domain/claim-line.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { encounterArbitrary } from '../../testing/arbitraries/encounter-arbitrary.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeLines } from '../code-encounter.ts';
import { compareClaims } from './claim-order.ts';
import { jointOutcomes } from './joint-outcomes.ts';
import { oppsPayment } from './opps-payment.ts';
import { outcomesOf } from './outcomes-of.ts';
import { unknownTimes, withTime } from './unknown-times.ts';
import type { UnknownTime } from './unknown-times.ts';

const isNightly = process.env['NIGHTLY'] !== undefined && process.env['NIGHTLY'] !== '';
const settings = (runs: number) => ({ ...(isNightly ? {} : { seed: 7 }), numRuns: isNightly ? runs * 50 : runs });
const patience = isNightly ? 3_600_000 : 120_000;

/** Takes away the stop of the first `count` infusions, and ends the stay some minutes after the last of their starts. */
function withoutStops(encounter: Encounter, count: number, minutes: number): Encounter {
  const chosen = encounter.administrations.filter((one) => isInfusion(one) && one.start !== undefined).slice(0, count);
  const last = Math.max(...chosen.map((one) => one.start ?? 0));
  return {
    ...encounter,
    stays: [...encounter.stays.map(({ stop: _stop, ...stay }) => stay), { kind: 'clinic', stop: last + minutes }],
    administrations: encounter.administrations.map((one) => {
      if (!chosen.includes(one)) return one;
      const { stop: _stop, evidence: _evidence, ...rest } = one;
      return rest;
    }),
  };
}

/** Equal for two claims that read alike. */
const claimSignature = (lines: readonly ClaimLine[]): string =>
  lines.map(({ dateOfService, code, modifiers, units, accessSiteId }) => `${dateOfService} ${code}-${modifiers.join('-')} ${String(units)} ${accessSiteId ?? ''}`).join('|');

const codeSet = testCodeSet();
const linesAt = (encounter: Encounter) => codeLines(encounter, codeSet, resolvePolicy(encounter.setting, encounter.policy));

test('the ranges of an unknown time equal coding every minute of it', { timeout: patience }, () => {
  fc.assert(
    fc.property(encounterArbitrary({ maxAdministrations: 7 }), (generated) => {
      const encounter = withoutStops(generated, 1, 200);
      const policy = resolvePolicy(encounter.setting, encounter.policy);
      const unknowns = new Map(unknownTimes(encounter, policy).map((unknown) => [`${unknown.administration.id} ${unknown.edge}`, unknown]));
      for (const { fact, ranges, window, minimum, maximum } of outcomesOf(encounter, codeSet, policy)) {
        if (fact.of !== 'administration' || window.to - window.from > 400) continue;
        const unknown = unknowns.get(`${fact.id} ${fact.field}`) as UnknownTime;
        expect([ranges[0]?.from, ranges.at(-1)?.to]).toEqual([window.from, window.to]);
        for (const { from, to, lines } of ranges) {
          const expected = claimSignature(lines);
          for (let at = from; at <= to; at++) expect(claimSignature(linesAt(withTime(encounter, unknown, at))), `${fact.id}.${fact.field} at ${String(at)}`).toBe(expected);
        }
        for (const range of ranges) {
          expect(compareClaims(codeSet, minimum, range)).toBeLessThanOrEqual(0);
          expect(compareClaims(codeSet, maximum, range)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    settings(80),
  );
});

test('two unknown times together: no combination lies outside the extremes, nor any payment outside its bounds', { timeout: patience }, () => {
  let compared = 0;
  fc.assert(
    fc.property(encounterArbitrary({ maxAdministrations: 5 }), (generated) => {
      const encounter = withoutStops(generated, 2, 40);
      const policy = resolvePolicy(encounter.setting, encounter.policy);
      const unknowns = unknownTimes(encounter, policy);
      const [a, b] = unknowns;
      if (unknowns.length !== 2 || a === undefined || b === undefined || a.isPaired) return;
      if ((a.window.to - a.window.from) * (b.window.to - b.window.from) > 4000) return;
      const exact = jointOutcomes(encounter, codeSet, policy);
      const searched = jointOutcomes(encounter, codeSet, policy, 0);
      if (exact === undefined || searched === undefined) throw new Error('two times are unknown');
      expect([exact.method, searched.method]).toEqual(['exact', 'searched']);
      compared++;
      const isFacility = encounter.setting === 'facility';
      const claimOf = (lines: ReturnType<typeof linesAt>) => ({ lines, ...(isFacility ? { payment: oppsPayment(lines, codeSet) } : {}) });
      let least = claimOf(exact.maximum.lines);
      let greatest = claimOf(exact.minimum.lines);
      for (let first = a.window.from; first <= a.window.to; first++) {
        for (let second = b.window.from; second <= b.window.to; second++) {
          const claim = claimOf(linesAt(withTime(withTime(encounter, a, first), b, second)));
          if (compareClaims(codeSet, claim, least) < 0) least = claim;
          if (compareClaims(codeSet, claim, greatest) > 0) greatest = claim;
        }
      }
      expect([compareClaims(codeSet, exact.minimum, least), compareClaims(codeSet, exact.maximum, greatest)]).toEqual([0, 0]);
      expect(compareClaims(codeSet, searched.minimum, least)).toBeGreaterThanOrEqual(0);
      expect(compareClaims(codeSet, searched.maximum, greatest)).toBeLessThanOrEqual(0);
      if (!isFacility) return;
      expect(exact.paymentBounds).toEqual({ lowestCents: least.payment?.cents, highestCents: greatest.payment?.cents });
      expect(searched.paymentBounds?.lowestCents).toBeLessThanOrEqual(least.payment?.cents ?? 0);
      expect(searched.paymentBounds?.highestCents).toBeGreaterThanOrEqual(greatest.payment?.cents ?? 0);
      // The times named are times at which the claim stands.
      const shown = exact.maximum.at.reduce((chart, { minute }, index) => withTime(chart, unknowns[index] as UnknownTime, minute), encounter);
      expect(claimSignature(linesAt(shown))).toBe(claimSignature(exact.maximum.lines));
    }),
    settings(10),
  );
  expect(compared).toBeGreaterThan(1);
});
