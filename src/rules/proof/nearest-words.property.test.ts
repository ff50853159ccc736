import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isVenous, separateSiteReasons } from '../../domain/access-site.ts';
import type { Administration } from '../../domain/administration.ts';
import type { ClaimLine } from '../../domain/claim-line.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { FactPath } from '../../domain/fact-path.ts';
import type { NearestChange } from '../../domain/nearest-change.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { siteName } from '../../domain/site-name.ts';
import { encounterArbitrary } from '../../testing/arbitraries/encounter-arbitrary.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import type { ChartView } from './chart-view.ts';
import { namedIn } from './named-in.ts';
import { codeChangesInSteps, lineChangeInSteps } from './nearest-change.ts';

const isNightly = process.env['NIGHTLY'] !== undefined && process.env['NIGHTLY'] !== '';
const settings = (runs: number) => ({ ...(isNightly ? {} : { seed: 31 }), numRuns: isNightly ? runs * 40 : runs });
const patience = isNightly ? 3_600_000 : 120_000;
const codeSet = testCodeSet();

const viewOf = (encounter: Encounter): ChartView => {
  const policy = resolvePolicy(encounter.setting, encounter.policy);
  return { encounter, coded: codeEncounter(encounter, codeSet, policy), codeSet, policy };
};

function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Units of a claim by what a sentence calls them: "96372-59", or with its date. */
function unitsOf(lines: readonly ClaimLine[], isDated: boolean): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const line of lines) {
    const name = [line.code, ...[...line.modifiers].sort()].join('-') + (isDated ? ` dated ${line.dateOfService}` : '');
    units.set(name, (units.get(name) ?? 0) + line.units);
  }
  return units;
}

/** "96366 ×2, 96375" as units by name. */
const readList = (list: string | undefined): ReadonlyMap<string, number> =>
  new Map(
    (list ?? '').split(', ').flatMap((part) => {
      const [, name, count] = /^(.+?)(?: ×(\d+))?$/.exec(part) ?? [];
      return name === undefined ? [] : [[name, Number(count ?? 1)] as const];
    }),
  );

/** Holds the second half of a sentence to two claims: all that it says differs, and nothing else does. */
function expectDifference(promise: string, before: readonly ClaimLine[], after: readonly ClaimLine[]): void {
  const [, has, had, alsoHas, hasNot] = /^(?:have (.+) in place of (.+)|have (.+) as well|not have (.+))$/.exec(promise) ?? [];
  const gained = readList(has ?? alsoHas);
  const lost = readList(had ?? hasNot);
  expect([promise, gained.size + lost.size > 0]).toEqual([promise, true]);
  const isDated = promise.includes(' dated ');
  const [was, is] = [unitsOf(before, isDated), unitsOf(after, isDated)];
  for (const name of new Set([...was.keys(), ...is.keys(), ...gained.keys(), ...lost.keys()])) {
    const said = gained.has(name) || lost.has(name);
    const expected = said ? [lost.get(name) ?? 0, gained.get(name) ?? 0] : [was.get(name) ?? 0, was.get(name) ?? 0];
    expect([promise, name, was.get(name) ?? 0, is.get(name) ?? 0]).toEqual([promise, name, ...expected]);
  }
  if (isDated) expect(unitsOf(after, false)).toEqual(unitsOf(before, false));
}

const changed = (encounter: Encounter, id: string, more: Partial<Administration>): Encounter => ({
  ...encounter,
  administrations: encounter.administrations.map((one) => (one.id === id ? { ...one, ...more } : one)),
});

const oneOf = (encounter: Encounter, fact: FactPath): Administration => {
  const one = encounter.administrations.find(({ id }) => fact.of === 'administration' && id === fact.id);
  if (one === undefined) throw new Error('the fact is not of the chart');
  return one;
};

const named = (encounter: Encounter, name: string): readonly Administration[] => encounter.administrations.filter((one) => namedIn(encounter, one) === name);

const pumps = { 'a portable pump': 'portable', 'a portable pump of the facility': 'facility-owned-portable' } as const;
const purposes = { dehydration: 'dehydration', 'an electrolyte deficit': 'electrolyte-deficit' } as const;

/** Does literally what a sentence supposes, by its words alone where they name one thing; each way in which it can be done. */
function supposed(encounter: Encounter, { says, fact }: NearestChange): readonly Encounter[] {
  const [, words = ''] = /^If (.+), the claim would /.exec(says) ?? [];
  const move = /^(.+) (ended|began|was given) (\d+) minutes? (later|sooner)$/.exec(words);
  if (move !== null) {
    const [, name = '', verb, count, way] = move;
    const one = oneOf(encounter, fact);
    expect([says, named(encounter, name)]).toEqual([says, expect.arrayContaining([one])]);
    const edge = verb === 'ended' ? 'stop' : 'start';
    const at = (one[edge] ?? NaN) + (way === 'later' ? 1 : -1) * Number(count);
    return [changed(encounter, one.id, edge === 'stop' ? { stop: at, evidence: { stop: 'charted' } } : { start: at })];
  }
  const site = /^the record said why the site (.+) was needed$/.exec(words)?.[1];
  if (site !== undefined) {
    return separateSiteReasons.map((reason) => ({
      ...encounter,
      accessSites: encounter.accessSites.map((one) => (siteName(one) === site && isVenous(one.kind) ? { ...one, separateSite: { reason } } : one)),
    }));
  }
  const [, pumped = '', pump = ''] = /^the record said that (.+) ran on (.+)$/.exec(words) ?? [];
  if (pump in pumps) return named(encounter, pumped).map(({ id }) => changed(encounter, id, { pump: pumps[pump as keyof typeof pumps] }));
  const [, given = '', purpose = ''] = /^the record said that (.+) was given for (.+)$/.exec(words) ?? [];
  if (purpose in purposes) return named(encounter, given).map(({ id }) => changed(encounter, id, { purpose: purposes[purpose as keyof typeof purposes] }));
  if (words === 'the payer were recorded as Medicare') return [{ ...encounter, payer: 'medicare' }];
  const reason = /^(.+) were recorded as the reason for the visit$/.exec(words)?.[1];
  if (reason !== undefined) return named(encounter, reason).map(({ id }) => ({ ...encounter, primaryReason: id }));
  throw new Error(`nothing is known of: ${says}`);
}

function hold(view: ChartView, change: NearestChange): void {
  const ways = supposed(view.encounter, change);
  expect([change.says, ways.length > 0]).toEqual([change.says, true]);
  const [, promise = ''] = /, the claim would (.+)\.$/.exec(change.says) ?? [];
  for (const way of ways) expectDifference(promise, view.coded.lines, viewOf(way).coded.lines);
}

test('what a sentence about a line promises is what happens', { timeout: patience }, () => {
  let held = 0;
  fc.assert(
    fc.property(encounterArbitrary({ maxAdministrations: 5 }), (encounter) => {
      const view = viewOf(encounter);
      for (const line of view.coded.lines) {
        const change = atOnce(lineChangeInSteps(view, line));
        if (change === undefined) continue;
        held++;
        hold(view, change);
      }
    }),
    settings(20),
  );
  expect(held).toBeGreaterThan(25);
});

test('what a sentence about a code promises is what happens, and the code is in it', { timeout: patience }, () => {
  const kinds = new Set<string>();
  const codes = ['96360', '96361', '96365', '96366', '96367', '96368', '96374', '96376', '96413', '96415', '96416', 'C8957', 'G0498'];
  fc.assert(
    fc.property(encounterArbitrary({ maxAdministrations: 3 }), fc.constantFrom(...codes), (encounter, code) => {
      const view = viewOf(encounter);
      for (const change of atOnce(codeChangesInSteps(view, code))) {
        kinds.add(change.fact.of === 'administration' ? change.fact.field : change.fact.of);
        expect(change.says.split(' the claim would ')[1]).toContain(code);
        hold(view, change);
      }
    }),
    settings(100),
  );
  expect(kinds.size).toBeGreaterThan(1);
});
