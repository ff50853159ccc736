import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Administration } from '../../domain/administration.ts';
import { administrationId, billingCode } from '../../domain/ids.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { encounterArbitrary } from '../../testing/arbitraries/encounter-arbitrary.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter, codeLines } from '../code-encounter.ts';
import { day } from '../example.ts';
import type { ChartView } from './chart-view.ts';
import { unitsOfCode } from './claim-tally.ts';
import { doseChangeFor, withDose } from './drug-line-change.ts';
import { lineWatch, moveForCode, moveForLine, tallyOfClaim } from './nearest-change.ts';
import { datesMoveWithin, edgesOf } from './time-moves.ts';
import type { IsChanged, TimeMove } from './time-moves.ts';

const isNightly = process.env['NIGHTLY'] !== undefined && process.env['NIGHTLY'] !== '';
const settings = (runs: number) => ({ ...(isNightly ? {} : { seed: 11 }), numRuns: isNightly ? runs * 40 : runs });
const patience = isNightly ? 3_600_000 : 120_000;
const codeSet = testCodeSet();

function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The claim when one charted time is typed anew, as a person would do it. */
function claimWith({ encounter, policy }: ChartView, id: string, edge: 'start' | 'stop', at: number) {
  const administrations = encounter.administrations.map((one): Administration => {
    if (one.id !== id) return one;
    return { ...one, [edge]: at, ...(edge === 'stop' ? { evidence: { stop: 'charted' } } : {}) };
  });
  return tallyOfClaim(codeLines({ ...encounter, administrations }, codeSet, policy));
}

/** The answer holds when typed into the chart, and no smaller move of any of the times does the same. */
function checkMove(view: ChartView, administrations: readonly Administration[], isChanged: IsChanged, move: TimeMove | undefined): void {
  const edges = administrations.flatMap(edgesOf);
  const reach = move === undefined ? 45 : Math.abs(move.minutes) - 1;
  for (const { administration, edge, at, least, most } of edges) {
    for (let minutes = Math.max(-reach, least - at); minutes <= Math.min(reach, most - at); minutes++) {
      if (minutes === 0) continue;
      const isOther = isChanged(claimWith(view, administration.id, edge, at + minutes), Math.abs(minutes) <= datesMoveWithin);
      expect(isOther, `${administration.id}.${edge} by ${String(minutes)}, found ${String(move?.minutes)}`).toBe(false);
    }
  }
  if (move === undefined) return;
  const { administration, edge, minutes, tally } = move;
  const after = claimWith(view, administration.id, edge, ((edge === 'start' ? administration.start : administration.stop) ?? NaN) + minutes);
  expect(after.sign).toBe(tally.sign);
  expect(isChanged(after, Math.abs(minutes) <= datesMoveWithin)).toBe(true);
}

const viewOf = (encounter: ChartView['encounter']): ChartView => {
  const policy = resolvePolicy(encounter.setting, encounter.policy);
  return { encounter, coded: codeEncounter(encounter, codeSet, policy), codeSet, policy };
};

/** One drug pushed again and again: the random charts have hardly any. */
const repeatedPushes = fc.array(fc.constantFrom(1, 29, 30, 31, 32, 60), { minLength: 1, maxLength: 3 }).map((gaps) => {
  const chart = day().push('morphine', '20:00');
  let at = 20 * 60;
  for (const gap of gaps) chart.push('morphine', '20:00', { start: (at += gap) });
  return chart.build();
});

test('the nearest change of every line is true, and a minute less is not', { timeout: patience }, () => {
  let found = 0;
  const roles = new Set<string>();
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: encounterArbitrary({ maxAdministrations: 5 }) }, { weight: 1, arbitrary: repeatedPushes }), (encounter) => {
      const view = viewOf(encounter);
      for (const line of view.coded.lines) {
        const move = atOnce(moveForLine(view, line));
        if (move !== undefined) {
          found++;
          roles.add(line.role);
        }
        const ids = new Set<string>(line.supportedBy.map(({ administrationId }) => administrationId));
        checkMove(view, encounter.administrations.filter(({ id }) => ids.has(id)), lineWatch(view, line), move);
      }
    }),
    settings(30),
  );
  expect(found).toBeGreaterThan(25);
  expect([...roles].sort()).toEqual(expect.arrayContaining(['additional-hour', 'concurrent', 'initial', 'repeat-push', 'sequential']));
});

test('the nearest change that brings a code is true, and a minute less is not', { timeout: patience }, () => {
  let found = 0;
  const codes = ['96365', '96366', '96367', '96368', '96361', '96376', '96415', '96416'];
  fc.assert(
    fc.property(encounterArbitrary({ maxAdministrations: 4 }), fc.constantFrom(...codes), (encounter, code) => {
      const view = viewOf(encounter);
      const units = unitsOfCode(tallyOfClaim(view.coded.lines), code);
      const move = atOnce(moveForCode(view, code));
      if (move !== undefined) found++;
      checkMove(view, encounter.administrations, (after) => unitsOfCode(after, code) > units, move);
    }),
    settings(20),
  );
  expect(found).toBeGreaterThan(1);
});

test('the dose that would change a drug line is true, and a little less is not', () => {
  let found = 0;
  const dose = fc.record({ amount: fc.integer({ min: 1, max: 1200 }).map((tenths) => tenths / 10), vials: fc.constantFrom([], [10], [50], [10, 50], [20, 20]) });
  fc.assert(
    fc.property(fc.array(dose, { minLength: 1, maxLength: 3 }), encounterArbitrary({ maxAdministrations: 1 }), (doses, { id, dateOfService }) => {
      const view = viewOf({
        id,
        setting: 'facility',
        dateOfService,
        stays: [],
        accessSites: [],
        administrations: doses.map(({ amount, vials }, index) => ({
          id: administrationId(`a${String(index)}`),
          route: 'iv-push',
          category: 'chemotherapy',
          drug: { name: 'doxorubicin', hcpcs: billingCode('J9000') },
          start: 480 + index,
          dose: { amount, unit: 'mg' },
          ...(vials.length === 0 ? {} : { containers: vials.map((size) => ({ amount: size, unit: 'mg', count: Math.ceil(amount / size), singleDose: true })) }),
        })),
      });
      const unitsAfter = (line: (typeof view.coded.drugLines)[number], administrationId: string, by: number): number | undefined => {
        const changed = withDose(view.encounter, administrationId, line.hcpcs, by, 'mg');
        if (changed === undefined) return undefined;
        return codeEncounter(changed, codeSet, view.policy).drugLines.find((one) => one.hcpcs === line.hcpcs && one.modifiers.join() === line.modifiers.join())?.units ?? 0;
      };
      for (const line of view.coded.drugLines) {
        const change = doseChangeFor(view, line);
        if (change === undefined) continue;
        found++;
        const sign = change.isMore ? 1 : -1;
        const little = 0.001;
        expect(unitsAfter(line, change.administration.id, change.isMore ? change.by + little : -change.by)).not.toBe(line.units);
        if (change.by > little) expect(unitsAfter(line, change.administration.id, sign * (change.by - little))).toBe(line.units);
        if (change.isMore && change.by > 0) expect(unitsAfter(line, change.administration.id, change.by)).toBe(line.units);
      }
    }),
    settings(150),
  );
  expect(found).toBeGreaterThan(100);
});
