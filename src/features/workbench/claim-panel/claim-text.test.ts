import { expect, test } from 'vitest';
import { chart } from '../../../testing/encounter-builder.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { computedLineOf, reportedClaim } from '../../../domain/reported-claim.ts';
import type { ClaimOverride } from '../../../domain/claim-override.ts';
import { billingCode, overrideId } from '../../../domain/ids.ts';
import { codingOf } from '../coding-of.ts';
import { claimText } from './claim-text.ts';

const coding = codingOf(chart().site('s1').infusion('A', '08:00', '10:00').build(), testCodeSet());
const given = { reason: 'paper\nchart', by: 'Dana', at: '2026-03-02T15:12:00Z' };

test('what is copied is what is reported, and says what was computed, why and who', () => {
  const [first, second] = coding.lines.map(computedLineOf);
  if (first === undefined || second === undefined) throw new Error('two lines are expected');
  const { accessSiteId: _site, ...plain } = first;
  const overrides: readonly ClaimOverride[] = [
    { id: overrideId('o1'), computed: first, reported: { ...plain, units: 2, modifiers: ['59'] }, ...given },
    { id: overrideId('o2'), computed: second, ...given },
    { id: overrideId('o3'), reported: { ...plain, code: billingCode('96372'), units: 1 }, ...given },
  ];
  const day = first.dateOfService;
  expect(claimText(coding, reportedClaim(coding, overrides)).split('\n').slice(0, 2)).toEqual([
    `${day}\t${first.code}\t59\t2\toverride: computed ×1; paper chart (Dana)`,
    `${day}\t${second.code}\t\t0\ttaken off by override: computed ×${String(second.units)}; paper chart (Dana)`,
  ]);
  expect(claimText(coding, reportedClaim(coding, overrides)).split('\n').at(-1)).toBe(
    `${day}\t96372\t\t1\toverride: computed none; paper chart (Dana)`,
  );
  expect(claimText(coding, reportedClaim(coding))).toBe(claimText(coding));
});
