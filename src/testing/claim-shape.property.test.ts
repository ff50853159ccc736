import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encounterArbitrary } from './arbitraries/encounter-arbitrary.ts';
import { testCodeSet } from './test-code-set.ts';
import { code, patience, runs, withOne } from './claim-properties.ts';

describe('the shape of a claim', () => {
  test('one initial service a valid site at most', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const coded = code(encounter);
        const initials = coded.lines.filter(
          ({ role, supportedBy }) =>
            role === 'initial' &&
            coded.accessSites.some(({ initial }) =>
              initial?.administrationIds.some((id) =>
                supportedBy.some((support) => support.administrationId === id),
              ),
            ),
        );
        expect(initials.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(
          coded.accessSites.filter(({ initial }) => initial !== undefined).length,
        );
        const named = coded.accessSites.flatMap(({ accessSiteIds }) => accessSiteIds);
        expect(new Set(named).size).toBe(named.length);
      }),
      runs,
    );
  });

  test('every add-on has its primary or a finding', patience, () => {
    const { addOnPrimaries } = testCodeSet();
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const coded = code(encounter);
        const codes = new Set<string>(coded.lines.map((line) => line.code));
        const flagged = coded.findings
          .filter(({ ruleId }) => ruleId === 'edits/add-on-primary')
          .map(({ message }) => message);
        const orphans = [...codes].filter((one) => {
          const primaries = addOnPrimaries.get(one);
          return primaries !== undefined && ![...primaries].some((primary) => codes.has(primary));
        });
        expect(orphans.filter((one) => !flagged.some((message) => message.startsWith(one)))).toEqual([]);
      }),
      runs,
    );
  });

  test(
    'what was given is coded or not reported with a reason: nothing is dropped, nothing is invented',
    patience,
    () => {
      fc.assert(
        fc.property(encounterArbitrary(), (encounter) => {
          const coded = code(encounter);
          const reported = new Set(
            coded.lines.flatMap(({ supportedBy }) => supportedBy.map(({ administrationId: id }) => id)),
          );
          const left = new Set(coded.notReported.map(({ administrationId: id }) => id));
          const given = encounter.administrations.map(({ id }) => id);
          expect(given.filter((id) => !reported.has(id) && !left.has(id))).toEqual([]);
          expect([...reported, ...left].filter((id) => !given.includes(id))).toEqual([]);
          for (const { reason, ruleId } of coded.notReported)
            expect(`${ruleId}: ${reason}`).toMatch(/^[a-z-]+\/[a-z-]+: .{8,}/);
          expect([...coded.administrations.keys()].sort()).toEqual([...given].sort());
        }),
        runs,
      );
    },
  );

  test('what no rule covers is said in a finding', patience, () => {
    fc.assert(
      fc.property(
        withOne(
          encounterArbitrary(),
          ({ route, status }) => route === 'other' && (status === undefined || status === 'given'),
        ),
        ({ encounter, one }) => {
          const coded = code({ ...encounter, stays: [], placeOfService: '11' });
          const isPartOfSomethingElse = coded.notReported.some(
            ({ administrationId: id, ruleId }) => id === one.id && ruleId === 'classify/inherent-service',
          );
          const said = coded.findings.filter(({ facts }) =>
            facts.some((fact) => JSON.stringify(fact).includes(`"${one.id}"`)),
          );
          expect(said.length > 0 || isPartOfSomethingElse).toBe(true);
        },
      ),
      { ...runs, numRuns: Math.round(runs.numRuns / 4) },
    );
  });
});
