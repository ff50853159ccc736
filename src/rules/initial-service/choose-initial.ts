import type { Certainty } from '../../base/known.ts';
import { encounterFact } from '../../domain/fact-path.ts';
import { namedIn } from '../proof/named-in.ts';
import { leadOf } from '../service-role/services.ts';
import type { Candidate } from '../service-role/services.ts';
import { addFinding, chosen } from '../work.ts';
import type { Sequence, Work } from '../work.ts';
import { facilityHierarchy } from './facility-hierarchy.ts';
import { primaryReason } from './primary-reason.ts';
import { primaryReasonMissing } from './primary-reason-missing.ts';

export interface InitialChoice {
  readonly initial: Candidate;
  /** In facility order. */
  readonly losers: readonly Candidate[];
  readonly ruleId: string;
  readonly status: Certainty;
}

const reasonFacts = [encounterFact('primaryReason')];

function professionalChoice(work: Work, sequence: Sequence, ordered: readonly Candidate[], fallback: InitialChoice): InitialChoice {
  const reason = work.encounter.primaryReason;
  if (reason === undefined) {
    if (!primaryReasonMissing.decide(ordered.length)) return fallback;
    addFinding(
      work,
      primaryReasonMissing,
      'warning',
      `The main reason for the visit is not recorded; the facility order stands in and makes ${namedIn(work.encounter, leadOf(fallback.initial).administration)} the initial service.`,
      reasonFacts,
      ordered.map(leadOf).map(({ id, administration }) => ({ kind: 'set-primary-reason', label: `${namedIn(work.encounter, administration)} was the reason`, administrationId: id })),
    );
    return { initial: fallback.initial, losers: fallback.losers, ruleId: primaryReasonMissing.id, status: 'assumed' };
  }
  const item = sequence.items.find(({ id }) => id === reason);
  if (item === undefined) return fallback;
  const decision = primaryReason.decide(ordered, reason, item.drugKey);
  if (decision.kind === 'no-service') {
    addFinding(work, primaryReason, 'info', `${namedIn(work.encounter, item.administration)}, the recorded reason, is no service of its own; the facility order applies.`, reasonFacts);
    return fallback;
  }
  if (decision.kind === 'chemotherapy-first') {
    addFinding(work, primaryReason, 'info', `${namedIn(work.encounter, item.administration)} is the recorded reason; chemotherapy is the initial all the same, since its add-ons have no other primary.`, reasonFacts);
    return fallback;
  }
  if (decision.service.kind === 'hydration' && ordered.length > 1 && chosen(work, 'Q24') === 'forbid') {
    addFinding(work, primaryReason, 'info', 'The policy allows no drug add-on under a hydration initial; the facility order applies.', reasonFacts);
    return fallback;
  }
  return {
    initial: decision.service,
    losers: ordered.filter((service) => service !== decision.service),
    ruleId: primaryReason.id,
    status: 'complete',
  };
}

/** The initial service of one site, and who lost; undefined when nothing at it can be one. */
export function chooseInitial(work: Work, sequence: Sequence, candidates: readonly Candidate[]): InitialChoice | undefined {
  const order = facilityHierarchy.decide(candidates);
  if (order === undefined) return undefined;
  const fallback: InitialChoice = { initial: order.initial, losers: order.losers, ruleId: facilityHierarchy.id, status: 'complete' };
  return work.isFacility ? fallback : professionalChoice(work, sequence, [order.initial, ...order.losers], fallback);
}
