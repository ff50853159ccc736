import type { ClaimLine } from './claim-line.ts';
import type { ClockMinute, IsoDate } from './clock-time.ts';
import type { FactPath } from './fact-path.ts';
import type { BillingCode } from './ids.ts';
import type { OppsPayment } from './opps-payment.ts';

/** The claim for one range of an unknown time; both ends are in it. */
export interface Outcome {
  readonly from: ClockMinute;
  readonly to: ClockMinute;
  readonly lines: readonly ClaimLine[];
  /** Absent on a professional claim: OPPS pays facilities. */
  readonly payment?: OppsPayment;
}

/** A record that would settle an unknown time. */
export interface SettlingRecord {
  /** What to look for. Example: "the charted duration, written after completion". */
  readonly record: string;
  /** What it would give. Example: "start and duration give the stop". */
  readonly gives: string;
  readonly ruleId: string;
}

/** Units of a code on a date that stand in every outcome. */
export interface CertainUnits {
  readonly dateOfService: IsoDate;
  readonly code: BillingCode;
  readonly units: number;
}

/** The times an unknown fact can have, and what bounds them. */
export interface TimeWindow {
  readonly from: ClockMinute;
  readonly to: ClockMinute;
  /** Example: "from its start to the end of the stay". */
  readonly because: string;
}

/**
 * Every claim that an unknown or assumed time could lead to, as ranges of that time; never a suggestion of one.
 * The least and the greatest claim: by OPPS payment in a facility, then (and for a professional) by units, then by
 * the rank of the initial service.
 */
export interface FactOutcomes {
  readonly fact: FactPath;
  /** `assumed`: a time stands in the chart or is derived, and the record does not prove it. */
  readonly state: 'missing' | 'assumed';
  /** The time the claim rests on, when it is assumed. */
  readonly assumedAt?: ClockMinute;
  readonly window: TimeWindow;
  /** In order of time, without gaps: they cover the window. */
  readonly ranges: readonly Outcome[];
  /** One of `ranges`: the provable least claim. */
  readonly minimum: Outcome;
  /** One of `ranges`. */
  readonly maximum: Outcome;
  /** What is on the claim whatever the time was. */
  readonly certain: readonly CertainUnits[];
  /** Best evidence first. */
  readonly settledBy: readonly SettlingRecord[];
  /** What looks like evidence and is none. Example: "the ordered duration". */
  readonly notEvidence: readonly string[];
}

/** An extreme of several unknown times together, and one set of times at which it stands. */
export interface JointOutcome {
  readonly lines: readonly ClaimLine[];
  readonly payment?: OppsPayment;
  /** Shows that the claim is possible; never a suggestion. In the order of `facts`. */
  readonly at: readonly { readonly fact: FactPath; readonly minute: ClockMinute }[];
}

/** The least and the greatest claim over all unknown times at once. */
export interface JointOutcomes {
  readonly facts: readonly FactPath[];
  /**
   * `exact`: no combination of times gives less than `minimum` or more than `maximum`.
   * `searched`: too many combinations to try them all; the two are the extremes found, and no payment can lie outside
   * `paymentBounds`.
   */
  readonly method: 'exact' | 'searched';
  /** Present when the search ended at its bound: more of it might have found a lesser or a greater claim. */
  readonly isCut?: boolean;
  readonly minimum: JointOutcome;
  readonly maximum: JointOutcome;
  /** Cents that no combination can leave; absent on a professional claim. Equal to the payments of the extremes when exact. */
  readonly paymentBounds?: { readonly lowestCents: number; readonly highestCents: number };
}

/** All that can be said of the unknown times of an encounter. */
export interface ClaimOutcomes {
  /** Each unknown time alone, the others left as they are. */
  readonly facts: readonly FactOutcomes[];
  /** Present when two or more times are unknown. */
  readonly joint?: JointOutcomes;
}
