import type { CodeSet } from '../../code-sets/code-set.ts';
import type { JointOutcome, JointOutcomes } from '../../domain/claim-outcomes.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import { codeLines, kindsOf, trialDrafts, trialsOf } from '../code-encounter.ts';
import { constantRanges } from './break-points.ts';
import { compareClaims } from './claim-order.ts';
import { kinksOf } from './kinks.ts';
import type { Kinds } from './kinks.ts';
import { nextChangeOf } from './next-change.ts';
import { oppsPayment } from './opps-payment.ts';
import { finishLines } from '../lines/assemble-lines.ts';
import { paymentBounds } from './payment-bounds.ts';
import { trialSignatures } from './trial-signatures.ts';
import { unknownTimes, withTime } from './unknown-times.ts';
import type { UnknownTime } from './unknown-times.ts';

interface Setup {
  readonly encounter: Encounter;
  readonly codeSet: CodeSet;
  readonly policy: Policy;
  readonly unknowns: readonly UnknownTime[];
  readonly kinds: Kinds;
}

type Found = Omit<JointOutcome, 'at'> & { readonly times: readonly number[] };

/** The extremes found so far. */
class Extremes {
  minimum: Found | undefined;
  maximum: Found | undefined;
  private readonly codeSet: CodeSet;

  constructor(codeSet: CodeSet) {
    this.codeSet = codeSet;
  }

  take(found: Found): void {
    if (this.minimum === undefined || compareClaims(this.codeSet, found, this.minimum) < 0) this.minimum = found;
    if (this.maximum === undefined || compareClaims(this.codeSet, found, this.maximum) > 0) this.maximum = found;
  }
}

const sizeOf = ({ window }: UnknownTime): number => window.to - window.from + 1;

/** The times an unknown can have once others are settled: a stop is never before its start. */
function boundsOf(unknown: UnknownTime, settled: readonly (readonly [UnknownTime, number])[]): { from: number; to: number } {
  let { from, to } = unknown.window;
  if (unknown.isPaired) {
    for (const [other, at] of settled) {
      if (other.administration.id !== unknown.administration.id) continue;
      if (unknown.edge === 'stop') from = Math.max(from, at);
      else to = Math.min(to, at);
    }
  }
  return { from, to };
}

/** All claims along one unknown while the others are settled; returns how many codings that took. */
function alongOne(setup: Setup, encounter: Encounter, unknown: UnknownTime, bounds: { from: number; to: number }, take: (at: number, found: Omit<Found, 'times'>) => void): number {
  let codings = 0;
  const trials = trialsOf(encounter, unknown.administration.id, setup.codeSet, setup.policy);
  const drugOf = (id: AdministrationId): string => setup.kinds.get(id)?.drugKey ?? id;
  const ranges = constantRanges(
    bounds.from,
    bounds.to,
    kinksOf(encounter, unknown, setup.kinds, trials.atOtherSites),
    (at) => {
      codings++;
      return trials.code(withTime(encounter, unknown, at));
    },
    trialSignatures(drugOf),
    nextChangeOf(drugOf),
  );
  const isFacility = encounter.setting === 'facility';
  for (const { from, value } of ranges) {
    const lines = finishLines(trialDrafts(value), true);
    take(from, { lines, ...(isFacility ? { payment: oppsPayment(lines, setup.codeSet) } : {}) });
  }
  return codings;
}

/** Every minute of every unknown but the last, and all ranges of the last. Unknowns with the largest window last. */
function* tryAll(setup: Setup, order: readonly UnknownTime[], extremes: Extremes): Generator<undefined> {
  const settled: [UnknownTime, number][] = [];
  const timesWith = (last: number): readonly number[] => {
    const byUnknown = new Map<UnknownTime, number>(settled);
    return setup.unknowns.map((unknown) => byUnknown.get(unknown) ?? last);
  };
  function* from(index: number, encounter: Encounter): Generator<undefined> {
    const unknown = order[index];
    if (unknown === undefined) return;
    const bounds = boundsOf(unknown, settled);
    if (index === order.length - 1) {
      alongOne(setup, encounter, unknown, bounds, (at, found) => extremes.take({ ...found, times: timesWith(at) }));
      yield undefined;
      return;
    }
    for (let at = bounds.from; at <= bounds.to; at++) {
      settled.push([unknown, at]);
      yield* from(index + 1, withTime(encounter, unknown, at));
      settled.pop();
    }
  }
  yield* from(0, setup.encounter);
}

/**
 * From several corners, one unknown after the other to its least (or greatest) claim, until nothing changes or as much
 * has been read as may be. Half of that is for the least claim, half for the greatest, whatever the other one needs.
 * @returns whether it had to stop before it was through
 */
function* search(setup: Setup, extremes: Extremes, readings: number): Generator<undefined, boolean> {
  const { unknowns } = setup;
  const each = setup.encounter.administrations.length;
  const left = new Map([-1, 1].map((sign) => [sign, readings / 2]));
  let isCut = false;
  const corners = 2 ** Math.min(unknowns.length, 3);
  for (let corner = 0; corner < corners; corner++) {
    for (const sign of [-1, 1]) {
      const times = unknowns.map(({ window }, index) => ((corner >> index % 3) % 2 === 0 ? window.from : window.to));
      for (const [index, { administration, edge, isPaired }] of unknowns.entries()) {
        if (!isPaired || edge !== 'stop') continue;
        // A corner in which it ends before it begins is none.
        const start = unknowns.findIndex((other) => other.administration.id === administration.id && other.edge === 'start');
        times[index] = Math.max(times[index] as number, times[start] ?? 0);
      }
      let best: Omit<Found, 'times'> | undefined;
      for (let round = 0, changed = true; changed && round < 4; round++) {
        changed = false;
        for (const [index, unknown] of unknowns.entries()) {
          const mayRead = left.get(sign) ?? 0;
          if (mayRead <= 0) {
            isCut = true;
            changed = false;
            break;
          }
          const settled = unknowns.flatMap((other, place) => (place === index ? [] : [[other, times[place] as number] as const]));
          const bounds = boundsOf(unknown, settled);
          if (bounds.from > bounds.to) continue;
          const encounter = settled.reduce((chart, [other, at]) => withTime(chart, other, at), setup.encounter);
          const codings = alongOne(setup, encounter, unknown, bounds, (at, found) => {
            if (best !== undefined && sign * compareClaims(setup.codeSet, found, best) <= 0) return;
            best = found;
            times[index] = at;
            changed = true;
          });
          left.set(sign, mayRead - codings * each);
          if (best !== undefined) extremes.take({ ...best, times: [...times] });
          yield undefined;
        }
      }
    }
  }
  return isCut;
}

/** Codings that trying every combination would take, roughly. */
function costOf(setup: Setup, order: readonly UnknownTime[]): number {
  const last = order.at(-1);
  if (last === undefined) return 0;
  const { from, to } = last.window;
  const inner = Math.min(sizeOf(last), new Set(kinksOf(setup.encounter, last, setup.kinds).filter((kink) => kink >= from && kink <= to)).size + 2 * Math.ceil(sizeOf(last) / 30));
  return order.slice(0, -1).reduce((product, unknown) => product * sizeOf(unknown), inner);
}

/** Codings that are tried before the search gives up being exact: about a second of work. */
export const jointCodings = 40_000;

/**
 * Administrations that a search may read, each coding reading all of the chart: a few seconds of work. Counted and not
 * timed, so that a chart has one answer on every machine.
 */
export const searchReadings = 1_000_000;

/**
 * As `jointOutcomes`, a little at a time: the caller drives it and may stop at any `yield`.
 * @param codings how many codings may be spent on an exact answer
 * @param readings how many administrations a search may read where there is no exact answer
 */
export function* jointOutcomesInSteps(encounter: Encounter, codeSet: CodeSet, policy: Policy, codings: number = jointCodings, readings: number = searchReadings): Generator<undefined, JointOutcomes | undefined> {
  const unknowns = unknownTimes(encounter, policy);
  if (unknowns.length < 2) return undefined;
  const setup: Setup = { encounter, codeSet, policy, unknowns, kinds: kindsOf(encounter, codeSet, policy) };
  const order = [...unknowns].sort((a, b) => sizeOf(a) - sizeOf(b));
  const isExact = costOf(setup, order) <= codings;
  const extremes = new Extremes(codeSet);
  let isCut = false;
  if (isExact) yield* tryAll(setup, order, extremes);
  else isCut = yield* search(setup, extremes, readings);
  const { minimum, maximum } = extremes;
  if (minimum === undefined || maximum === undefined) return undefined;
  const facts = unknowns.map(({ administration, edge }) => administrationFact(administration.id, edge));
  const asOutcome = ({ times, ...claim }: Found): JointOutcome => ({ ...claim, at: facts.map((fact, index) => ({ fact, minute: times[index] as number })) });
  const exactBounds = minimum.payment === undefined || maximum.payment === undefined ? undefined : { lowestCents: minimum.payment.cents, highestCents: maximum.payment.cents };
  const bounds = exactBounds === undefined || isExact ? exactBounds : paymentBounds(encounter, codeLines(encounter, codeSet, policy), unknowns, codeSet);
  return {
    facts,
    method: isExact ? 'exact' : 'searched',
    ...(isCut ? { isCut } : {}),
    minimum: asOutcome(minimum),
    maximum: asOutcome(maximum),
    ...(bounds === undefined ? {} : { paymentBounds: bounds }),
  };
}

/** The least and the greatest claim over all unknown times at once; undefined unless two or more are unknown. */
export function jointOutcomes(encounter: Encounter, codeSet: CodeSet, policy: Policy, codings: number = jointCodings, readings: number = searchReadings): JointOutcomes | undefined {
  const steps = jointOutcomesInSteps(encounter, codeSet, policy, codings, readings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
