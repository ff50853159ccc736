import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import type { WhyNot, WhyNotReason } from '../../domain/why-not.ts';
import { encounterArbitrary } from '../../testing/arbitraries/encounter-arbitrary.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { notModelled, ruleCatalogue } from '../catalogue.ts';
import { codeEncounter } from '../code-encounter.ts';
import type { ChartView } from './chart-view.ts';
import { codeNeeds } from './code-needs.ts';
import { askableCodes, whyNot } from './why-not.ts';

const isNightly = process.env['NIGHTLY'] !== undefined && process.env['NIGHTLY'] !== '';
const settings = (runs: number) => ({ ...(isNightly ? {} : { seed: 23 }), numRuns: isNightly ? runs * 40 : runs });
const patience = isNightly ? 3_600_000 : 120_000;
const codeSet = testCodeSet();
const codes = askableCodes(codeSet).map(({ code }) => code);
const knownRules = new Set([...ruleCatalogue, ...notModelled].map(({ id }) => id));

const viewOf = (encounter: Encounter): ChartView => {
  const policy = resolvePolicy(encounter.setting, encounter.policy);
  return { encounter, coded: codeEncounter(encounter, codeSet, policy), codeSet, policy };
};

const ask = ({ encounter, coded, policy }: ChartView, code: string): WhyNot => whyNot(code, encounter, coded, codeSet, policy);

interface Question {
  readonly view: ChartView;
  readonly code: string;
  readonly reason: WhyNotReason;
  readonly unitsReported: number;
}

const idle = new Set(['time/pauses', 'time/pre-arrival', 'classify/inpatient-stay', 'time/one-dose']);

/** Minutes of a bar, one by one: those it counts, and those it discards by the rules that are asked for. */
function minutesOf({ coded }: ChartView, ids: readonly string[], isTaken: (ruleId: string) => boolean): ReadonlySet<number> {
  const minutes = new Set<number>();
  for (const bar of coded.administrations.values()) {
    if (!ids.includes(bar.administrationId)) continue;
    for (const { from, to } of [...bar.counted, ...bar.discarded.filter(({ ruleId }) => isTaken(ruleId))]) for (let minute = from; minute < to; minute++) minutes.add(minute);
  }
  return minutes;
}

const ran = (view: ChartView, ids: readonly string[]): ReadonlySet<number> => minutesOf(view, ids, (rule) => !idle.has(rule));

/** When it ran beside others: a second bag of one dose did as well, and a bag whose minutes no rule reads for as long as it is charted. */
function ranBeside(view: ChartView, id: string): ReadonlySet<number> {
  const bar = [...view.coded.administrations.values()].find(({ administrationId }) => administrationId === id);
  if (bar !== undefined && bar.counted.length + bar.discarded.length > 0) return minutesOf(view, [id], (rule) => !idle.has(rule) || rule === 'time/one-dose');
  const { start = 0, stop = 0 } = view.encounter.administrations.find((one) => one.id === id) ?? {};
  return new Set(Array.from({ length: Math.max(0, stop - start) }, (_, index) => start + index));
}

/** Each of the runs that a sentence is about lasted so long; one that reads alike for several names them all. */
function expectRuns(view: ChartView, ids: readonly string[], minutes: number): void {
  const total = ids.reduce((sum, id) => sum + ran(view, [id]).size, 0);
  expect(minutes === 0 ? total : total % minutes).toBe(0);
  if (minutes > 0) expect(total).toBeGreaterThan(0);
}

const conceptsOf = ({ coded }: ChartView, id: string): readonly string[] =>
  coded.lines.flatMap(({ code, supportedBy }) => (supportedBy.some(({ administrationId }) => administrationId === id) ? [codeSet.conceptOf.get(code) ?? ''] : []));

const codesOf = ({ coded }: ChartView, id: string): readonly string[] =>
  coded.lines.flatMap(({ code, supportedBy }) => (supportedBy.some(({ administrationId }) => administrationId === id) ? [code as string] : []));

const fittingOf = ({ encounter, coded }: ChartView, code: string): readonly Administration[] => {
  const concept = codeSet.conceptOf.get(code);
  if (concept === undefined) throw new Error(code);
  const { routes, category } = codeNeeds[concept];
  return encounter.administrations.filter(({ id, route }) => {
    const read = coded.administrations.get(id)?.category;
    return routes.includes(route) && read !== 'not-coded' && (category === undefined || category === read);
  });
};

/** The only administration that a reason is about, if what it needs can be done by moving its stop: nothing else near it. */
function movable({ encounter }: ChartView, ids: readonly string[], minutes: number): Administration | undefined {
  const one = encounter.administrations.find(({ id }) => id === ids[0]);
  if (ids.length !== 1 || one?.start === undefined || one.stop === undefined || !isInfusion(one)) return undefined;
  if ((one.pauses ?? []).length > 0 || one.evidence !== undefined || encounter.stays.length > 0) return undefined;
  const [from, to] = [one.start, Math.max(one.stop, one.stop + minutes)];
  const isApart = encounter.administrations.every((other) => other.id === one.id || (other.start !== undefined && (other.start > to || (other.stop ?? other.start) < from) && (!isInfusion(other) || other.stop !== undefined)));
  return isApart ? one : undefined;
}

const moved = ({ encounter }: ChartView, one: Administration, minutes: number): ChartView =>
  viewOf({ ...encounter, administrations: encounter.administrations.map((other) => (other.id === one.id ? { ...other, stop: (other.stop ?? 0) + minutes } : other)) });

const saysAgain = (view: ChartView, code: string, { ruleId, administrationIds }: WhyNotReason, start: string): boolean =>
  ask(view, code).reasons.some((other) => other.ruleId === ruleId && administrationIds.every((id) => other.administrationIds.includes(id)) && other.says.includes(start));

let applied = 0;

/** What each sentence claims, held against the chart. A sentence of no known kind is a fault: it would be held to nothing. */
const kinds: readonly (readonly [RegExp, (question: Question, found: readonly string[]) => void])[] = [
  [
    /^.+ has (?:no|neither|a stop) .+: how long it ran cannot be shown, and (?:it is reported as (\w{5})|it is not reported|the policy reports nothing)\. \w{5} (?:needs|would need) .+\.$/,
    ({ view, reason, code }, [reported]) => {
      const [id = ''] = reason.administrationIds;
      expect(ran(view, [id]).size).toBe(0);
      expect(codesOf(view, id)[0]).toBe(reported);
      const one = view.encounter.administrations.find((other) => other.id === id);
      const isShown = one?.start !== undefined && one.stop !== undefined && one.stop >= one.start && one.evidence?.stop !== 'derived-from-volume';
      expect([code, isShown]).toEqual([code, false]);
    },
  ],
  [
    /^The record does not say at which site .+ was given; it is counted at .+\.$/,
    ({ view, reason }) => expect(view.encounter.administrations.find(({ id }) => id === reason.administrationIds[0])?.accessSiteId).toBeUndefined(),
  ],
  [
    /^.+ was given at .+, and the record does not say why a second site was needed: it is read together with .+\.$/,
    ({ view, reason }) => {
      const at = view.encounter.administrations.find(({ id }) => id === reason.administrationIds[0])?.accessSiteId;
      expect(view.encounter.accessSites.filter(({ id, separateSite }) => id === at && separateSite === undefined)).toHaveLength(1);
    },
  ],
  [
    /^.+ counts? (\d+) minutes?; (a further|another) hour needs (\d+), (\d+) more\.$/,
    ({ view, code, reason, unitsReported }, [counted, , needed, more]) => {
      expect(minutesOf(view, reason.administrationIds, (rule) => rule === 'time/additional-hours').size).toBe(Number(counted));
      expect(Number(counted) + Number(more)).toBe(Number(needed));
      expect(reason.minutesShort).toBe(Number(more));
      expect(reason.minutesShort).toBeGreaterThan(0);
      const one = movable(view, reason.administrationIds, Number(more));
      if (one === undefined || view.encounter.administrations.some(({ pump, route }) => pump !== undefined || route === 'port-flush')) return;
      applied++;
      expect(ask(moved(view, one, Number(more)), code).unitsReported).toBe(unitsReported + 1);
      expect(ask(moved(view, one, Number(more) - 1), code).unitsReported).toBe(unitsReported);
    },
  ],
  [
    /^.+ ran (\d+) minutes?(?: under the skin| into an artery)?; 15 or fewer are (?:a push|an injection), (\d+) more were needed\.$/,
    ({ view, code, reason }, [minutes, more]) => {
      expectRuns(view, reason.administrationIds, Number(minutes));
      expect(Number(minutes) + Number(more)).toBe(16);
      expect(Number(more)).toBeGreaterThan(0);
      const one = movable(view, reason.administrationIds, Number(more));
      if (one === undefined) return;
      applied++;
      expect(saysAgain(moved(view, one, Number(more)), code, reason, '15 or fewer')).toBe(false);
      if (Number(more) > 1) expect(saysAgain(moved(view, one, Number(more) - 1), code, reason, '15 or fewer')).toBe(true);
    },
  ],
  [
    /^.+ ran (\d+) minutes?(?: under the skin| into an artery)?; more than 15 are (?:an infusion, not a push|not an injection|not a push)\.$/,
    ({ view, code, reason }, [minutes]) => {
      expectRuns(view, reason.administrationIds, Number(minutes));
      expect(Number(minutes)).toBeGreaterThan(15);
      const one = movable(view, reason.administrationIds, 0);
      if (one === undefined || view.policy.switches.Q9 !== 'push') return;
      applied++;
      expect(saysAgain(moved(view, one, 15 - Number(minutes)), code, reason, 'more than 15')).toBe(false);
      // Under that reading a short repeat of a drug is a push, however many minutes more than 15 it took.
      if (view.policy.switches.Q7 !== 'short-repeat-push')
        expect(saysAgain(moved(view, one, 16 - Number(minutes)), code, reason, 'more than 15')).toBe(true);
    },
  ],
  [
    /^.+ ran (\d+) minutes? and was to be an infusion, which the policy keeps\.$/,
    ({ view, reason }, [minutes]) => {
      expectRuns(view, reason.administrationIds, Number(minutes));
      expect(Number(minutes)).toBeLessThan(16);
      expect(view.policy.switches.Q9).not.toBe('push');
    },
  ],
  [
    /^.+ ran (\d+) minutes? as a repeat of the same drug, which the policy reads as a push\.$/,
    ({ view, reason }, [minutes]) => {
      expectRuns(view, reason.administrationIds, Number(minutes));
      expect([Number(minutes) > 15, Number(minutes) < 31, view.policy.switches.Q7]).toEqual([true, true, 'short-repeat-push']);
    },
  ],
  [
    /^.+ was infused (\d+) times; by policy each repeat stands alone, and more than 30 minutes of it are a further hour\.$/,
    ({ view, reason }, [times]) => {
      expect(view.policy.switches.Q7).not.toBe('sum');
      expect(reason.administrationIds.length).toBeGreaterThanOrEqual(Number(times));
    },
  ],
  [
    /^.+ and .+ ran together for (\d+) minutes?(?:; (\d+) are needed|, and what ran alone makes the lesser one sequential|; the policy reads the lesser one as sequential)\.$/,
    ({ view, reason }, [minutes, needed]) => {
      const [a, b] = reason.administrationIds.map((id) => ranBeside(view, id));
      expect([...(a ?? [])].filter((minute) => b?.has(minute)).length).toBe(Number(minutes));
      if (needed !== undefined) {
        expect(Number(needed)).toBe(view.policy.switches.Q4 === '1' ? 1 : 16);
        expect(reason.minutesShort).toBe(Number(needed) - Number(minutes));
        expect(reason.minutesShort).toBeGreaterThan(0);
      } else expect(reason.administrationIds.flatMap((id) => conceptsOf(view, id)).some((concept) => concept.endsWith('.sequential'))).toBe(true);
    },
  ],
  [
    /^No (?:therapeutic drug ran at the same time as another drug|two chemotherapy drugs ran at the same time) in bags of their own at one site\.$/,
    ({ view, reason, unitsReported }) => {
      expect(unitsReported).toBe(0);
      const site = (id: string): number => {
        const at = view.encounter.administrations.find((one) => one.id === id)?.accessSiteId;
        return Math.max(0, view.coded.accessSites.findIndex(({ accessSiteIds }) => accessSiteIds.some((other) => other === at)));
      };
      const drug = (id: string): string => JSON.stringify(view.encounter.administrations.filter((one) => one.id === id).map((one) => one.drug?.hcpcs ?? one.drug?.name.toLowerCase() ?? one.components));
      const isChemotherapy = reason.says.includes('chemotherapy');
      for (const a of reason.administrationIds) {
        for (const b of reason.administrationIds) {
          if (a >= b || site(a) !== site(b) || drug(a) === drug(b)) continue;
          const areBoth = [a, b].every((id) => view.coded.administrations.get(id as never)?.category === 'chemotherapy');
          if (areBoth !== isChemotherapy) continue;
          const other = ran(view, [b]);
          expect([a, b, [...ran(view, [a])].filter((minute) => other.has(minute))]).toEqual([a, b, []]);
        }
      }
    },
  ],
  [/^(?:The concurrent infusion|The unlisted code) is reported once(?: a date)?, however many drugs run together\.$/, ({ unitsReported }) => expect(unitsReported).toBeGreaterThan(0)],
  [
    /^.+ ran together with a higher-placed drug(?:; fewer than 16 of its minutes stand alone|, and the policy reads all of it as concurrent)\.$/,
    ({ view, reason }) => {
      const isAll = reason.says.includes('all of it');
      expect(view.policy.switches.Q5 === 'any-overlap-concurrent').toBe(isAll);
      const [id = ''] = reason.administrationIds;
      const isLeftOut = view.coded.notReported.some(({ administrationId, ruleId }) => administrationId === id && ruleId.startsWith('service-role/concurrent-'));
      expect(isLeftOut || conceptsOf(view, id).some((concept) => ['infusion.therapeutic.concurrent', 'unlisted.chemotherapy'].includes(concept))).toBe(true);
      const bar = view.coded.administrations.get(id as never);
      const alone = bar?.discarded.filter(({ ruleId }) => ruleId === 'service-role/minimum-overlap').reduce((sum, { minutes }) => sum + minutes, 0) ?? 0;
      if (!isAll) expect(alone).toBeLessThan(16);
    },
  ],
  [
    /^.+ was (infused|pushed) (\d+) times; the same drug again is not another one\.$/,
    ({ reason }, [, times]) => expect(reason.administrationIds.length).toBeGreaterThanOrEqual(Number(times)),
  ],
  [
    /^.+ is the initial service of its site, so it is not a further one\.$/,
    ({ view, reason }) => {
      const initials = view.coded.accessSites.flatMap(({ initial }) => initial?.administrationIds ?? []);
      expect(initials).toEqual(expect.arrayContaining([...reason.administrationIds]));
    },
  ],
  [
    /^The initial service of its site is (\w+), and a site has one\.$/,
    ({ view, code }, [initial]) => {
      expect(initial).not.toBe(code);
      expect(view.coded.accessSites.map((site) => site.initial?.code as string | undefined)).toContain(initial);
    },
  ],
  [
    /^.+ did not run on a portable or implanted pump\.$/,
    ({ view, reason }) => expect(view.encounter.administrations.filter(({ id, pump }) => reason.administrationIds.includes(id) && pump !== undefined)).toEqual([]),
  ],
  [
    /^.+ ran (\d+) minutes?; more than 8 hours are needed, (\d+) minutes? more\.$/,
    ({ view, reason }, [minutes, more]) => {
      expectRuns(view, reason.administrationIds, Number(minutes));
      expect([Number(minutes) + Number(more), reason.minutesShort]).toEqual([481, Number(more)]);
    },
  ],
  [
    /^.+ is (?:reported with the other code for a pump start: the payer and whose pump it is decide|reported as a prolonged infusion on a pump)\.$/,
    ({ view, code, reason }) => {
      const concepts = reason.administrationIds.flatMap((id) => conceptsOf(view, id));
      expect(concepts.some((concept) => concept.includes('prolonged-pump'))).toBe(true);
      expect(concepts).not.toContain(codeSet.conceptOf.get(code));
    },
  ],
  [
    /^.+: the start of its pump has the other code; the payer and whose pump it is decide\.$/,
    ({ view, code, reason }) => {
      const pumps = view.encounter.administrations.filter(({ id }) => reason.administrationIds.includes(id)).map(({ pump }) => pump);
      const isCommunity = codeSet.conceptOf.get(code)?.endsWith('-community') === true;
      expect(pumps).not.toContain(undefined);
      expect(view.encounter.payer === 'medicare' && pumps[0] === 'facility-owned-portable').toBe(!isCommunity);
    },
  ],
  [
    /^.+ counts? (\d+) minutes?; on its pump more than 8 hours are reported by their start, not by a further hour\.$/,
    ({ view, reason }, [minutes]) => {
      expectRuns(view, reason.administrationIds, Number(minutes));
      expect(Number(minutes)).toBeGreaterThan(450);
    },
  ],
  [/^Only a facility reports the start of a prolonged therapeutic infusion\.$/, ({ view }) => expect(view.encounter.setting).toBe('professional')],
  [/^A professional reports the same drug once, however often it was pushed\.$/, ({ view }) => expect(view.encounter.setting).toBe('professional')],
  [/^No therapeutic drug was pushed twice at one site\.$/, ({ unitsReported }) => expect(unitsReported).toBe(0)],
  [
    /^.+ is read as (\w+), not as (\w+)\.$/,
    ({ view, reason }, [read]) => expect([...new Set(reason.administrationIds.map((id) => view.coded.administrations.get(id)?.category))]).toEqual([read]),
  ],
  [
    /^Nothing charted is .+\.$/,
    ({ view, code, unitsReported }) => {
      expect(unitsReported).toBe(0);
      expect(fittingOf(view, code)).toEqual([]);
    },
  ],
  [
    /^Everything charted that earns it is on the claim\.$/,
    ({ view, code, unitsReported }) => {
      expect(unitsReported).toBeGreaterThan(0);
      expect(fittingOf(view, code).filter(({ id }) => !codesOf(view, id).includes(code))).toEqual([]);
    },
  ],
  [
    /^.+ is reported with ((?:\w{5})(?:, \w{5})*)(?: \(.+\))?\.$/,
    ({ view, code, reason }, [list = '']) => {
      const [id = ''] = reason.administrationIds;
      expect([...new Set(codesOf(view, id))]).toEqual(list.split(', '));
      expect(list).not.toContain(code);
    },
  ],
  [/^Nothing injected is a long-acting antibody against RSV\.$/, ({ view, code, unitsReported }) => expect([unitsReported, fittingOf(view, code).length > 0]).toEqual([0, true])],
  [
    /^.+ is a long-acting antibody against RSV, which has codes of its own\.$/,
    ({ view, reason }) => expect(reason.administrationIds.flatMap((id) => conceptsOf(view, id)).filter((concept) => concept.startsWith('injection.'))).toEqual([]),
  ],
  [
    /^(?:No counselling is charted for .+|.+ was given without counselling|.+ was given with counselling, which has a code of its own)\.$/,
    ({ view, reason }) => {
      const told = view.encounter.administrations.find(({ id }) => id === reason.administrationIds[0])?.counselled;
      expect(told).toBe(reason.says.startsWith('No counselling') ? undefined : reason.says.includes('with counselling'));
    },
  ],
  [
    /^.+ (is not read as hormonal|is read as hormonal, which has a code of its own)\.$/,
    ({ view, reason }, [words]) =>
      expect(reason.administrationIds.flatMap((id) => conceptsOf(view, id))).toContain(words === 'is not read as hormonal' ? 'injection.chemotherapy.non-hormonal' : 'injection.chemotherapy.hormonal'),
  ],
  [/^Further sites under the skin are reported once\.$/, ({ unitsReported }) => expect(unitsReported).toBe(1)],
  [/^No infusion under the skin is charted at a second site\.$/, ({ unitsReported }) => expect(unitsReported).toBe(0)],
  [
    /^.+ was pushed into an artery, not infused\.$/,
    ({ view, reason }) => expect(view.encounter.administrations.filter(({ id }) => reason.administrationIds.includes(id)).filter(({ route }) => route !== 'intra-arterial-push')).toEqual([]),
  ],
  [/^(\d+) lesions? of [\d-]+ counts?(?:, a dose without a number as one)?; 8 are needed\.$/, (_, [count]) => expect(Number(count)).toBeLessThan(8)],
  [/^(\d+) lesions? of [\d-]+ counts?(?:, a dose without a number as one)?; from 8 on there is another code\.$/, (_, [count]) => expect(Number(count)).toBeGreaterThan(7)],
  [
    /^.+: the pump that was refilled is (an implanted one|not charted as implanted)\.$/,
    ({ view, reason }, [kind]) =>
      expect(view.encounter.administrations.filter(({ id }) => reason.administrationIds.includes(id)).map(({ pump }) => pump === 'implanted')).not.toContain(kind !== 'an implanted one'),
  ],
];

/** Sentences that repeat what the claim says of what it leaves out, or of the losers for the place of initial. */
function repeatsTheClaim({ coded }: ChartView, { says, ruleId, administrationIds }: WhyNotReason): boolean {
  const isLeftOut = coded.notReported.some((entry) => administrationIds.includes(entry.administrationId) && entry.ruleId === ruleId && says.includes(entry.reason));
  const isLoser = coded.accessSites.some(({ losingCandidates }) =>
    losingCandidates.some((loser) => loser.ruleId === ruleId && loser.administrationIds.every((id) => administrationIds.includes(id)) && says.endsWith(`is not the initial service of its site: ${loser.reason}.`)),
  );
  return isLeftOut || isLoser;
}

test('each reason why a code is not on the claim is true of the chart, and names one', { timeout: patience }, () => {
  let checked = 0;
  const seen = new Set<RegExp>();
  fc.assert(
    fc.property(fc.oneof(encounterArbitrary({ maxAdministrations: 5 }), encounterArbitrary({ maxAdministrations: 2 })), (encounter) => {
      const view = viewOf(encounter);
      const ids = encounter.administrations.map(({ id }) => id);
      for (const code of codes) {
        const { reasons, unitsReported } = ask(view, code);
        expect(unitsReported).toBe(view.coded.lines.reduce((sum, line) => (line.code === code ? sum + line.units : sum), 0));
        expect([code, reasons.length > 0]).toEqual([code, true]);
        for (const reason of reasons) {
          checked++;
          expect(knownRules).toContain(reason.ruleId);
          expect(ids).toEqual(expect.arrayContaining([...reason.administrationIds]));
          for (const fact of reason.facts) if (fact.of === 'administration') expect(ids).toContain(fact.id);
          if (repeatsTheClaim(view, reason)) continue;
          const kind = kinds.find(([pattern]) => pattern.test(reason.says));
          expect([reason.says, kind !== undefined]).toEqual([reason.says, true]);
          if (kind === undefined) continue;
          seen.add(kind[0]);
          try {
            kind[1]({ view, code, reason, unitsReported }, [...(kind[0].exec(reason.says) ?? [])].slice(1));
          } catch (fault) {
            throw new Error(`why not ${code}: ${reason.says} (${reason.administrationIds.join(' ')})`, { cause: fault });
          }
        }
      }
    }),
    settings(80),
  );
  expect(checked).toBeGreaterThan(3000);
  expect(seen.size).toBeGreaterThan(20);
  expect(applied).toBeGreaterThan(10);
});
