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

/** Takes both times of one infusion away, in a stay that begins with the first start and ends some minutes after that infusion began. */
function withoutTimes(generated: Encounter, minutes: number): Encounter {
  const { administrations, ...encounter } = withoutStops(generated, 1, minutes);
  const one = administrations.find((other) => isInfusion(other) && other.start !== undefined && other.stop === undefined && other.evidence === undefined);
  if (one === undefined) return generated;
  const { start: at = 0, ...untimed } = one;
  return { ...encounter, stays: [{ kind: 'clinic', start: at - minutes, stop: at + minutes }], administrations: administrations.map((other) => (other === one ? untimed : other)) };
}

test('the least and the greatest claim stand at times that can be, and are paid what is said', { timeout: patience }, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(encounterArbitrary({ maxAdministrations: 4 }), fc.boolean(), fc.constantFrom(5, 20), (generated, isStartUnknown, minutes) => {
      const encounter = isStartUnknown ? withoutTimes(generated, minutes) : withoutStops(generated, 2, minutes);
      const policy = resolvePolicy(encounter.setting, encounter.policy);
      const unknowns = unknownTimes(encounter, policy);
      if (unknowns.length > 3 || unknowns.some(({ window }) => window.to - window.from > 200)) return;
      for (const { fact, minimum, maximum } of outcomesOf(encounter, codeSet, policy)) {
        const unknown = unknowns.find(({ administration, edge }) => fact.of === 'administration' && administration.id === fact.id && edge === fact.field) as UnknownTime;
        for (const { from, to, lines, payment } of [minimum, maximum]) {
          for (const at of [from, to]) expect(claimSignature(linesAt(withTime(encounter, unknown, at)))).toBe(claimSignature(lines));
          if (payment !== undefined) expect(payment).toEqual(oppsPayment(lines, codeSet));
        }
      }
      for (const codings of [0, 4000]) {
        const joint = jointOutcomes(encounter, codeSet, policy, codings);
        if (joint === undefined) continue;
        seen.add(joint.method);
        for (const { at, lines, payment } of [joint.minimum, joint.maximum]) {
          expect(at.map(({ fact }) => fact)).toEqual(joint.facts);
          for (const [index, { minute }] of at.entries()) {
            const { window, administration, edge, isPaired } = unknowns[index] as UnknownTime;
            expect([minute >= window.from, minute <= window.to]).toEqual([true, true]);
            if (!isPaired) continue;
            seen.add('paired');
            // A stop is never before its start.
            const other = at.find((_, place) => unknowns[place]?.administration.id === administration.id && unknowns[place]?.edge !== edge);
            expect(edge === 'stop' ? minute >= (other?.minute ?? NaN) : minute <= (other?.minute ?? NaN)).toBe(true);
          }
          const shown = at.reduce((chart, { minute }, index) => withTime(chart, unknowns[index] as UnknownTime, minute), encounter);
          expect(claimSignature(linesAt(shown))).toBe(claimSignature(lines));
          expect(payment).toEqual(encounter.setting === 'facility' ? oppsPayment(lines, codeSet) : undefined);
        }
        if (joint.paymentBounds === undefined) continue;
        const [least, most] = [joint.minimum.payment?.cents ?? NaN, joint.maximum.payment?.cents ?? NaN];
        if (joint.method === 'exact') expect(joint.paymentBounds).toEqual({ lowestCents: least, highestCents: most });
        expect([joint.paymentBounds.lowestCents <= least, least <= most, most <= joint.paymentBounds.highestCents]).toEqual([true, true, true]);
      }
    }),
    settings(30),
  );
  expect([...seen].sort()).toEqual(['exact', 'paired', 'searched']);
});
