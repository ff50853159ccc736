import { intersect, totalMinutes, union } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';
import type { WhyNotReason } from '../../domain/why-not.ts';
import { inpatientStay } from '../classify/inpatient-stay.ts';
import { concurrentChemotherapy } from '../service-role/concurrent-chemotherapy.ts';
import { concurrentOnce } from '../service-role/concurrent-once.ts';
import { minimumOverlap } from '../service-role/minimum-overlap.ts';
import { partialOverlapResidual } from '../service-role/partial-overlap-residual.ts';
import { pauses } from '../time/pauses.ts';
import { preArrival } from '../time/pre-arrival.ts';
import { minutesText } from '../work.ts';
import { because, idsOf, isOn } from './chart-view.ts';
import type { ChartView, Charted } from './chart-view.ts';

interface Ran {
  readonly one: Charted;
  readonly stretches: readonly Interval[];
}

/** When it ran for this claim, as far as its times are known. */
function ranOf(one: Charted): readonly Ran[] {
  const { administration, reading } = one;
  if (administration.route !== 'iv-infusion' || reading.category === 'hydration' || reading.category === 'not-coded') return [];
  const idle: readonly string[] = [pauses.id, preArrival.id, inpatientStay.id];
  const read = [...reading.counted, ...reading.discarded.filter(({ ruleId }) => !idle.includes(ruleId))];
  if (read.length > 0) return [{ one, stretches: union(read.map(({ from, to }) => ({ from, to }))) }];
  // Nothing of it is left but what was paused, or came before the visit or after it.
  if (reading.discarded.length > 0) return [];
  const { start, stop } = administration;
  return start === undefined || stop === undefined || stop <= start ? [] : [{ one, stretches: [{ from: start, to: stop }] }];
}

/** The drugs that came nearest to running together, or that nothing of the kind did. Chemotherapy beside chemotherapy has no code but the unlisted one. */
export function notTogether({ encounter, policy }: ChartView, charted: readonly Charted[], ofChemotherapy: boolean, unitsReported: number): readonly WhyNotReason[] {
  if (unitsReported > 0) {
    const often = policy.switches.Q3 === 'per-date' ? 'once a date' : 'once';
    return ofChemotherapy
      ? [because(concurrentChemotherapy, 'The unlisted code is reported once, however many drugs run together.')]
      : [because(concurrentOnce, `The concurrent infusion is reported ${often}, however many drugs run together.`)];
  }
  const runs = charted.flatMap(ranOf);
  const needed = policy.switches.Q4 === '1' ? 1 : minimumOverlap.concurrentFrom.on(encounter.dateOfService);
  let best: { a: Charted; b: Charted; minutes: number } | undefined;
  for (const [index, a] of runs.entries()) {
    for (const b of runs.slice(index + 1)) {
      if (a.one.drugKey === b.one.drugKey || a.one.site !== b.one.site) continue;
      if ((a.one.reading.category === 'chemotherapy' && b.one.reading.category === 'chemotherapy') !== ofChemotherapy) continue;
      const minutes = totalMinutes(intersect(a.stretches, b.stretches));
      if (minutes > (best?.minutes ?? 0)) best = { a: a.one, b: b.one, minutes };
    }
  }
  const nothing = ofChemotherapy ? 'No two chemotherapy drugs ran at the same time in bags of their own at one site.' : 'No therapeutic drug ran at the same time as another drug in bags of their own at one site.';
  if (best === undefined) return [because(minimumOverlap, nothing, idsOf(runs.map(({ one }) => one)))];
  const { a, b, minutes } = best;
  const together = `${a.name} and ${b.name} ran together for ${minutesText(minutes)}`;
  if (minutes < needed) return [because(minimumOverlap, `${together}; ${String(needed)} are needed.`, [a.id, b.id], { minutesShort: needed - minutes })];
  if (ofChemotherapy && concurrentChemotherapy.decide(policy.switches.Q6) === 'sequential') return [because(concurrentChemotherapy, `${together}; the policy reads the lesser one as sequential.`, [a.id, b.id])];
  const isSequential = (one: Charted): boolean => isOn(one, ofChemotherapy ? 'infusion.chemotherapy.sequential' : 'infusion.therapeutic.sequential');
  if (isSequential(a) || isSequential(b)) return [because(partialOverlapResidual, `${together}, and what ran alone makes the lesser one sequential.`, [a.id, b.id])];
  return [];
}
