import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInfusion } from '../domain/administration.ts';
import type { Administration } from '../domain/administration.ts';
import { isoDate } from '../domain/clock-time.ts';
import { computedLineOf } from '../domain/reported-claim.ts';
import { administrationId, overrideId } from '../domain/ids.ts';
import { encounterArbitrary } from './arbitraries/encounter-arbitrary.ts';
import { claimText } from './claim-comparison.ts';
import { deepFrozen } from './deep-frozen.ts';
import {
  code,
  everything,
  isCharted,
  lengthOf,
  patience,
  runs,
  withAdministrations,
  withOne,
} from './claim-properties.ts';

/** Two doses of one minute are told apart by their place in the list, which is all that the order of entry may change. */
const placeless = (coded: ReturnType<typeof everything>): ReturnType<typeof everything> => ({
  ...coded,
  findings: coded.findings
    .map((finding) => finding.replaceAll(/(?<= \()no\. \d+(?= of \d+ in the list\))/g, 'one'))
    .toSorted(),
});

describe('what never changes a claim', () => {
  test('the order in which administrations and sites were entered', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), fc.nat({ max: 11 }), (encounter, turn) => {
        const { administrations, accessSites } = encounter;
        const at = turn % administrations.length;
        const turned = [...administrations.slice(at), ...administrations.slice(0, at)].toReversed();
        const other = { ...encounter, administrations: turned, accessSites: accessSites.toReversed() };
        expect(placeless(everything(code(other)))).toEqual(placeless(everything(code(encounter))));
      }),
      runs,
    );
  });

  test('what a coder overrode: no rule sees it', patience, () => {
    fc.assert(
      fc.property(encounterArbitrary(), (encounter) => {
        const coded = code(encounter);
        const overrides = coded.lines.map((line, index) => ({
          id: overrideId(`o${String(index)}`),
          computed: computedLineOf(line),
          reason: 'as charted on paper',
          by: 'Dana',
          at: '2026-03-02T15:12:00Z',
        }));
        expect(everything(code({ ...encounter, overrides }))).toEqual(everything(coded));
      }),
      { numRuns: 50 },
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
