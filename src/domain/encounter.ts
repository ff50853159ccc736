import type { Administration } from './administration.ts';
import type { AccessSite } from './access-site.ts';
import type { ClaimOverride } from './claim-override.ts';
import type { ClockMinute, IsoDate } from './clock-time.ts';
import type { AccessSiteId, AdministrationId, BillingCode, EncounterId } from './ids.ts';
import type { PolicySelection } from './policy.ts';
import type { Setting } from './setting.ts';

export const stayKinds = ['emergency', 'observation', 'clinic', 'infusion-centre', 'inpatient'] as const;
export type StayKind = (typeof stayKinds)[number];

export const payers = ['medicare', 'other'] as const;
export type Payer = (typeof payers)[number];

/** A stretch of the visit in one kind of place. */
export interface Stay {
  readonly kind: StayKind;
  readonly start?: ClockMinute;
  readonly stop?: ClockMinute;
}

/** A line as it was billed, for comparison. */
export interface BilledLine {
  readonly dateOfService?: IsoDate;
  readonly code: BillingCode;
  readonly modifiers: readonly string[];
  readonly units: number;
}

/**
 * The visit as charted: immutable, without anything computed. Codes are derived from it; the only ones stored in it are
 * those that a person gave: what was billed, and what was overridden.
 * All times are whole wall-clock minutes from midnight of `dateOfService`.
 */
export interface Encounter {
  readonly id: EncounterId;
  readonly title?: string;
  readonly setting: Setting;
  readonly dateOfService: IsoDate;
  readonly timeZone?: string;
  readonly policy?: PolicySelection;
  readonly payer?: Payer;
  /** Two-digit place-of-service code of a professional claim. */
  readonly placeOfService?: string;
  /** Professional: the administration that was the reason for the visit. */
  readonly primaryReason?: AdministrationId;
  readonly earlierEncounterSameDay?: boolean;
  readonly stays: readonly Stay[];
  readonly accessSites: readonly AccessSite[];
  readonly administrations: readonly Administration[];
  /** What a person named as initial, per site: checked, never trusted. */
  readonly designations?: { readonly initial: Readonly<Record<AccessSiteId, AdministrationId>> };
  readonly billed?: readonly BilledLine[];
  /** What a coder reports in place of what is computed. No rule reads it. */
  readonly overrides?: readonly ClaimOverride[];
}
