import { inOrderOf } from '../../base/order.ts';
import type { Interval } from '../../base/interval.ts';
import type { Certainty } from '../../base/known.ts';
import { weaker } from '../../base/known.ts';
import { intersect, subtract, totalMinutes, union } from '../../base/interval.ts';
import { nameOf } from '../../domain/administration.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import type { Concept } from '../../code-sets/concepts.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import { addFinding, chosen, dateOf, discard, leaveOut } from '../work.ts';
import type { Work } from '../work.ts';
import { chargedDiscards } from './assign-infusions.ts';
import type { ConcurrentBid } from './assign-infusions.ts';
import { concurrentChemotherapy } from './concurrent-chemotherapy.ts';
import { concurrentOnce } from './concurrent-once.ts';
import { minimumOverlap } from './minimum-overlap.ts';
import type { Dose } from '../time/doses.ts';
import { smallestId } from './services.ts';
import type { InfusionService } from './services.ts';

const byTime = (a: ConcurrentBid, b: ConcurrentBid): number => a.at - b.at || (smallestId(a.service) < smallestId(b.service) ? -1 : 1);

const idsOf = (bid: ConcurrentBid): readonly AdministrationId[] => bid.service.items.map((item) => item.id);

const shared = (doses: readonly Dose[], bid: ConcurrentBid): readonly Interval[] => intersect(union(doses.flatMap((dose) => dose.stretches)), bid.overlap);

const withDoses = (service: InfusionService, doses: readonly Dose[]): InfusionService => ({
  ...service,
  doses,
  items: doses.flatMap((dose) => dose.items),
  stretches: doses.flatMap((dose) => dose.stretches),
});

/**
 * A drug that ran together with another one on several dates bids on each of them (R33): from the dose whose overlap
 * begins there, once the doses of that date share the minimum (R34). Doses that share less stay with the first date.
 */
function byDate(work: Work, bid: ConcurrentBid): readonly ConcurrentBid[] {
  const { service } = bid;
  if (bid.as !== 'concurrent' || service.doses.length === 1) return [bid];
  const first = dateOf(work, bid.at);
  const dates = new Map<string, Dose[]>();
  for (const dose of service.doses) {
    const date = dateOf(work, shared([dose], bid)[0]?.from ?? bid.at);
    const list = dates.get(date);
    if (list === undefined) dates.set(date, [dose]);
    else list.push(dose);
  }
  const minimum = minimumOverlap.concurrentFrom.on(work.date);
  const later = [...dates].filter(([date, doses]) => date !== first && minimumOverlap.decide(totalMinutes(shared(doses, bid)), chosen(work, 'Q4'), minimum));
  if (later.length === 0) return [bid];
  const moved = later.flatMap(([, doses]) => doses);
  return [service.doses.filter((dose) => !moved.includes(dose)), ...later.map(([, doses]) => doses)].map((doses): ConcurrentBid => {
    const overlap = shared(doses, bid);
    return { ...bid, service: withDoses(service, doses), at: (overlap[0] as Interval).from, overlap };
  });
}

const concepts: Record<ConcurrentBid['as'], Concept> = {
  concurrent: 'infusion.therapeutic.concurrent',
  unlisted: 'unlisted.chemotherapy',
  sequential: 'infusion.chemotherapy.sequential',
};

function emitConcurrent(work: Work, bid: ConcurrentBid): void {
  const { service, sequence } = bid;
  const rule = bid.as === 'concurrent' ? minimumOverlap : concurrentChemotherapy;
  const discards = chargedDiscards(service);
  work.units.push({
    concept: concepts[bid.as],
    role: bid.as === 'sequential' ? 'sequential' : 'concurrent',
    category: service.category,
    date: dateOf(work, bid.at),
    sequence,
    accessSiteId: sequence.accessSiteId,
    status: service.doses.reduce<Certainty>((weakest, dose) => weaker(weakest, dose.status), 'complete'),
    ruleId: rule.id,
    supports: idsOf(bid).map((id) => {
      const own = service.stretches.filter((stretch) => stretch.id === id);
      const counted = intersect(own, bid.overlap);
      const alone = subtract(own, counted);
      return {
        id,
        minutesCounted: totalMinutes(counted),
        counted,
        discarded: [...discards(id), ...alone.map((gap) => discard(work, gap, rule, 'the concurrent infusion is not timed'))],
        edges: ['start', 'stop'],
      };
    }),
    trace: () => [...bid.trace(), { ruleId: rule.id, says: 'ran together with a higher-placed drug at the same site' }],
  });
}

/** Sources part only over a second date of one encounter (Q3): both sides are told. */
function flagOtherDate(work: Work, bid: ConcurrentBid, date: string, isReported: boolean): void {
  const lead = bid.service.doses[0]?.items[0];
  const name = lead === undefined ? '' : nameOf(lead.administration);
  const facts = idsOf(bid).map((id) => administrationFact(id, 'start'));
  if (isReported) addFinding(work, concurrentOnce, 'warning', `${name} is reported as concurrent on ${date} as well, by policy; some payers take it once an encounter.`, facts);
  else addFinding(work, concurrentOnce, 'info', `${name} ran together with another drug on ${date} too; it is reported once an encounter. A policy may count by date (Q3).`, facts);
}

/**
 * Of all concurrent infusions the earliest is reported, once an encounter or once a date (R33, S14). Chemotherapy that the
 * policy reads as sequential (Q6) has its one first hour each and no further ones: its minutes are not its own (S12).
 */
export function settleConcurrent(work: Work, bids: readonly ConcurrentBid[]): void {
  const taken = new Set<string>();
  const dates = new Set<string>();
  for (const bid of inOrderOf(bids.flatMap((bid) => byDate(work, bid)), byTime)) {
    if (bid.as === 'sequential') {
      emitConcurrent(work, bid);
      continue;
    }
    const key = bid.as === 'unlisted' ? 'chemotherapy' : concurrentOnce.decide(chosen(work, 'Q3'), dateOf(work, bid.at));
    const date = dateOf(work, bid.at);
    const isOtherDate = bid.as === 'concurrent' && dates.size > 0 && !dates.has(date);
    if (bid.as === 'concurrent') dates.add(date);
    if (isOtherDate) flagOtherDate(work, bid, date, !taken.has(key));
    if (!taken.has(key)) {
      taken.add(key);
      emitConcurrent(work, bid);
      continue;
    }
    for (const id of idsOf(bid)) {
      if (bid.as === 'unlisted') leaveOut(work, concurrentChemotherapy, id, 'the unlisted code stands once an encounter', 'unlisted.chemotherapy');
      else leaveOut(work, concurrentOnce, id, 'the concurrent infusion is reported once', 'infusion.therapeutic.concurrent');
    }
  }
}
