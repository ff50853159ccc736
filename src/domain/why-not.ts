import type { FactPath } from './fact-path.ts';
import type { AdministrationId, BillingCode } from './ids.ts';

/** One reason why a code is not on the claim. */
export interface WhyNotReason {
  readonly ruleId: string;
  /** One sentence. Example: "ceftriaxone ran 84 minutes; a further hour needs 91, 7 more." */
  readonly says: string;
  readonly administrationIds: readonly AdministrationId[];
  /** Where one would look in the chart. */
  readonly facts: readonly FactPath[];
  /** Minutes that were missing, where minutes decide. */
  readonly minutesShort?: number;
}

/** The answer to "why not that code?". */
export interface WhyNot {
  readonly code: BillingCode;
  /** Own-words label; absent for a code the release does not have. */
  readonly label?: string;
  /** Units on the claim; 0 when it is not reported at all. With units, the reasons say why not more of them. */
  readonly unitsReported: number;
  /** Nearest to the code first; never empty. */
  readonly reasons: readonly WhyNotReason[];
}
