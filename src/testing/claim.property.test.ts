import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInfusion } from '../domain/administration.ts';
import type { Administration } from '../domain/administration.ts';
import { isoDate } from '../domain/clock-time.ts';
import type { CodedEncounter } from '../domain/coded-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import { administrationId } from '../domain/ids.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { codeEncounter } from '../rules/index.ts';
import { encounterArbitrary } from './arbitraries/encounter-arbitrary.ts';
import { claimText } from './claim-comparison.ts';
import { deepFrozen } from './deep-frozen.ts';
import { testCodeSet } from './test-code-set.ts';

const isNightly = process.env['NIGHTLY'] !== undefined && process.env['NIGHTLY'] !== '';
const runs = { numRuns: isNightly ? 20_000 : 300, ...(isNightly ? {} : { seed: 5 }) };
const patience = { timeout: isNightly ? 1_800_000 : 60_000 };

const code = (encounter: Encounter): CodedEncounter =>
  codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));

const byText = <T>(items: readonly T[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).sort();

/** Everything the rules say, lists without an order of their own sorted. */
const everything = (coded: CodedEncounter) => ({
  lines: coded.lines,
  drugLines: coded.drugLines,
  notReported: byText(coded.notReported),
  // What a finding offers follows the order in which sites are drawn.
  findings: byText(coded.findings.map(({ fixes: _, ...finding }) => finding)),
  administrations: byText([...coded.administrations.values()]),
  accessSites: byText(coded.accessSites),
});

const withAdministrations = (
  encounter: Encounter,
  change: (administration: Administration) => readonly Administration[],
): Encounter => ({ ...encounter, administrations: encounter.administrations.flatMap(change) });

/** An encounter and one of its administrations that `isWanted`. */
const withOne = (
  arbitrary: fc.Arbitrary<Encounter>,
  isWanted: (administration: Administration) => boolean,
): fc.Arbitrary<{ readonly encounter: Encounter; readonly one: Administration }> =>
  fc
    .tuple(arbitrary, fc.nat({ max: 11 }))
    .map(([encounter, index]) => {
      const wanted = encounter.administrations.filter(isWanted);
      return { encounter, one: wanted[index % Math.max(1, wanted.length)] };
    })
    .filter((pair): pair is { encounter: Encounter; one: Administration } => pair.one !== undefined);

const lengthOf = ({ start, stop }: Administration): number =>
  start === undefined || stop === undefined ? 0 : stop - start;

const isCharted = (administration: Administration): boolean =>
  isInfusion(administration) && administration.pauses === undefined && lengthOf(administration) >= 2;

const unitsOf = (
  coded: CodedEncounter,
  isWanted: (line: CodedEncounter['lines'][number]) => boolean,
): number => coded.lines.filter(isWanted).reduce((sum, { units }) => sum + units, 0);

describe('what never changes a claim', () => {
  test('the order in which administrations and sites were entered', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), fc.nat({ max: 11 }), (encounter, turn) => {
        const { administrations, accessSites } = encounter;
        const at = turn % administrations.length;
        const turned = [...administrations.slice(at), ...administrations.slice(0, at)].toReversed();
        const other = { ...encounter, administrations: turned, accessSites: accessSites.toReversed() };
        expect(everything(code(other))).toEqual(everything(code(encounter)));
      }),
      runs,
    );
  });

  test('the hour of the day, within one date', patience, () => {
    const morning = encounterArbitrary({ maxAdministrations: 5 }).filter(({ administrations, stays }) =>
      [...administrations, ...stays].every(
        ({ start = 600, stop = 600 }) => Math.min(start, stop) >= 120 && Math.max(start, stop) <= 1200,
      ),
    );
    fc.assert(
      fc.property(morning, fc.integer({ min: -100, max: 200 }), (encounter, by) => {
        const moved = <T extends { readonly start?: number; readonly stop?: number }>(span: T): T => ({
          ...span,
          ...(span.start === undefined ? {} : { start: span.start + by }),
          ...(span.stop === undefined ? {} : { stop: span.stop + by }),
        });
        const shifted = {
          ...withAdministrations(encounter, (one) => [
            isInfusion(one) && one.pauses !== undefined
              ? { ...moved(one), pauses: one.pauses.map(moved) }
              : moved(one),
          ]),
          stays: encounter.stays.map(moved),
        };
        expect(claimText(code(shifted).lines)).toEqual(claimText(code(encounter).lines));
      }),
      runs,
    );
  });

  test('the calendar date', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const later = { ...encounter, dateOfService: isoDate('2026-03-16') };
        const moved = claimText(code(later).lines).map((line) =>
          line.replace(
            /^2026-03-(\d\d)/,
            (_, day: string) => `2026-03-${String(Number(day) - 14).padStart(2, '0')}`,
          ),
        );
        expect(moved).toEqual(claimText(code(encounter).lines));
      }),
      runs,
    );
  });

  test('hanging one bag as two that touch', patience, () => {
    fc.assert(
      fc.property(
        withOne(encounterArbitrary({ hasSwitches: false }), isCharted),
        fc.nat(),
        ({ encounter, one }, where) => {
          const at = (one.start ?? 0) + 1 + (where % (lengthOf(one) - 1));
          const split = withAdministrations(encounter, (each) =>
            each === one
              ? [
                  { ...each, stop: at },
                  { ...each, id: administrationId(`${each.id}-second`), start: at },
                ]
              : [each],
          );
          expect(claimText(code(split).lines)).toEqual(claimText(code(encounter).lines));
        },
      ),
      runs,
    );
  });

  test('adding what is not coded', patience, () => {
    const flush = fc.record({
      start: fc.integer({ min: 480, max: 1500 }),
      lasting: fc.integer({ min: 0, max: 200 }),
      site: fc.boolean(),
    });
    fc.assert(
      fc.property(encounterArbitrary(), flush, (encounter, { start, lasting, site }) => {
        const [first] = encounter.accessSites;
        const added: Administration = {
          id: administrationId('flush'),
          route: 'iv-infusion',
          drug: { name: 'flush solution' },
          category: 'not-coded',
          start,
          stop: start + lasting,
          ...(site && first !== undefined ? { accessSiteId: first.id } : {}),
        };
        const before = code(encounter);
        const after = code({ ...encounter, administrations: [added, ...encounter.administrations] });
        expect(after.lines).toEqual(before.lines);
        expect(after.drugLines).toEqual(before.drugLines);
        expect(after.findings).toEqual(before.findings);
        expect(after.notReported.map(({ administrationId: id }) => id)).toContain('flush');
      }),
      runs,
    );
  });

  test('coding it again, and coding never touches what it was given', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const frozen = deepFrozen(structuredClone(encounter));
        expect(frozen).toEqual(encounter);
        expect(JSON.stringify(everything(code(frozen)))).toBe(JSON.stringify(everything(code(encounter))));
      }),
      runs,
    );
  });
});

describe('minutes', () => {
  test('no administration is credited with more minutes than its record shows', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const coded = code(encounter);
        for (const one of encounter.administrations) {
          if (!isInfusion(one) || one.evidence?.stop === 'derived-from-volume') continue;
          const credited = coded.lines
            .flatMap(({ supportedBy }) => supportedBy)
            .filter(({ administrationId: id }) => id === one.id)
            .reduce((sum, { minutesCounted = 0 }) => sum + minutesCounted, 0);
          expect(credited, one.id).toBeLessThanOrEqual(Math.max(0, lengthOf(one)));
        }
      }),
      runs,
    );
  });

  test('of one drug at one site no minute counts twice', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const coded = code(encounter);
        for (const line of coded.lines) {
          const seen = new Set<number>();
          for (const { administrationId: id } of line.supportedBy) {
            for (const { from, to } of coded.administrations.get(id)?.counted ?? []) {
              for (let minute = from; minute < to; minute++) {
                expect(seen.has(minute), `${line.code} ${id} ${String(minute)}`).toBe(false);
                seen.add(minute);
              }
            }
          }
        }
      }),
      runs,
    );
  });

  test('more hydration never earns fewer hours of it', patience, () => {
    const isHydration = ({ category }: { readonly category: string }): boolean => category === 'hydration';
    fc.assert(
      fc.property(
        withOne(
          encounterArbitrary({ hasSwitches: false }),
          (one) => one.category === 'hydration' && one.route === 'iv-infusion' && isCharted(one),
        ),
        fc.integer({ min: 1, max: 200 }),
        ({ encounter, one }, more) => {
          const longer = withAdministrations(encounter, (each) =>
            each === one ? [{ ...each, stop: (each.stop ?? 0) + more }] : [each],
          );
          expect(unitsOf(code(longer), isHydration)).toBeGreaterThanOrEqual(
            unitsOf(code(encounter), isHydration),
          );
        },
      ),
      runs,
    );
  });

  test('one drug alone: longer never earns less', patience, () => {
    const alone = fc.record({
      category: fc.constantFrom('therapeutic' as const, 'chemotherapy' as const, 'hydration' as const),
      route: fc.constantFrom('iv-infusion' as const, 'sc-infusion' as const),
      start: fc.integer({ min: 0, max: 1439 }),
      minutes: fc.integer({ min: 0, max: 700 }),
      more: fc.integer({ min: 1, max: 120 }),
    });
    const isTimed = ({ role, supportedBy }: CodedEncounter['lines'][number]): boolean =>
      role !== 'standalone' &&
      supportedBy.some(({ minutesCounted }) => minutesCounted !== undefined && minutesCounted > 15);
    fc.assert(
      fc.property(encounterArbitrary({ hasSwitches: false, maxAdministrations: 1 }), alone, (shell, drug) => {
        const of = (minutes: number): number =>
          unitsOf(
            code({
              ...shell,
              stays: [],
              administrations: [
                {
                  id: administrationId('a1'),
                  route: drug.route,
                  drug: { name: 'drug A' },
                  category: drug.category,
                  start: drug.start,
                  stop: drug.start + minutes,
                },
              ],
            }),
            isTimed,
          );
        expect(of(drug.minutes + drug.more)).toBeGreaterThanOrEqual(of(drug.minutes));
      }),
      runs,
    );
  });

  test('a time that becomes known takes its question away and raises none about the others', patience, () => {
    const isMissing = ({ ruleId }: { readonly ruleId: string }): boolean =>
      ruleId.startsWith('documentation/missing-');
    fc.assert(
      fc.property(
        withOne(
          encounterArbitrary(),
          (one) =>
            isInfusion(one) && one.start !== undefined && one.stop === undefined && one.status === undefined,
        ),
        fc.integer({ min: 0, max: 300 }),
        ({ encounter, one }, minutes) => {
          const known = withAdministrations(encounter, (each) =>
            each === one
              ? [{ ...each, stop: (each.start ?? 0) + minutes, evidence: { stop: 'charted' } }]
              : [each],
          );
          const before = code(encounter);
          const after = code(known);
          const asked = (coded: CodedEncounter): readonly string[] =>
            byText(coded.findings.filter(isMissing));
          expect(asked(before)).toEqual(expect.arrayContaining([...asked(after)]));
          expect(asked(after).filter((finding) => finding.includes(`"${one.id}"`))).toEqual([]);
          expect(after.lines.filter(({ status }) => status === 'incomplete')).toEqual([]);
        },
      ),
      runs,
    );
  });
});

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
