import type { IsoDate } from './clock-time.ts';
import type { BillingCode } from './ids.ts';

/** What Medicare's outpatient payment system does with one line: paid by the unit, packaged into others, or not its matter. */
export type PaymentTreatment = 'paid' | 'packaged' | 'not-paid' | 'unknown';

/** Payment of one administration line at the national rate. */
export interface PaymentItem {
  readonly dateOfService: IsoDate;
  readonly code: BillingCode;
  readonly units: number;
  /** As CMS publishes it (S, Q1, N …); absent when the release has none for the code. */
  readonly statusIndicator?: string;
  readonly apc?: string;
  readonly treatment: PaymentTreatment;
  /** Units that are paid: all of them for S, one at most for Q1. */
  readonly paidUnits: number;
  /** National unadjusted rate of one unit, in cents; absent when none is published. */
  readonly rateCents?: number;
  readonly cents: number;
  /** Why, in plain words. Example: "packaged: another service of the claim is paid by itself". */
  readonly says: string;
}

/**
 * Payment of the administration lines under OPPS, in cents: national unadjusted rates, before wage index, coinsurance
 * and outliers; without drugs, visits and observation composites. An orientation, never what a hospital will receive.
 */
export interface OppsPayment {
  readonly cents: number;
  readonly items: readonly PaymentItem[];
}
