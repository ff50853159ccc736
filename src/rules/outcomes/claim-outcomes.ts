import type { CodeSet } from '../../code-sets/code-set.ts';
import type { ClaimOutcomes, FactOutcomes } from '../../domain/claim-outcomes.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { Policy } from '../../domain/policy.ts';
import { kindsOf } from '../code-encounter.ts';
import { jointCodings, jointOutcomesInSteps } from './joint-outcomes.ts';
import { outcomesOfTime } from './outcomes-of.ts';
import { unknownTimes } from './unknown-times.ts';

/**
 * All that can be said of the unknown times of an encounter, a little at a time: for idle time or a worker. Yields what
 * is known so far, the single times first; whoever drives it may stop at any time.
 * @param codings how many codings may be spent on an exact joint answer
 */
export function* claimOutcomesInSteps(encounter: Encounter, codeSet: CodeSet, policy: Policy, codings: number = jointCodings): Generator<ClaimOutcomes, ClaimOutcomes> {
  let facts: readonly FactOutcomes[] = [];
  const kinds = kindsOf(encounter, codeSet, policy);
  for (const unknown of unknownTimes(encounter, policy)) {
    if (unknown.isPaired) continue;
    const outcomes = outcomesOfTime(encounter, unknown, kinds, codeSet, policy);
    if (outcomes !== undefined) facts = [...facts, outcomes];
    yield { facts };
  }
  const soFar = { facts };
  const steps = jointOutcomesInSteps(encounter, codeSet, policy, codings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value === undefined ? soFar : { facts, joint: step.value };
    yield soFar;
  }
}

/** All that can be said of the unknown times of an encounter, in one go. */
export function claimOutcomes(encounter: Encounter, codeSet: CodeSet, policy: Policy, codings: number = jointCodings): ClaimOutcomes {
  const steps = claimOutcomesInSteps(encounter, codeSet, policy, codings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
