import { putInOrder } from '../../base/order.ts';
import { intersect, totalMinutes, union } from '../../base/interval.ts';
import type { Interval } from '../../base/interval.ts';
import { weaker } from '../../base/known.ts';
import type { Certainty } from '../../base/known.ts';
import { nameOf } from '../../domain/administration.ts';
import type { DiscardedMinutes, LosingCandidate, TraceStep } from '../../domain/claim-line.ts';
import { administrationFact } from '../../domain/fact-path.ts';
import type { AdministrationId } from '../../domain/ids.ts';
import { emitHours } from '../lines/emit-hours.ts';
import { additionalHours } from '../time/additional-hours.ts';
import { withoutStretches } from '../time/doses.ts';
import type { Dose } from '../time/doses.ts';
import { hydrationHours } from '../time/hydration-hours.ts';
import { pushOrInfusion } from '../time/push-or-infusion.ts';
import { addFinding, chosen, discard, leaveOut, minutesText } from '../work.ts';
import type { Item, OwnedStretch, Sequence, Steps, Work } from '../work.ts';
import { byPlace } from '../initial-service/facility-hierarchy.ts';
import type { InitialChoice } from '../initial-service/choose-initial.ts';
import { concurrentChemotherapy } from './concurrent-chemotherapy.ts';
import { minimumOverlap } from './minimum-overlap.ts';
import { partialOverlapConcurrent } from './partial-overlap-concurrent.ts';
import { partialOverlapResidual } from './partial-overlap-residual.ts';
import { sequentialService } from './sequential-service.ts';
import type { InfusionService } from './services.ts';
import type { SiteServices } from './services-at-site.ts';

/** A concurrent infusion that still has to compete for the one line an encounter has (R33). */
export interface ConcurrentBid {
  readonly service: InfusionService;
  readonly sequence: Sequence;
  /** Where the overlap begins. */
  readonly at: number;
  readonly overlap: readonly Interval[];
  /** What it is reported as: 96368 or 96549 once for all, or by policy a first hour of its own. */
  readonly as: 'concurrent' | 'unlisted' | 'sequential';
  readonly trace: Steps;
}

const leadOf = (service: InfusionService): Item => (service.doses[0] as Dose).items[0] as Item;

const idsOf = (service: InfusionService): readonly AdministrationId[] => service.items.map((item) => item.id);

const certaintyOf = (service: InfusionService): Certainty =>
  service.doses.reduce<Certainty>((weakest, dose) => weaker(weakest, dose.status), 'complete');

const noDiscards: ReadonlyMap<AdministrationId, readonly DiscardedMinutes[]> = new Map();

export const chargedDiscards =
  (service: InfusionService, more: ReadonlyMap<AdministrationId, readonly DiscardedMinutes[]> = noDiscards) =>
  (id: AdministrationId): readonly DiscardedMinutes[] => {
    const all: DiscardedMinutes[] = [];
    for (const dose of service.doses) all.push(...dose.discardedOf(id));
    all.push(...(more.get(id) ?? []));
    return all;
  };

function overlapDiscards(work: Work, service: InfusionService, overlap: readonly Interval[]): Map<AdministrationId, DiscardedMinutes[]> {
  const result = new Map<AdministrationId, DiscardedMinutes[]>();
  for (const stretch of service.stretches) {
    for (const part of intersect([stretch], overlap)) {
      const entry = discard(work, part, partialOverlapResidual, 'a higher-placed drug ran at the same site');
      const list = result.get(stretch.id);
      if (list === undefined) result.set(stretch.id, [entry]);
      else list.push(entry);
    }
  }
  return result;
}

interface Emission {
  readonly service: InfusionService;
  readonly sequence: Sequence;
  readonly role: 'initial' | 'sequential';
  /** Stretches that count, dose by dose. */
  readonly doses: readonly (readonly OwnedStretch[])[];
  readonly discards: ReadonlyMap<AdministrationId, readonly DiscardedMinutes[]>;
  readonly status: Certainty;
  readonly trace: Steps;
  readonly ruleId: string;
  readonly losingCandidates?: readonly LosingCandidate[] | undefined;
}

const chemotherapyConcepts = {
  initial: 'infusion.chemotherapy.initial',
  sequential: 'infusion.chemotherapy.sequential',
  hour: 'infusion.chemotherapy.additional-hour',
} as const;

const therapeuticConcepts = {
  initial: 'infusion.therapeutic.initial',
  sequential: 'infusion.therapeutic.sequential',
  hour: 'infusion.therapeutic.additional-hour',
} as const;

/** First hour and further hours of an infused drug, counted as the policy on repeats says (Q7). */
function emitInfusion(work: Work, emission: Emission): void {
  const { service, sequence } = emission;
  const concepts = service.category === 'chemotherapy' ? chemotherapyConcepts : therapeuticConcepts;
  const firstFrom = pushOrInfusion.infusionFrom.on(work.date);
  const nextFrom = additionalHours.nextHourFrom.on(work.date);
  const repeatFrom = hydrationHours.minimum.on(work.date);
  let isOpen = true;
  for (const group of service.groups) {
    const pieces: (readonly OwnedStretch[])[] = [];
    const ids: AdministrationId[] = [];
    let minutes = 0;
    for (const index of group) {
      const piece = emission.doses[index] as readonly OwnedStretch[];
      if (piece.length > 0) pieces.push(piece);
      minutes += totalMinutes(piece);
      ids.push(...(service.doses[index] as Dose).items.map(({ id }) => id));
    }
    const first = isOpen ? concepts[emission.role] : undefined;
    const units = isOpen ? 1 + additionalHours.decide(minutes, nextFrom) : hydrationHours.decide(minutes, repeatFrom);
    if (isOpen && pieces.length === 0) {
      for (const id of ids) leaveOut(work, partialOverlapResidual, id, 'all of it ran while a higher-placed drug ran at the same site', concepts[emission.role]);
      continue;
    }
    isOpen = false;
    if (units === 0) {
      for (const id of ids) leaveOut(work, additionalHours, id, `a repeat of ${minutesText(minutes)}; more than ${String(repeatFrom - 1)} are needed`);
      continue;
    }
    emitHours(work, {
      pieces,
      firstFrom,
      units,
      first,
      hour: concepts.hour,
      role: emission.role,
      category: service.category,
      sequence,
      accessSiteId: sequence.accessSiteId,
      status: emission.status,
      ruleId: emission.ruleId,
      trace: emission.trace,
      losingCandidates: first === undefined ? undefined : emission.losingCandidates,
      modifiers:
        service.isShortened && chosen(work, 'Q9') === 'infusion-53' && !work.isFacility
          ? [{ modifier: '53', ruleId: pushOrInfusion.id, reason: 'stopped early; the intended infusion is kept by policy' }]
          : undefined,
      discarded: chargedDiscards(service, emission.discards),
      ids,
    });
  }
}

const timeStep = (service: InfusionService): TraceStep => ({
  ruleId: pushOrInfusion.id,
  says: `${minutesText(service.minutes)} net make it an infusion`,
});

/**
 * Gives every infused drug of a site its place: the initial as it is, then pump minutes, then the others from
 * higher to lower place, each losing the minutes it shares with those above (S12, S13, S15).
 */
export function assignInfusions(
  work: Work,
  site: SiteServices,
  choice: InitialChoice | undefined,
  losingCandidates: readonly LosingCandidate[],
): readonly ConcurrentBid[] {
  const { sequence } = site;
  const bids: ConcurrentBid[] = [];
  let placed: readonly Interval[] = [];
  if (choice?.initial.kind === 'infusion') {
    const { initial } = choice;
    placed = union(initial.stretches);
    emitInfusion(work, {
      service: initial,
      sequence,
      role: 'initial',
      doses: initial.doses.map((dose) => dose.stretches),
      discards: noDiscards,
      status: weaker(choice.status, certaintyOf(initial)),
      trace: () => [...leadOf(initial).trace, timeStep(initial), { ruleId: choice.ruleId, says: 'the initial service of its site' }],
      ruleId: choice.ruleId,
      losingCandidates,
    });
  }
  placed = union([...placed, ...site.pumps.flatMap((pump) => pump.dose.stretches)]);
  const rest = putInOrder(site.infusions.filter((service) => service !== choice?.initial), byPlace);
  for (const service of rest) {
    const overlap = intersect(union(service.stretches), placed);
    const overlapMinutes = totalMinutes(overlap);
    const residual = service.doses.map((dose) => withoutStretches(dose.stretches, overlap));
    const residualMinutes = service.minutes - overlapMinutes;
    const isConcurrent = minimumOverlap.decide(overlapMinutes, chosen(work, 'Q4'), minimumOverlap.concurrentFrom.on(work.date));
    const overlapRule = chosen(work, 'Q5') === 'any-overlap-concurrent' ? partialOverlapConcurrent : partialOverlapResidual;
    const decision =
      overlapRule === partialOverlapConcurrent
        ? partialOverlapConcurrent.decide(isConcurrent)
        : partialOverlapResidual.decide(isConcurrent, residualMinutes, partialOverlapResidual.sequentialFrom.on(work.date));
    const trace: Steps = () => [
      ...leadOf(service).trace,
      timeStep(service),
      ...(overlapMinutes > 0 ? [{ ruleId: overlapRule.id, says: `${minutesText(overlapMinutes)} shared with a higher-placed drug, ${minutesText(residualMinutes)} alone` }] : []),
    ];
    placed = union([...placed, ...service.stretches]);
    const isChemotherapy = service.category === 'chemotherapy';
    const together = isChemotherapy && decision === 'concurrent' ? concurrentChemotherapy.decide(chosen(work, 'Q6')) : undefined;
    if (together !== undefined) {
      addFinding(
        work,
        concurrentChemotherapy,
        'warning',
        `${nameOf(leadOf(service).administration)} ran together with other chemotherapy, which has no code of its own; ask the payer.`,
        idsOf(service).map((id) => administrationFact(id, 'start')),
      );
    }
    if (together === 'nothing') {
      for (const id of idsOf(service)) leaveOut(work, concurrentChemotherapy, id, 'concurrent chemotherapy; the policy asks the payer', 'unlisted.chemotherapy');
    } else if (decision === 'concurrent') {
      bids.push({ service, sequence, at: (overlap[0] as Interval).from, overlap, as: together ?? 'concurrent', trace });
    } else {
      const isNothingLeft = residualMinutes === 0;
      emitInfusion(work, {
        service,
        sequence,
        role: 'sequential',
        doses: isNothingLeft ? service.doses.map((dose) => dose.stretches) : residual,
        discards: isNothingLeft || overlap.length === 0 ? noDiscards : overlapDiscards(work, service, overlap),
        status: certaintyOf(service),
        trace: () => [...trace(), { ruleId: sequentialService.id, says: 'another drug than the initial one' }],
        ruleId: sequentialService.id,
      });
    }
  }
  return bids;
}
