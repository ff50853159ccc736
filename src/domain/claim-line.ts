import type { Certainty } from '../base/known.ts';
import type { ServiceCategory } from './administration.ts';
import type { ClockMinute, IsoDate } from './clock-time.ts';
import type { FactPath } from './fact-path.ts';
import type { AccessSiteId, AdministrationId, BillingCode } from './ids.ts';

export const serviceRoles = ['initial', 'sequential', 'concurrent', 'additional-hour', 'repeat-push', 'standalone'] as const;
/** A service's place in the encounter. `standalone`: injections and others that take no part in the choice of an initial. */
export type ServiceRole = (typeof serviceRoles)[number];

/** Minutes that were charted and do not count, and why. `from`/`to` are wall-clock minutes. */
export interface DiscardedMinutes {
  readonly from: ClockMinute;
  readonly to: ClockMinute;
  readonly minutes: number;
  readonly ruleId: string;
  readonly reason: string;
}

/** What one administration gives to a line. */
export interface Support {
  readonly administrationId: AdministrationId;
  readonly ruleId: string;
  readonly minutesCounted?: number | undefined;
  readonly minutesDiscarded: readonly DiscardedMinutes[];
  readonly facts: readonly FactPath[];
}

/** A service that could have been the initial of a site and was not. */
export interface LosingCandidate {
  readonly administrationIds: readonly AdministrationId[];
  readonly code: BillingCode;
  readonly ruleId: string;
  readonly reason: string;
}

/** Why a modifier stands on a line. */
export interface ModifierReason {
  readonly modifier: string;
  readonly ruleId: string;
  readonly reason: string;
}

/** One step of the argument for a line, in order. */
export interface TraceStep {
  readonly ruleId: string;
  readonly says: string;
}

/** One administration line of the claim, with its proof. */
export interface ClaimLine {
  readonly dateOfService: IsoDate;
  readonly code: BillingCode;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly accessSiteId?: AccessSiteId | undefined;
  readonly status: Certainty;
  readonly role: ServiceRole;
  readonly category: ServiceCategory;
  readonly supportedBy: readonly Support[];
  readonly losingCandidates: readonly LosingCandidate[];
  readonly modifierReasons: readonly ModifierReason[];
  readonly trace: readonly TraceStep[];
}

/** One drug line: HCPCS units of what was given, or (JW) of what was discarded. */
export interface DrugLine {
  readonly dateOfService: IsoDate;
  readonly hcpcs: BillingCode;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly administrationIds: readonly AdministrationId[];
  readonly trace: readonly TraceStep[];
}

/** An administration (or a code) that earns no line, and why. */
export interface NotReported {
  readonly administrationId: AdministrationId;
  readonly ruleId: string;
  readonly reason: string;
  /** The code it would have been, where there is one. */
  readonly code?: BillingCode | undefined;
}
