import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInfusion, nameOf } from '../domain/administration.ts';
import type { CodedEncounter } from '../domain/coded-encounter.ts';
import type { Encounter } from '../domain/encounter.ts';
import { administrationId } from '../domain/ids.ts';
import { encounterArbitrary } from './arbitraries/encounter-arbitrary.ts';
import {
  byText,
  code,
  isCharted,
  lengthOf,
  patience,
  runs,
  unitsOf,
  withAdministrations,
  withOne,
} from './claim-properties.ts';

/** What it was, as charted. */
const drugOf = ({ administrations }: Encounter, wanted: string): string => {
  const one = administrations.find(({ id }) => id === wanted);
  return one === undefined ? '' : nameOf(one).toLowerCase();
};

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
          // A line may hold pushes of several drugs, given together.
          const seen = new Set<string>();
          for (const { administrationId: id } of line.supportedBy) {
            const drug = drugOf(encounter, id);
            for (const { from, to } of coded.administrations.get(id)?.counted ?? []) {
              for (let minute = from; minute < to; minute++) {
                const own = `${drug} ${String(minute)}`;
                expect(seen.has(own), `${line.code} ${id} ${own}`).toBe(false);
                seen.add(own);
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
