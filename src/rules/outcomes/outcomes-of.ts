import type { CodeSet } from '../../code-sets/code-set.ts';
import type { CertainUnits, FactOutcomes, Outcome } from '../../domain/claim-outcomes.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import { kindsOf, trialDrafts, trialsOf } from '../code-encounter.ts';
import { draftSignature, finishLines } from '../lines/assemble-lines.ts';
import { constantRanges, joinEqual } from './break-points.ts';
import { extremesOf } from './claim-order.ts';
import { kinksOf } from './kinks.ts';
import type { Kinds } from './kinks.ts';
import { oppsPayment } from './opps-payment.ts';
import { nextChangeOf } from './next-change.ts';
import { notEvidence, settlingRecords } from './settling-records.ts';
import { trialSignatures } from './trial-signatures.ts';
import { unknownTimes, withTime } from './unknown-times.ts';
import type { UnknownTime } from './unknown-times.ts';

function certainUnits(ranges: readonly Outcome[]): readonly CertainUnits[] {
  const [first, ...others] = ranges.map((range) => {
    const units = new Map<string, CertainUnits>();
    for (const { dateOfService, code, units: more } of range.lines) {
      const key = `${dateOfService} ${code}`;
      units.set(key, { dateOfService, code, units: (units.get(key)?.units ?? 0) + more });
    }
    return units;
  });
  return [...(first ?? [])].flatMap(([key, entry]) => {
    const least = others.reduce((units, other) => Math.min(units, other.get(key)?.units ?? 0), entry.units);
    return least === 0 ? [] : [{ ...entry, units: least }];
  });
}

/** Every claim that one unknown time could lead to; undefined when it makes no difference and nobody asks for it. */
export function outcomesOfTime(encounter: Encounter, unknown: UnknownTime, kinds: Kinds, codeSet: CodeSet, policy: Policy): FactOutcomes | undefined {
  const { administration, edge, state, assumedAt, window } = unknown;
  const isFacility = encounter.setting === 'facility';
  const trials = trialsOf(encounter, administration.id, codeSet, policy);
  const drugOf = (id: AdministrationId): string => kinds.get(id)?.drugKey ?? id;
  // Between two kinks the units of each drug only grow or only shrink; those of a line may do both, and end as they began.
  const ofEachDrug = constantRanges(
    window.from,
    window.to,
    kinksOf(encounter, unknown, kinds, trials.atOtherSites),
    (at) => trials.code(withTime(encounter, unknown, at)),
    trialSignatures(drugOf),
    nextChangeOf(drugOf),
  ).map(({ from, to, value }) => ({ from, to, value: trialDrafts(value) }));
  const [first, ...more] = joinEqual(ofEachDrug, (drafts) => draftSignature(drafts)).map(({ from, to, value }): Outcome => {
    const lines = finishLines(value, true);
    return { from, to, lines, ...(isFacility ? { payment: oppsPayment(lines, codeSet) } : {}) };
  });
  if (first === undefined || (more.length === 0 && edge === 'start' && administration.route !== 'iv-infusion')) return undefined;
  return {
    fact: administrationFact(administration.id, edge),
    state,
    ...(assumedAt === undefined ? {} : { assumedAt }),
    window,
    ranges: [first, ...more],
    ...extremesOf(codeSet, [first, ...more]),
    certain: certainUnits([first, ...more]),
    settledBy: settlingRecords(administration, edge),
    notEvidence,
  };
}

/**
 * For each unknown or assumed time: every claim it could lead to, as ranges of it, while the others stay as they are.
 * An administration with neither start nor stop appears in `jointOutcomes` only. Never a suggestion of a time.
 */
export function outcomesOf(encounter: Encounter, codeSet: CodeSet, policy: Policy): readonly FactOutcomes[] {
  const unknowns = unknownTimes(encounter, policy).filter((unknown) => !unknown.isPaired);
  if (unknowns.length === 0) return [];
  const kinds = kindsOf(encounter, codeSet, policy);
  return unknowns.flatMap((unknown) => outcomesOfTime(encounter, unknown, kinds, codeSet, policy) ?? []);
}
