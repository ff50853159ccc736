import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInfusion } from '../domain/administration.ts';
import type { Administration } from '../domain/administration.ts';
import type { Support } from '../domain/claim-line.ts';
import type { CodedEncounter } from '../domain/coded-encounter.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { encounterArbitrary } from './arbitraries/encounter-arbitrary.ts';
import { code, lengthOf, patience, runs } from './claim-properties.ts';
import { testCodeSet } from './test-code-set.ts';

const { conceptOf } = testCodeSet();

interface Part {
  readonly concept: string;
  readonly support: Support;
}

/** What an administration gives to each line of the claim. */
const partsOf = ({ lines }: CodedEncounter, id: string): readonly Part[] =>
  lines.flatMap((line) =>
    line.supportedBy.flatMap((support) =>
      support.administrationId === id ? [{ concept: conceptOf.get(line.code) ?? '', support }] : [],
    ),
  );

const hasProvenTimes = (one: Administration): boolean =>
  isInfusion(one) &&
  one.evidence?.stop !== 'derived-from-volume' &&
  one.start !== undefined &&
  one.stop !== undefined;

/** Lines of which a minute can earn one only: hours, not what is reported by its start or together with another drug. */
const isByTheHour = (concept: string): boolean =>
  /^(infusion|hydration)\./.test(concept) && !/\.(concurrent|prolonged-pump.*)$/.test(concept);

describe('the minutes of a proof', () => {
  test('counted and discarded together are the charted minutes, each of them once', patience, () => {
    let withLost = 0;
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const coded = code(encounter);
        for (const one of encounter.administrations.filter(hasProvenTimes)) {
          const parts = partsOf(coded, one.id);
          if (parts.length === 0) continue;
          const counted = parts.reduce((sum, { support }) => sum + (support.minutesCounted ?? 0), 0);
          const lost = parts.flatMap(({ support }) => support.minutesDiscarded);
          const discarded = lost.reduce((sum, { minutes }) => sum + minutes, 0);
          expect([one.id, counted + discarded]).toEqual([one.id, lengthOf(one)]);
          if (discarded > 0) withLost++;
          for (const { from, to, minutes } of lost) expect([one.id, to - from]).toEqual([one.id, minutes]);

          // The bar shows the same minutes, without a gap and none of them twice.
          const bar = coded.administrations.get(one.id);
          const drawn = [...(bar?.counted ?? []), ...(bar?.discarded ?? [])].sort((a, b) => a.from - b.from);
          let reached = one.start;
          for (const { from, to } of drawn) {
            expect([one.id, from]).toEqual([one.id, reached]);
            reached = to;
          }
          expect([one.id, reached]).toEqual([one.id, one.stop]);
        }
      }),
      runs,
    );
    expect(withLost).toBeGreaterThan(100);
  });

  test('a bar with hours has minutes that count', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        for (const { administrationId, additionalHours, counted } of code(encounter).administrations.values()) {
          if (additionalHours > 0) expect([administrationId, counted.length]).not.toEqual([administrationId, 0]);
        }
      }),
      runs,
    );
  });

  test('of services at one site that are counted by the hour no minute counts for two', patience, () => {
    let compared = 0;
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const { switches } = resolvePolicy(encounter.setting, encounter.policy);
        // Both keep a first hour that is no time of its own: chemotherapy together (Q6), an infusion cut short (Q9).
        if (switches.Q6 === '96417' || switches.Q9 !== 'push') return;
        const coded = code(encounter);
        const siteOf = ({ accessSiteId }: Administration): number =>
          Math.max(0, coded.accessSites.findIndex(({ accessSiteIds }) => accessSiteIds.some((id) => id === accessSiteId)));
        const owners = new Map<string, string>();
        for (const one of encounter.administrations) {
          const parts = partsOf(coded, one.id);
          if (!parts.some(({ concept }) => isByTheHour(concept))) continue;
          for (const { from, to } of coded.administrations.get(one.id)?.counted ?? []) {
            for (let minute = from; minute < to; minute++) {
              const place = `minute ${String(minute)} of site ${String(siteOf(one))}`;
              expect([place, owners.get(place)]).toEqual([place, undefined]);
              owners.set(place, one.id);
              compared++;
            }
          }
        }
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('fluid has no minute in which a drug infusion counts, wherever that ran', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        if (resolvePolicy(encounter.setting, encounter.policy).switches.Q12 === 'allow') return;
        const coded = code(encounter);
        const taken = new Set<number>();
        const fluid: (readonly [string, number])[] = [];
        for (const { id } of encounter.administrations) {
          const concepts = partsOf(coded, id).map(({ concept }) => concept);
          const isFluid = concepts.some((concept) => concept.startsWith('hydration.'));
          if (!isFluid && !concepts.some((concept) => concept.startsWith('infusion.'))) continue;
          for (const { from, to } of coded.administrations.get(id)?.counted ?? []) {
            for (let minute = from; minute < to; minute++) {
              if (isFluid) fluid.push([id, minute]);
              else taken.add(minute);
            }
          }
        }
        expect(fluid.filter(([, minute]) => taken.has(minute))).toEqual([]);
      }),
      runs,
    );
  });
});
