import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Encounter } from '../domain/encounter.ts';
import { policySwitches, switchIds } from '../domain/policy.ts';
import type { PolicySelection } from '../domain/policy.ts';
import { encounterArbitrary } from './arbitraries/encounter-arbitrary.ts';
import { bothClaims, bothDrugClaims, disagreement } from './claim-comparison.ts';
import type { TwoClaims } from './claim-comparison.ts';

const isNightly = process.env['NIGHTLY'] !== undefined && process.env['NIGHTLY'] !== '';
const allRuns = isNightly ? 100_000 : 3_000;
const patience = isNightly ? 3_600_000 : 120_000;

/** An encounter on which the two disagree goes into `agreement-cases/` as a named case once it is understood. */
function expectAgreement(
  arbitrary: fc.Arbitrary<Encounter>,
  share: number,
  claims: (encounter: Encounter) => TwoClaims,
): void {
  fc.assert(
    fc.property(arbitrary, (encounter) => {
      const two = claims(encounter);
      expect(two.rules, disagreement(encounter, two)).toEqual(two.reference);
    }),
    { ...(process.env['NIGHTLY'] === undefined ? { seed: 11 } : {}), numRuns: Math.round(allRuns * share) },
  );
}

/** Two switches, each with one of its readings. */
const twoSwitches: fc.Arbitrary<PolicySelection> = fc
  .shuffledSubarray([...switchIds], { minLength: 2, maxLength: 2 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.constantFrom(...policySwitches[id].values).map((value) => [id, value] as const)),
    ),
  )
  .map((pairs) => ({
    id: pairs.map((pair) => pair.join('-')).join('-'),
    switches: Object.fromEntries(pairs),
  }));

describe('the rules and the minute-by-minute engine give the same claim', () => {
  test('facility, default policy, few administrations', { timeout: patience }, () => {
    expectAgreement(
      encounterArbitrary({ setting: 'facility', hasSwitches: false, maxAdministrations: 4 }),
      0.25,
      bothClaims,
    );
  });

  test('facility, default policy', { timeout: patience }, () => {
    expectAgreement(encounterArbitrary({ setting: 'facility', hasSwitches: false }), 0.25, bothClaims);
  });

  test('professional, default policy', { timeout: patience }, () => {
    expectAgreement(encounterArbitrary({ setting: 'professional', hasSwitches: false }), 0.2, bothClaims);
  });

  test('one policy switch changed', { timeout: patience }, () => {
    expectAgreement(encounterArbitrary(), 0.2, bothClaims);
  });

  test('two policy switches changed', { timeout: patience }, () => {
    const both = fc.tuple(encounterArbitrary({ hasSwitches: false }), twoSwitches);
    expectAgreement(
      both.map(([encounter, policy]) => ({ ...encounter, policy })),
      0.1,
      bothClaims,
    );
  });

  test('drug lines', { timeout: patience }, () => {
    expectAgreement(encounterArbitrary({ hasSwitches: false }), 0.1, bothDrugClaims);
  });
});
