import type { ServiceCategory } from './administration.ts';
import type { ClaimLine, DiscardedMinutes, DrugLine, LosingCandidate, NotReported, ServiceRole } from './claim-line.ts';
import type { ClockMinute } from './clock-time.ts';
import type { Finding } from './finding.ts';
import type { AccessSiteId, AdministrationId, BillingCode, EncounterId } from './ids.ts';

/** How the rules read one administration: what a bar of the timeline shows. */
export interface AdministrationReading {
  readonly administrationId: AdministrationId;
  readonly category: ServiceCategory | 'not-coded';
  /** Absent when it earns no line. */
  readonly role?: ServiceRole | undefined;
  /** Short badge: INIT, SEQ, CONC, PUSH, RPT, INJ … */
  readonly badge?: string | undefined;
  /** Further hours earned, e.g. 2 for "+2 h". */
  readonly additionalHours: number;
  /** Stretches that count, in wall-clock minutes. */
  readonly counted: readonly { readonly from: ClockMinute; readonly to: ClockMinute }[];
  readonly discarded: readonly DiscardedMinutes[];
}

/** How the rules read one access site: its initial service and who lost. */
export interface AccessSiteReading {
  readonly accessSiteIds: readonly AccessSiteId[];
  readonly initial?: { readonly code: BillingCode; readonly administrationIds: readonly AdministrationId[] };
  readonly losingCandidates: readonly LosingCandidate[];
}

/** The claim that the rules make of an encounter. */
export interface CodedClaim {
  readonly id: EncounterId;
  readonly release: string;
  readonly policyId: string;
  readonly lines: readonly ClaimLine[];
  readonly drugLines: readonly DrugLine[];
  readonly notReported: readonly NotReported[];
  readonly findings: readonly Finding[];
  readonly accessSites: readonly AccessSiteReading[];
}

/** The claim, and how every bar is to be read. */
export interface CodedEncounter extends CodedClaim {
  readonly administrations: ReadonlyMap<AdministrationId, AdministrationReading>;
}
