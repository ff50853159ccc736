import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleCatalogue } from '../rules/index.ts';
import { encounterArbitrary } from './arbitraries/encounter-arbitrary.ts';
import { code, patience, runs } from './claim-properties.ts';

const known = new Set(ruleCatalogue.map(({ id }) => id));

describe('what a claim refers to', () => {
  test('every administration, site and rule that it names is there', patience, () => {
    let named = 0;
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const { lines, drugLines, notReported, findings, accessSites, administrations } = code(encounter);
        const given = new Set<string>(encounter.administrations.map(({ id }) => id));
        const sites = new Set<string>(encounter.accessSites.map(({ id }) => id));
        const bars = [...administrations.values()];
        const losers = [...lines.flatMap((line) => line.losingCandidates), ...accessSites.flatMap((site) => site.losingCandidates)];
        const supports = lines.flatMap((line) => line.supportedBy);
        const facts = [...supports, ...findings].flatMap((part) => part.facts);
        const administrationIds: readonly string[] = [
          ...bars.map((bar) => bar.administrationId),
          ...supports.map((support) => support.administrationId),
          ...drugLines.flatMap((line) => line.administrationIds),
          ...notReported.map((entry) => entry.administrationId),
          ...losers.flatMap((loser) => loser.administrationIds),
          ...accessSites.flatMap((site) => site.initial?.administrationIds ?? []),
          ...facts.flatMap((fact) => (fact.of === 'administration' ? [fact.id] : [])),
        ];
        const siteIds: readonly string[] = [
          ...lines.flatMap((line) => line.accessSiteId ?? []),
          ...accessSites.flatMap((site) => site.accessSiteIds),
          ...facts.flatMap((fact) => (fact.of === 'access-site' ? [fact.id] : [])),
        ];
        const ruleIds = [
          ...lines.flatMap((line) => [...line.trace, ...line.modifierReasons]),
          ...drugLines.flatMap((line) => line.trace),
          ...supports,
          ...[...supports.map((support) => support.minutesDiscarded), ...bars.map((bar) => bar.discarded)].flat(),
          ...losers,
          ...notReported,
          ...findings,
        ].map(({ ruleId }) => ruleId);
        expect(administrationIds.filter((id) => !given.has(id))).toEqual([]);
        expect(siteIds.filter((id) => !sites.has(id))).toEqual([]);
        expect(ruleIds.filter((id) => !known.has(id))).toEqual([]);
        named += ruleIds.length;
      }),
      runs,
    );
    expect(named).toBeGreaterThan(5000);
  });

  test('each administration is read once: on lines, or left out with a reason, and what is not coded at all is on none', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const coded = code(encounter);
        for (const { id } of encounter.administrations) {
          const bar = coded.administrations.get(id);
          const on = coded.lines.filter((line) => line.supportedBy.some((support) => support.administrationId === id));
          const left = coded.notReported.filter((entry) => entry.administrationId === id);
          expect([id, bar?.role !== undefined]).toEqual([id, on.length > 0]);
          if (bar?.category === 'not-coded') expect([id, on.length, left.length]).toEqual([id, 0, 1]);
          // What is coded can lack one code, never all of them.
          if (on.length > 0) expect([id, left.filter((entry) => entry.code === undefined)]).toEqual([id, []]);
          else expect([id, left.length]).toEqual([id, 1]);
          const said = left.map((entry) => `${entry.code ?? ''} ${entry.ruleId} ${entry.reason}`);
          expect([id, new Set(said).size]).toEqual([id, said.length]);
          expect(on.flatMap((line) => line.supportedBy).filter((support) => support.administrationId === id)).toHaveLength(on.length);
        }
      }),
      runs,
    );
  });
});
